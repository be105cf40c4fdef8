using Briefing.Chinese;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Formulae, <c>\(…\)</c> and <c>\[…\]</c>, which the export writes without escaping what is inside. They are found before Markdown is
/// read, since a line of theirs may look like a heading or a list. Han between escaped parentheses without a command of TeX is words, as in the names
/// of articles that the export's notice gives.
/// </summary>
internal static class FormulaFinder
{
    /// <summary>Finds the formulae of a body, by the index in the file at which each begins.</summary>
    public static Dictionary<int, Formula> Find(string text, int start)
    {
        var found = new Dictionary<int, Formula>();
        for (var i = start; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny('\\', '`', ']');
            if (next < 0)
                break;
            i += next;
            i = text[i] switch
            {
                '`' => EndOfCode(text, i),
                ']' => EndOfDestination(text, i + 1),
                _ => ReadEscape(text, i, found),
            };
        }

        return found;
    }

    private static int ReadEscape(string text, int i, Dictionary<int, Formula> found)
    {
        if (i + 1 >= text.Length || text[i + 1] is not ('(' or '['))
            return i + 2;
        var isDisplay = text[i + 1] == '[';
        var close = EndOfFormula(text, i + 2, isDisplay ? ']' : ')', out var stop);
        if (close < 0)
            return stop;
        var content = text.AsSpan(i + 2, close - i - 2);
        if (content.Contains("](", StringComparison.Ordinal) || (!Tex.Is(content) && (isDisplay || content.Trim().Length == 0 || Tex.HoldsHan(content))))
            return i + 2;
        found[i] = new Formula(TextSpan.FromBounds(i, close + 2), Tex.OneLine(content), isDisplay);
        return close + 2;
    }

    /// <summary>Index of the closing delimiter; -1 where a blank line, another opening or the end of the text comes first.</summary>
    private static int EndOfFormula(string text, int i, char closer, out int stop)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                stop = i;
                if (text[i + 1] == closer)
                    return i;
                if (text[i + 1] is '(' or '[')
                    return -1;
                i++;
            }
            else if (text[i] == '\n' && IsBlankLine(text, i + 1))
            {
                break;
            }
        }

        stop = i;
        return -1;
    }

    private static bool IsBlankLine(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t' or '\r')
            i++;
        return i >= text.Length || text[i] == '\n';
    }

    private static int EndOfCode(string text, int i)
    {
        var length = 1;
        while (i + length < text.Length && text[i + length] == '`')
            length++;
        return i + length;
    }

    /// <summary>Skips the destination of a link, in which <c>\(</c> is an escaped parenthesis.</summary>
    private static int EndOfDestination(string text, int i)
    {
        if (i >= text.Length || text[i] != '(')
            return i;
        for (i++; i < text.Length && text[i] is not (')' or ' ' or '\n'); i++)
        {
            if (text[i] == '\\')
                i++;
        }

        return Math.Min(i, text.Length);
    }
}
