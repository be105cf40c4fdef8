using AngleSharp.Html;

namespace Briefing.Core.Readers.Html;

/// <summary>Finds for each character of a text the markup that it was read from (HTML §13.2.5.72, character references).</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    /// <summary>The index in the markup of each character of the text, and of its end; empty where the two run side by side.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="start">Where that of the text begins.</param>
    /// <param name="text">The text, references resolved.</param>
    /// <param name="isRaw">Whether ampersands may stand for themselves, where markup and text are the same.</param>
    public static int[] Align(string markup, int start, string text, bool isRaw)
    {
        var from = SkipSectionStart(markup, start, text);
        if (string.CompareOrdinal(markup, from, text, 0, text.Length) == 0 && (isRaw || from > start || text.AsSpan().IndexOf('&') < 0))
            return from == start ? [] : Sequence(from, text.Length);
        var offsets = new int[text.Length + 1];
        var at = from;
        for (var i = 0; i < text.Length;)
        {
            if (StandsOnly(SectionStart, markup, at, text, i))
                at += SectionStart.Length;
            else if (StandsOnly(SectionEnd, markup, at, text, i))
                at += SectionEnd.Length;
            offsets[i] = at;
            var (markupLength, textLength) = at < markup.Length && markup[at] == '&' ? Reference(markup, at, text, i) : (1, 1);
            for (var k = 1; k < textLength && i + k < text.Length; k++)
                offsets[i + k] = at;
            i += textLength;
            at = Math.Min(at + markupLength, markup.Length);
        }

        offsets[text.Length] = at;
        return offsets;
    }

    /// <summary>Where the text of a CDATA section begins; the start itself where none begins there.</summary>
    private static int SkipSectionStart(string markup, int start, string text) =>
        string.CompareOrdinal(markup, start, SectionStart, 0, SectionStart.Length) == 0 && !text.StartsWith(SectionStart, StringComparison.Ordinal)
            ? start + SectionStart.Length
            : start;

    /// <summary>Whether a mark stands in the markup and not in the text.</summary>
    private static bool StandsOnly(string mark, string markup, int at, string text, int i) =>
        string.CompareOrdinal(markup, at, mark, 0, mark.Length) == 0 && string.CompareOrdinal(text, i, mark, 0, mark.Length) != 0;

    private static int[] Sequence(int from, int length)
    {
        var offsets = new int[length + 1];
        for (var i = 0; i <= length; i++)
            offsets[i] = from + i;
        return offsets;
    }

    private static (int Markup, int Text) Reference(string markup, int at, string text, int i)
    {
        var next = at + 1;
        if (next < markup.Length && markup[next] == '#')
        {
            var digits = next + 1;
            var isHexadecimal = digits < markup.Length && markup[digits] is 'x' or 'X';
            var first = isHexadecimal ? digits + 1 : digits;
            var end = first;
            while (end < markup.Length && (isHexadecimal ? char.IsAsciiHexDigit(markup[end]) : char.IsAsciiDigit(markup[end])))
                end++;
            if (end == first)
                return (1, 1);
            if (end < markup.Length && markup[end] == ';')
                end++;
            return (end - at, i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1);
        }

        var stop = next;
        while (stop < markup.Length && stop - next < LongestName && char.IsAsciiLetterOrDigit(markup[stop]))
            stop++;
        if (stop == next)
            return (1, 1);
        if (stop < markup.Length && markup[stop] == ';' && HtmlEntityProvider.Resolver.GetSymbol(markup[next..(stop + 1)]) is { Length: > 0 } symbol && Stands(symbol, text, i))
            return (stop + 1 - at, symbol.Length);
        for (var end = stop; end > next; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(markup[next..end]) is { Length: > 0 } prefix && Stands(prefix, text, i))
                return (end - at, prefix.Length);
        }

        return (1, 1);
    }

    private static bool Stands(string symbol, string text, int i) => string.CompareOrdinal(symbol, 0, text, i, symbol.Length) == 0;
}
