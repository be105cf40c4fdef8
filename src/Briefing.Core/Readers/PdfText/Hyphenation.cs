using System.Collections.Frozen;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Decides whether a hyphen at a line's end divides a word or belongs to it, by the words that the same text writes within a line.</summary>
internal sealed class Hyphenation
{
    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        ["self", "non", "well", "long", "short", "high", "low", "cross", "ex", "anti", "semi", "quasi", "so", "all", "half", "mid", "large", "small", "third", "first", "second", "two", "three", "one", "state", "land", "oil", "decision", "policy"],
        StringComparer.Ordinal);

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the words of a text.</summary>
    internal Hyphenation(string text, IEnumerable<PrintedLine> lines)
    {
        foreach (var line in lines)
        {
            var span = line.In(text);
            for (var i = 0; i < span.Length;)
            {
                var length = 0;
                while (i + length < span.Length && IsPartOfWord(span[i + length]))
                    length++;
                if (length > 3 && i > 0 && i + length < span.Length)
                    _words.Add(span.Slice(i, length).ToString());
                i += length + 1;
            }
        }
    }

    /// <summary>Whether the hyphen that <paramref name="before"/> ends with stays when <paramref name="after"/> is joined to it.</summary>
    internal bool Keeps(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length < 2 || after.IsEmpty)
            return true;
        var first = after[0];
        if (!char.IsLetter(before[^2]) || !char.IsLetter(first))
            return true;
        var start = before.Length - 1;
        while (start > 0 && char.IsLetter(before[start - 1]) && CharacterClass.IsAlphabetic(before[start - 1]))
            start--;
        var head = before[start..^1];
        var isCapitals = head.Length > 1 && !ContainsLower(head);
        if (char.IsUpper(first) && !isCapitals)
            return true;
        var length = 0;
        while (length < after.Length && char.IsLetter(after[length]) && CharacterClass.IsAlphabetic(after[length]))
            length++;
        var tail = after[..length];
        if (_words.Contains(string.Concat(head, tail)))
            return false;
        if (_words.Contains(string.Concat(head, "-", tail)))
            return true;
        return Prefixes.Contains(head.ToString()) || (start > 0 && before[start - 1] == '-' && !isCapitals);
    }

    private static bool ContainsLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    private static bool IsPartOfWord(char c) => c == '-' || CharacterClass.IsAlphabetic(c);
}
