using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Pages set in two columns that the extraction gave side by side, line beside line with a gutter between them, as <c>pdftotext -layout</c> does. The
/// columns are put one behind the other, each as a page of its own, so that all rules see lines as they were printed; what is read goes back to
/// its place in the source.
/// </summary>
internal sealed class Columns
{
    private const int FewestDividedLines = 8;
    private const int Narrowest = 20;
    private const int Widest = 80;
    private const int Tolerance = 3;
    private const int MostSingleBlanks = 2;
    private const int FewestWords = 4;

    private readonly List<(int Start, int Source, int Length)> _pieces = [];
    private readonly StringBuilder _text = new();
    private readonly string _source;

    private Columns(string source) => _source = source;

    /// <summary>The text with its columns one behind the other; null where it has none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="lines">Its lines.</param>
    internal static Columns? Unfold(SourceText source, ImmutableArray<PrintedLine> lines)
    {
        if (lines.Length < FewestDividedLines || !char.IsWhiteSpace(source.Text[^1]))
            return null;
        var pages = PagesOf(source.Text, lines);
        if (!pages.Exists(page => page.Gutter > 0))
            return null;
        var columns = new Columns(source.Text);
        foreach (var (start, end, gutter) in pages)
        {
            if (gutter > 0)
                columns.AddPage(lines.AsSpan()[start..end], gutter);
            else
                columns.AddUndivided(lines.AsSpan()[start..end]);
        }

        return columns;
    }

