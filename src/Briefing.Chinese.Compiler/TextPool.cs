using System.Runtime.InteropServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Texts one after the other, each different text once.</summary>
internal sealed class TextPool
{
    private readonly List<char> _text = [];
    private readonly Dictionary<string, int> _starts = [];

    /// <summary>Where the text starts in the pool, which now has it.</summary>
    public int Add(string text)
    {
        if (_starts.TryGetValue(text, out var start)) return start;
        start = _text.Count;
        _text.AddRange(text);
        _starts.Add(text, start);
        return start;
    }

    /// <summary>Start (26 bits) and length (6) of a text in the pool, which now has it.</summary>
    public uint Place(string text) =>
        text.Length <= PhraseTrie.LongestValue ? ((uint)Add(text) << 6) | (uint)text.Length : throw new InvalidDataException($"{text} is too long.");

    /// <summary>The whole pool.</summary>
    public char[] ToArray() => CollectionsMarshal.AsSpan(_text).ToArray();
}
