using Briefing.Chinese;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>A heading that the export left as wiki markup, <c>=== 歷史 ===</c>, because something stood before it on its line or behind it.</summary>
/// <param name="Line">Index of its line in the paragraph.</param>
/// <param name="Level">Number of equals signs.</param>
/// <param name="Words">What stands between them.</param>
internal readonly record struct LeftHeading(int Line, int Level, TextSpan Words)
{
    private const int HighestLevel = 2;
    private const int LowestLevel = 6;

    /// <summary>The headings among the lines of a paragraph: as many equals signs before as behind, and words between.</summary>
    public static List<LeftHeading> Find(string source, IReadOnlyList<TextSpan> lines)
    {
        var found = new List<LeftHeading>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = source.AsSpan(lines[i].Start, lines[i].Length).TrimEnd();
            var level = line.IndexOfAnyExcept('=');
            if (level is < HighestLevel or > LowestLevel || line.Length - line.TrimEnd('=').Length != level)
                continue;
            var inner = line[level..^level];
            var words = inner.Trim();
            if (words.Length > 0 && words.IndexOf('=') < 0)
                found.Add(new LeftHeading(i, level, new TextSpan(lines[i].Start + level + (inner.Length - inner.TrimStart().Length), words.Length)));
        }

        return found;
    }

    /// <summary>The headings whose lines no link, emphasis or code runs into or out of.</summary>
    public static List<LeftHeading> Whole(List<LeftHeading> headings, IReadOnlyList<TextSpan> lines, List<InlineToken> tokens)
    {
        var whole = new List<LeftHeading>(headings.Count);
        var next = 0;
        for (var i = 0; i < tokens.Count && next < headings.Count;)
        {
            var end = tokens[i].Kind == InlineTokenKind.Open ? Math.Min(Tokens.CloseOf(tokens, i), tokens.Count - 1) : i;
            var piece = TextSpan.FromBounds(tokens[i].Source.Start, Math.Max(tokens[i].Source.End, tokens[end].Source.End));
            for (; next < headings.Count && lines[headings[next].Line].End <= piece.Start; next++)
                whole.Add(headings[next]);
            while (next < headings.Count && Cuts(piece, lines[headings[next].Line]))
                next++;
            i = end + 1;
        }

        whole.AddRange(headings[next..]);
        return whole;
    }

    private static bool Cuts(TextSpan piece, TextSpan line) =>
        (piece.Start < line.Start && piece.End > line.Start) || (piece.Start < line.End && piece.End > line.End);
}
