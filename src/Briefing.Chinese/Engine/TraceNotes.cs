using System.Collections.Concurrent;

namespace Briefing.Chinese.Engine;

/// <summary>
/// What tracing has found out about single characters and phrases of a plan. It follows from the plan alone, so it is
/// the same for whoever finds it out first.
/// </summary>
/// <param name="script">The engine without terms.</param>
internal sealed class TraceNotes(ConversionEngine script)
{
    private readonly ConcurrentDictionary<(string Source, string Target), bool> _isRegional = new();

    private readonly CharacterNote?[]?[] _characters = new CharacterNote?[256][];

    /// <summary>The note on a character that nothing around it has a say in; null until it is made.</summary>
    public ref CharacterNote? Of(char unit)
    {
        ref var page = ref _characters[unit >> 8];
        if (page is null) Interlocked.CompareExchange(ref page, new CharacterNote?[256], null);
        return ref page[unit & 0xFF];
    }

    /// <summary>Phrases by number, each converted on its own.</summary>
    public ConcurrentDictionary<int, Conversion> Phrases { get; } = new();

    /// <summary>Whether script conversion alone would not have given the form of a word.</summary>
    public bool IsRegional(string source, string target) =>
        source != target && _isRegional.GetOrAdd((source, target), static (word, script) =>
        {
            var output = new TextBuffer(word.Source.Length);
            QuotationState marks = default;
            script.Convert(word.Source, 0, word.Source.Length, final: true, ref marks, ref output);
            var isRegional = !output.Written.SequenceEqual(word.Target);
            output.Dispose();
            return isRegional;
        }, script);
}
