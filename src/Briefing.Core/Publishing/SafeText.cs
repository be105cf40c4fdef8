using System.Buffers;
using System.Text;

namespace Briefing.Core.Publishing;

/// <summary>
/// Text for files that machines and people read without a page around it. What XML 1.0 (§2.2) has no characters for, and the bidi embeddings,
/// overrides and isolates of UAX #9, which could show something other than what is written, become U+FFFD; so do lone surrogates.
/// </summary>
internal static class SafeText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')),
        .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFFE\uFFFF",
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);

    /// <summary>The text, safe.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Suspects.Contains((char)rune.Value))
                safe.Append('\uFFFD');
            else
                safe.Append(rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>The text, safe and on one line.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split(['\r', '\n', '\t', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