    private static List<(int Start, int End, int Gutter)> PagesOf(string text, ImmutableArray<PrintedLine> lines)
    {
        var pages = new List<(int Start, int End, int Gutter)>();
        var gaps = new List<Gap>();
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && !lines[end].AfterFormFeed)
                end++;
            pages.Add((start, end, GutterOf(text, lines.AsSpan()[start..end], gaps)));
            start = end;
        }

        return pages;
    }

    /// <summary>The text with its columns one behind the other.</summary>
    internal string Text => _text.ToString();

    /// <summary>Where the character at an index of <see cref="Text"/> stands in the source; a separator stands behind the piece before it.</summary>
    internal int SourceOf(int index)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= index)
                low = middle;
            else
                high = middle - 1;
        }

        var piece = _pieces[low];
        return piece.Source + Math.Clamp(index - piece.Start, 0, piece.Length);
    }

    /// <summary>The cell that right columns begin at; 0 where most lines are not divided there into two pieces of about one width.</summary>
    private static int GutterOf(string text, ReadOnlySpan<PrintedLine> lines, List<Gap> gaps)
    {
        var counts = new int[Widest + Tolerance + 2];
        foreach (var line in lines)
        {
            FindGaps(text, line, isCertain: true, gaps);
            foreach (var gap in gaps)
                counts[Math.Min(gap.Cell, counts.Length - 1)]++;
        }

        var (best, most) = (0, 0);
        for (var cell = Narrowest; cell <= Widest; cell++)
        {
            var sum = 0;
            for (var near = Math.Max(0, cell - Tolerance); near <= Math.Min(counts.Length - 1, cell + Tolerance); near++)
                sum += counts[near];
            if (sum > most)
                (best, most) = (cell, sum);
        }

        for (var (cell, window) = (best - Tolerance, best); cell <= window + Tolerance; cell++)
            best = cell >= 0 && cell < counts.Length && counts[cell] > counts[best] ? cell : best;
        var (divided, even, crossing) = (0, 0, 0);
        foreach (var line in lines)
        {
            if (line.Right <= best + Tolerance)
                continue;
            crossing++;
            if (GapAt(text, line, best, gaps) is not { } gap)
                continue;
            divided++;
            even += IsProse(text.AsSpan(line.Start, gap.Left - line.Start), best * 2 / 3) && IsProse(text.AsSpan(gap.Right, line.End - gap.Right), best / 2) ? 1 : 0;
        }

        return divided >= FewestDividedLines && divided * 10 >= crossing * 6 && even * 10 >= divided * 6 ? best : 0;
    }

    /// <summary>Whether a piece fills a column with ideographs or with words, as entries of a table of contents, cells and program listings do not.</summary>
    private static bool IsProse(ReadOnlySpan<char> piece, int fewestCells)
    {
        var (wide, lower, words) = (0, 0, 0);
        for (var i = 0; i < piece.Length; i++)
        {
            wide += CharacterClass.IsWide(piece[i]) ? 2 : 0;
            lower += char.IsLower(piece[i]) ? 1 : 0;
            words += char.IsLetter(piece[i]) && (i == 0 || char.IsWhiteSpace(piece[i - 1])) ? 1 : 0;
        }

        return CharacterClass.Ink(piece) is var ink && ink >= fewestCells && (wide * 2 >= ink || (lower * 4 >= ink * 3 && words >= FewestWords));
    }

    /// <summary>The blanks of a line that may be a gutter: two and more, or one between two wide characters where that must be <paramref name="isCertain"/>.</summary>
    private static void FindGaps(string text, PrintedLine line, bool isCertain, List<Gap> gaps)
    {
        gaps.Clear();
        var cell = line.Indent;
        for (var i = line.Start; i < line.End && cell <= Widest;)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                cell += CharacterClass.Cells(text[i++]);
                continue;
            }

            var left = i;
            var width = 0;
            while (i < line.End && char.IsWhiteSpace(text[i]))
                width += text[i++] == '\u3000' ? 2 : 1;
            cell += width;
            var isWide = CharacterClass.IsWide(text[left - 1]) && (!isCertain || CharacterClass.IsWide(text[i]));
            if (cell >= Narrowest && (width > 1 || isWide))
                gaps.Add(new Gap(left, i, cell, width));
        }

        if (isCertain && gaps.Count(gap => gap.Width == 1) > MostSingleBlanks)
            gaps.RemoveAll(gap => gap.Width == 1);
    }

    private static Gap? GapAt(string text, PrintedLine line, int gutter, List<Gap> gaps)
    {
        FindGaps(text, line, isCertain: false, gaps);
        Gap? best = null;
        foreach (var gap in gaps)
        {
            if (gap.Cell >= gutter - Tolerance && gap.Cell - gap.Width <= gutter && (gap.Width > Tolerance || Math.Abs(gap.Cell - gutter) <= Tolerance) && (best is null || Math.Abs(gap.Cell - gutter) < Math.Abs(best.Value.Cell - gutter)))
                best = gap;
        }

        return best;
    }

    private void AddPage(ReadOnlySpan<PrintedLine> lines, int gutter)
    {
        var startsPage = true;
        var first = StandsApart(lines[0], lines.Length > 1 ? lines[1].BlankBefore : 0, gutter) ? 1 : 0;
        var end = lines.Length > 1 + first && StandsApart(lines[^1], lines[^1].BlankBefore, gutter) ? lines.Length - 1 : lines.Length;
        for (var i = 0; i < first; i++)
            AddWhole(lines[i], ref startsPage);
        for (var i = end; i < lines.Length; i++)
            AddWhole(lines[i], ref startsPage);
        var right = new List<(TextSpan Piece, int Indent)>();
        var gaps = new List<Gap>();
        var hasLeft = false;
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            if (line.Indent >= gutter - Tolerance - 1)
            {
                right.Add((TextSpan.FromBounds(line.Start, line.End), Math.Max(0, line.Indent - gutter)));
            }
            else if (GapAt(_source, line, gutter, gaps) is { } gap)
            {
                Add(TextSpan.FromBounds(line.Start, gap.Left), line.Indent, startsPage);
                startsPage = false;
                hasLeft = true;
                right.Add((TextSpan.FromBounds(gap.Right, line.End), Math.Max(0, gap.Cell - gutter)));
            }
            else
            {
                if (line.Right > gutter + Tolerance)
                    Flush(right, ref hasLeft, ref startsPage);
                hasLeft |= line.Right <= gutter + Tolerance;
                AddWhole(line, ref startsPage);
            }
        }

        Flush(right, ref hasLeft, ref startsPage);
    }

    private void AddUndivided(ReadOnlySpan<PrintedLine> lines)
    {
        var startsPage = true;
        foreach (var line in lines)
            AddWhole(line, ref startsPage);
    }

    /// <summary>Whether a line at the edge of a page, apart from the text, says too little for two lines of columns: a running head or a folio.</summary>
    private bool StandsApart(PrintedLine line, int blankLines, int gutter) => blankLines > 0 && CharacterClass.Ink(line.In(_source)) < gutter;

    /// <summary>Sets the right column behind the left one.</summary>
    private void Flush(List<(TextSpan Piece, int Indent)> right, ref bool hasLeft, ref bool startsPage)
    {
        for (var i = 0; i < right.Count; i++)
        {
            Add(right[i].Piece, right[i].Indent, startsPage || (i == 0 && hasLeft));
            startsPage = false;
        }

        right.Clear();
        hasLeft = false;
    }

    private void AddWhole(PrintedLine line, ref bool startsPage)
    {
        Add(TextSpan.FromBounds(line.Start, line.End), line.Indent, startsPage, line.BlankBefore);
        startsPage = false;
    }

    /// <summary>Sets a piece on a line of its own. Two characters part it from the one before, so that no run of the source seems to go on over them.</summary>
    private void Add(TextSpan piece, int indent, bool startsPage, int blankLines = 0)
    {
        if (_pieces.Count > 0)
            _text.Append(' ').Append(startsPage ? '\f' : '\n');
        _text.Append('\n', _pieces.Count > 0 && !startsPage ? Math.Min(blankLines, 2) : 0).Append(' ', indent);
        _pieces.Add((_text.Length, piece.Start, piece.Length));
        _text.Append(_source, piece.Start, piece.Length);
    }

    /// <summary>Blanks within a line.</summary>
    /// <param name="Left">Index of the first.</param>
    /// <param name="Right">Index behind the last.</param>
    /// <param name="Cell">Cell at which the text goes on.</param>
    /// <param name="Width">Their width in cells.</param>
    private readonly record struct Gap(int Left, int Right, int Cell, int Width);
}
