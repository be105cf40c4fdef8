using System.Buffers;
using System.Text;

namespace Briefing.Core.Sources;

/// <summary>
/// Characters that no page, feed, index or table may hold, because they show nothing where they stand or make the text around them look like another:
/// controls other than tab and line ends, the bidi embeddings, overrides and isolates of UAX #9, the noncharacters U+FFFE and U+FFFF, lone surrogates.
/// The marks U+200E and U+200F, which Hebrew and Arabic names need, are none of them: they move a character of no direction and nothing else.
/// </summary>
public static class HiddenCharacters
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => IsHidden(c) || char.IsSurrogate(c))]);

    /// <summary>Index of the first; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny(Candidates);
            if (next < 0)
                return -1;
            i += next;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }

    /// <summary>The text with U+FFFD in the place of each, so that lengths stay; the very text where there is none.</summary>
    public static string Shown(string text)
    {
        var first = IndexIn(text);
        if (first < 0)
            return text;
        var shown = new StringBuilder(text);
        for (var i = first; i >= 0;)
        {
            shown[i] = '\uFFFD';
            var next = IndexIn(text.AsSpan(i + 1));
            i = next < 0 ? -1 : i + 1 + next;
        }

        return shown.ToString();
    }

    /// <summary>Its number as messages write it.</summary>
    public static string Name(char c) => FormattableString.Invariant($"U+{(int)c:X4}");

    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
