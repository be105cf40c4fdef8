namespace Briefing.Chinese.Compiler;

/// <summary>How phrases can overlap a text: their beginnings and their ends.</summary>
internal sealed class Affixes
{
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endBeginnings = new(StringComparer.Ordinal);

    /// <summary>The affixes of some phrases.</summary>
    public Affixes(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            _phrases.Add(phrase);
            for (var i = 1; i < phrase.Length; i++)
            {
                _beginnings.Add(phrase[..i]);
                _ends.Add(phrase[i..]);
                for (var end = i + 1; end < phrase.Length; end++) _endBeginnings.Add(phrase[i..end]);
            }
        }
    }

    /// <summary>Whether a phrase stands in a text from a place.</summary>
    public bool StartsIn(string text, int start)
    {
        for (var end = start + 1; end <= text.Length; end++)
            if (_phrases.Contains(text[start..end])) return true;
        return false;
    }

    /// <summary>Whether a phrase starts with a text from a place and goes on after it.</summary>
    public bool GoesOnFrom(string text, int start) => _beginnings.Contains(text[start..]);

    /// <summary>Whether a phrase stands in a text from a place, or starts there and may go on after it.</summary>
    public bool MeetsAt(string text, int start) => StartsIn(text, start) || GoesOnFrom(text, start);

    /// <summary>Whether a phrase that starts before a text may go on into it.</summary>
    public bool GoesOnInto(string text)
    {
        for (var end = 1; end <= text.Length; end++)
            if (_ends.Contains(text[..end])) return true;
        return _endBeginnings.Contains(text);
    }
}
