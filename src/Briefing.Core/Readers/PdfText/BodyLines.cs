using System.Collections.Immutable;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Takes the running text out of the lines of all pages.</summary>
internal static class BodyLines
{
    /// <summary>The lines that are not taken out, with the pages that begin with them, indented behind the margin of their page.</summary>
    internal static List<BodyLine> Of(ImmutableArray<PrintedLine> lines, bool[] isOut, ImmutableArray<Page> pages)
    {
        var body = new List<BodyLine>(lines.Length);
        var margin = 0;
        foreach (var page in pages)
        {
            var starts = true;
            margin = MarginOf(lines, isOut, page) ?? margin;
            for (var i = page.FirstLine; i < page.LineEnd; i++)
            {
                if (isOut[i])
                    continue;
                body.Add(new BodyLine(lines[i], starts ? page.Folio : null, starts, Math.Max(0, lines[i].Indent - margin)));
                starts = false;
            }
        }

        return body;
    }

    /// <summary>The smallest indentation that a good part of the page's lines have; null where too few lines tell.</summary>
    private static int? MarginOf(ImmutableArray<PrintedLine> lines, bool[] isOut, Page page)
    {
        var counts = new SortedDictionary<int, int>();
        var total = 0;
        for (var i = page.FirstLine; i < page.LineEnd; i++)
        {
            if (isOut[i])
                continue;
            counts[lines[i].Indent] = counts.GetValueOrDefault(lines[i].Indent) + 1;
            total++;
        }

        if (total < 4)
            return null;
        foreach (var (indent, count) in counts)
        {
            if (count * 4 >= total)
                return indent;
        }

        return counts.First().Key;
    }
}
