using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Lines of a definition list, <c>;title :line :line</c>, which the export writes as one item of a list: each line is one that the source had. They are
/// told from lines that pandoc wrapped at <see cref="Columns"/> columns, since the word that begins such a line did not fit behind the line before it.
/// </summary>
internal static class DefinitionLines
{
    /// <summary>Columns at which pandoc wraps (its option <c>--columns</c>); a wide character fills two.</summary>
    private const int Columns = 72;

    /// <summary>The line ends of an item that are the source's own; none where all lines could have been wrapped.</summary>
    public static List<TextSpan> Find(string text, IReadOnlyList<TextSpan> lines)
    {
        var free = new bool[lines.Count];
        for (var i = 1; i < lines.Count; i++)
            free[i] = Fits(text, lines[i - 1], lines[i]);
        var kept = new List<TextSpan>();
        if (!free.Contains(true))
            return kept;
        for (var i = 1; i < lines.Count; i++)
        {
            if (free[i] || EndsSentence(text.AsSpan(lines[i - 1].Start, lines[i - 1].Length).TrimEnd()))
                kept.Add(TextSpan.FromBounds(lines[i - 1].End, lines[i].Start));
        }

        return kept;
    }

    /// <summary>The tokens with a line break in the place of each of some line ends.</summary>
    public static List<InlineToken> Break(List<InlineToken> tokens, List<TextSpan> ends)
    {
        var result = new List<InlineToken>(tokens.Count);
        var next = 0;
        foreach (var token in tokens)
        {
            while (next < ends.Count && ends[next].End <= token.Source.Start)
                next++;
            var isKept = token.Kind == InlineTokenKind.SoftBreak && next < ends.Count && token.Source.Start >= ends[next].Start;
            result.Add(isKept ? InlineToken.OfLeaf(new LineBreak { Source = token.Source }) : token);
        }

        return result;
    }

    /// <summary>Whether the first word of a line would have fitted behind the line before it.</summary>
    private static bool Fits(string text, TextSpan before, TextSpan line)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, before.Start - 1)) + 1;
        var words = text.AsSpan(line.Start, line.Length);
        var blank = words.IndexOfAny(' ', '\t');
        return Width(text.AsSpan(start, before.End - start).TrimEnd()) + 1 + Width(blank < 0 ? words.TrimEnd() : words[..blank]) <= Columns;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) => line.Length > 0 && line[^1] is '。' or '！' or '？' or '）' or '」' or '』' or '：' or '；';

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += HanText.IsWide(c) ? 2 : 1;
        return width;
    }
}
