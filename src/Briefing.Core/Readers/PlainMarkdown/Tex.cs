using System.Buffers;
using System.Text;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>TeX in a source, which no rule of Markdown may touch.</summary>
internal static class Tex
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("=^_+");

    /// <summary>The body with each formula replaced by as many private-use characters, which Markdown takes for letters.</summary>
    public static string Mask(string text, int start, IReadOnlyDictionary<int, Formula> formulas)
    {
        if (formulas.Count == 0)
            return text[start..];
        var masked = new StringBuilder(text, start, text.Length - start, text.Length - start);
        foreach (var formula in formulas.Values)
        {
            for (var i = formula.Source.Start; i < formula.Source.End; i++)
                masked[i - start] = '\uE000';
        }

        return masked.ToString();
    }

    /// <summary>
    /// Whether what stands between <c>\[</c> and <c>\]</c> is TeX and not words in brackets: it has a command, or signs of mathematics and
    /// no Han. What an exporter escapes in words (<c>\_</c>) it leaves bare in TeX.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> content)
    {
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] != '\\')
                continue;
            if (char.IsAsciiLetter(content[i + 1]))
                return true;
            i++;
        }

        if (content.Contains('"') || HoldsHan(content))
            return false;
        return content.ContainsAny(Signs) || (content.Trim().Length == 1 && char.IsAsciiLetter(content.Trim()[0]));
    }

    /// <summary>Whether a text holds Han, kana or full-width marks.</summary>
    public static bool HoldsHan(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (HanText.IsWide(c))
                return true;
        }

        return false;
    }

    /// <summary>The content of a formula without its line ends.</summary>
    public static string OneLine(ReadOnlySpan<char> content)
    {
        var result = new StringBuilder(content.Length);
        foreach (var line in content.EnumerateLines())
            result.Append(result.Length > 0 ? " " : "").Append(line.Trim());
        return result.ToString();
    }
}
