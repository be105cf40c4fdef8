using Briefing.Chinese;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Reads lines as rows of a table: cells with wide gaps between them, or figures with blanks.</summary>
internal static class PrintedRow
{
    private const int FewestCellsOfFigures = 3;

    /// <summary>For each line the number of cells that it has as a row of a table; 0 where it is none. A table has two rows at least.</summary>
    internal static int[] Find(string text, IReadOnlyList<BodyLine> lines)
    {
        var counts = new int[lines.Count];
        for (var start = 0; start < lines.Count;)
        {
            var wide = RunOf(text, lines, start, onlyFigures: false);
            var end = wide.End - start >= 2 ? wide.End : start;
            var cells = wide.Cells;
            if (end == start && RunOf(text, lines, start, onlyFigures: true) is var figures && figures.End - start >= 2)
                (cells, end) = figures;
            if (end == start)
            {
                start++;
                continue;
            }

            counts.AsSpan(start, end - start).Fill(cells);
            start = end;
        }

        return counts;
    }

    /// <summary>The cells of a row.</summary>
    internal static List<TextSpan> Cells(string text, PrintedLine line, bool atWideGaps)
    {
        var cells = new List<TextSpan>();
        var start = line.Start;
        for (var i = line.Start; i <= line.End;)
        {
            var gap = i;
            var width = 0;
            while (gap < line.End && char.IsWhiteSpace(text[gap]))
                width += text[gap++] switch { '\u3000' => 2, '\t' => 4, _ => 1 };
            if (i == line.End || width >= (atWideGaps ? 2 : 1))
            {
                cells.Add(TextSpan.FromBounds(start, i));
                if (i == line.End)
                    break;
                start = gap;
            }

            i = Math.Max(gap, i + 1);
        }

        return cells;
    }

    /// <summary>Whether the cell holds a figure, a dash or nothing that is a word.</summary>
    internal static bool IsFigure(ReadOnlySpan<char> cell)
    {
        foreach (var c in cell)
        {
            if (!char.IsDigit(c) && c is not ('.' or ',' or '%' or '％' or '-' or '−' or '—' or '–' or '+' or '(' or ')' or '/' or '*' or ' ' or '～'))
                return false;
        }

        return true;
    }

    /// <summary>Whether blanks divide the line at all as a row needs.</summary>
    private static bool HasGaps(string text, PrintedLine line, bool onlyFigures)
    {
        var gaps = 0;
        var span = line.In(text);
        for (var i = 1; i < span.Length; i++)
        {
            if (char.IsWhiteSpace(span[i]) && (onlyFigures || span[i] is '\u3000' or '\t' || char.IsWhiteSpace(span[i - 1])))
                gaps++;
        }

        return gaps >= (onlyFigures ? FewestCellsOfFigures - 1 : 1);
    }

    private static int Figures(string text, List<TextSpan> cells)
    {
        var count = 0;
        foreach (var cell in cells)
            count += IsFigure(text.AsSpan(cell.Start, cell.Length)) ? 1 : 0;
        return count;
    }

    private static (int Cells, int End) RunOf(string text, IReadOnlyList<BodyLine> lines, int start, bool onlyFigures)
    {
        var cells = 0;
        var figures = 0;
        var end = start;
        for (; end < lines.Count; end++)
        {
            if (!HasGaps(text, lines[end].Line, onlyFigures))
                break;
            var row = Cells(text, lines[end].Line, !onlyFigures);
            if (row.Count < (onlyFigures ? FewestCellsOfFigures : 2) || (end > start && row.Count != cells) || SentenceEnd.At(text, lines[end].Line))
                break;
            if (end == start && Labels.OpensWith(lines[end].Line.In(text)))
                break;
            var count = Figures(text, row);
            if (onlyFigures && end > start && count < row.Count - 1)
                break;
            figures += count;
            cells = row.Count;
        }

        return end - start >= 2 && (figures >= end - start - 1 || cells > 2 && !onlyFigures) ? (cells, end) : (0, start);
    }
}
