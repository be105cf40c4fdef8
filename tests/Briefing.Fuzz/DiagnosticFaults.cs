using Briefing.Core.Diagnostics;

namespace Briefing.Fuzz;

/// <summary>Holds a message against what an editor needs of one: where, what, in words, and nothing of the program's inside.</summary>
public static class DiagnosticFaults
{
    private static readonly string[] Inside = ["Exception", "   at ", "System.", "Briefing.", "YamlDotNet", "Object reference", "Index was out", "Parameter '", "Specified argument", "Sequence contains", "Value cannot be null", "null reference"];

    private const int LongestMessage = 2_000;

    /// <summary>What is wrong with a diagnostic; nothing where it is clear.</summary>
    public static IEnumerable<string> Of(Diagnostic diagnostic)
    {
        var (message, position) = (diagnostic.Message, diagnostic.Position);
        if (string.IsNullOrWhiteSpace(message) || position.Path.Length == 0)
            yield return $"a message without words or place: {diagnostic}";
        if (message.Length > LongestMessage)
            yield return $"a message of {message.Length} characters: {diagnostic.Rule.Code} {message[..80]}";
        if (message.AsSpan().ContainsAny('\r', '\n'))
            yield return $"a message of several lines: {diagnostic}";
        if (position.Line < 0 || position.Column < 0 || (position.Line > 0) != (position.Column > 0))
            yield return $"a place that is none: {diagnostic}";
        foreach (var word in Inside.Where(word => message.Contains(word, StringComparison.Ordinal)))
            yield return $"the words '{word}' of the program's inside: {diagnostic}";
    }
}
