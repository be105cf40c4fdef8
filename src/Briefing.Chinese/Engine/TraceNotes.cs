using System.Collections.Concurrent;

namespace Briefing.Chinese.Engine;

/// <summary>
/// What tracing has found out about single characters and phrases of a plan. It follows from the plan alone, so it is
/// the same for whoever finds it out first.
/// </summary>
internal sealed class TraceNotes
{
    /// <summary>Characters that nothing around them has a say in.</summary>
    public ConcurrentDictionary<char, CharacterNote> Characters { get; } = new();

    /// <summary>Phrases by number, each converted on its own.</summary>
    public ConcurrentDictionary<int, Conversion> Phrases { get; } = new();
}
