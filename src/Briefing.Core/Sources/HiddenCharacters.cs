using System.Buffers;
using System.Text;

namespace Briefing.Core.Sources;

/// <summary>
/// Characters that no page, feed, index or table may hold, because they show nothing where they stand or make the text around them look like another:
/// controls other than tab and line ends, the bidi embeddings, overrides and isolates of UAX #9, the noncharacters U+FFFE and U+FFFF, lone surrogates,
/// and tag characters outside the flags of regions that they are for (UTS #51, ED-14a), which hide a text from people and not from machines.
/// The marks U+200E and U+200F, which Hebrew and Arabic names need, are none of them: they move a character of no direction and nothing else.
/// </summary>
public static class HiddenCharacters
{
    private const string Flag = "\U0001F3F4";

    /// <summary>Those below U+0080.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    /// <summary>Index of the first; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        // Few ranges are searched faster one after the other than as one set, among whose bytes are those of half of the Chinese characters.
        var clean = Before(text, text.IndexOfAny(Controls));
        clean = Before(clean, clean.IndexOfAnyInRange('\u0080', '\u009F'));
        clean = Before(clean, clean.IndexOfAnyInRange('\u202A', '\u202E'));
        clean = Before(clean, clean.IndexOfAnyInRange('\u2066', '\u2069'));
        clean = Before(clean, clean.IndexOfAnyInRange('\uFFFE', '\uFFFF'));
        clean = Before(clean, IndexOfSurrogateIn(clean));
        return clean.Length == text.Length ? -1 : clean.Length;
    }

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int index) => index < 0 ? text : text[..index];

    /// <summary>Index of the first surrogate that is one half of no character, or one of a tag character that is no part of a flag; -1 where there is none.</summary>
    private static int IndexOfSurrogateIn(ReadOnlySpan<char> text)
    {
        var endOfFlag = -1;
        for (var i = 0; i < text.Length; i += 2)
        {
            var next = text[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            i += next;
            if (IsHiddenSurrogate(text, i, ref endOfFlag))
                return i;
        }

        return -1;
    }

    private static bool IsHiddenSurrogate(ReadOnlySpan<char> text, int index, ref int endOfFlag)
    {
        if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            return true;
        var isTag = text[index] == '\uDB40' && text[index + 1] <= '\uDC7F';
        if (isTag ? index == endOfFlag : text.Slice(index, 2).SequenceEqual(Flag))
            endOfFlag = index + 2;
        return isTag && index + 2 != endOfFlag;
    }

    /// <summary>The text with U+FFFD in the place of each, so that lengths stay; the very text where there is none.</summary>
    public static string Shown(string text)
    {
        var first = IndexIn(text);
        return first < 0 ? text : string.Create(text.Length, (text, first), static (shown, state) =>
        {
            var (text, first) = state;
            text.CopyTo(shown);
            var endOfFlag = -1;
            for (var i = first; i < text.Length; i++)
            {
                if (!char.IsSurrogate(text[i]))
                {
                    if (IsHidden(text[i]))
                        shown[i] = '\uFFFD';
                    continue;
                }

                var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                if (IsHiddenSurrogate(text, i, ref endOfFlag))
                    shown.Slice(i, isPair ? 2 : 1).Fill('\uFFFD');
                i += isPair ? 1 : 0;
            }
        });
    }

    /// <summary>The number of a character of a text, as messages write it.</summary>
    public static string Name(ReadOnlySpan<char> text, int index) =>
        FormattableString.Invariant($"U+{(Rune.DecodeFromUtf16(text[index..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[index]):X4}");

    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
