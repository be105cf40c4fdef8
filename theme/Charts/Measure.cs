using System.Globalization;

namespace Briefing.Theme.Charts;

/// <summary>Lengths of drawings as SVG writes them: rounded so that output is the same everywhere, in the invariant culture.</summary>
internal static class Measure
{
    /// <summary>A share of the drawing's width or height, 0 to 1, as a percentage with two decimals.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A length in user units with one decimal.</summary>
    public static string Units(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Width of a text in ems: 1 for a character of Chinese, .55 for one of Latin.</summary>
    public static double Ems(string text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += rune.Value < 0x2E80 ? 0.55 : 1;
        return width;
    }

    /// <summary>The text in lines of at most <paramref name="ems"/> ems, broken between characters of Chinese or at blanks.</summary>
    public static IReadOnlyList<string> Lines(string text, double ems)
    {
        if (Ems(text) <= ems)
            return [text];
        var lines = new List<string>();
        var start = 0;
        var lastBreak = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > start && (text[i] >= 0x2E80 || text[i - 1] is ' ' or '-') && !_closing.Contains(text[i], StringComparison.Ordinal) && !char.IsLowSurrogate(text[i]))
                lastBreak = i;
            if (Ems(text[start..(i + 1)]) > ems && lastBreak > start)
            {
                lines.Add(text[start..lastBreak].TrimEnd());
                start = lastBreak;
            }
        }

        lines.Add(text[start..]);
        return lines;
    }

    private const string _closing = "，。、；：！？）」』》〉】”’)";
}
