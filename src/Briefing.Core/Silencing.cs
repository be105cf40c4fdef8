using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>Leaves out what the desk has judged.</summary>
internal static class Silencing
{
    /// <summary>The messages that no silence holds back; errors are never held back.</summary>
    /// <param name="diagnostics">All messages.</param>
    /// <param name="silences">What is silenced.</param>
    /// <returns>The messages that are told, with one for each silence that silenced nothing where everything was looked at, and how many are held back.</returns>
    public static (ImmutableArray<Diagnostic> Told, int Silenced) Apply(IReadOnlyCollection<Diagnostic> diagnostics, ImmutableArray<Silence> silences)
    {
        if (silences.IsEmpty)
            return ([.. diagnostics], 0);
        var idle = silences.ToHashSet();
        var told = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var holding = !diagnostic.Rule.CanBeSilenced ? [] : silences.Where(silence => silence.Code == diagnostic.Rule.Code && silence.File == diagnostic.Position.Path).ToList();
            idle.ExceptWith(holding);
            if (holding.Count == 0)
                told.Add(diagnostic);
        }

        var silenced = diagnostics.Count - told.Count;
        // An error ends a build before everything has been looked at.
        if (!told.Any(diagnostic => diagnostic.IsError))
            told.AddRange(idle.Select(silence => new Diagnostic(Rules.IdleSilence, silence.Position, $"Nothing of '{silence.File}' is told as {silence.Code}; expected a message that this silences. Take it out.")));
        return (told.ToImmutable(), silenced);
    }
}
