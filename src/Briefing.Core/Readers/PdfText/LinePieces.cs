namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Printed lines that the extraction cut into pieces. Where a line was justified, the blank behind a full-width mark is wider than others, and
/// <c>pdftotext</c> begins another line there, so <c>另一方面，</c>, <c>隨著引擎的不斷發展，</c> and the rest come one below the other. Together
/// they are as wide as a full line is.
/// </summary>
internal sealed class LinePieces
{
    private const int MostPieces = 6;
    private const int NarrowTolerance = 2;

    private readonly int[] _extents;
    private readonly bool[] _goesOn;

    private LinePieces(int lines)
    {
        _extents = new int[lines];
        _goesOn = new bool[lines];
    }

    /// <summary>Whether the line below is another piece of the same printed line.</summary>
    internal bool GoesOn(int line) => _goesOn[line];

    /// <summary>Cells of the printed line up to and with this piece; 0 where the line is no piece.</summary>
    internal int Extent(int line) => _extents[line];

    /// <summary>Finds them.</summary>
    /// <param name="text">The source.</param>
    /// <param name="lines">Lines of the running text.</param>
    /// <param name="rows">For each line the number of its cells as a row of a table.</param>
    /// <param name="width">Cells of a full line.</param>
    internal static LinePieces Find(string text, IReadOnlyList<BodyLine> lines, int[] rows, int width)
    {
        var pieces = new LinePieces(lines.Count);
        var tolerance = Math.Max(2, width / 20);
        for (var start = 0; start < lines.Count; start++)
        {
            var extent = lines[start].Right;
            for (var end = start + 1; end < lines.Count && end - start < MostPieces && extent < width - tolerance && rows[end - 1] == 0 && rows[end] == 0 && MayGoOn(text, lines[end - 1], lines[end]); end++)
            {
                extent += lines[end].Line.Width;
                if (extent < width - tolerance || extent > width + tolerance)
                    continue;
                if (BreaksOff(text[lines[end].Line.End - 1]) || (!EndsSentenceAt(text, lines, start, end) && Math.Abs(extent - width) <= NarrowTolerance))
                {
                    pieces.Take(lines, start, end);
                    start = end;
                }

                break;
            }
        }

        return pieces;
    }

    private void Take(IReadOnlyList<BodyLine> lines, int start, int end)
    {
        var extent = lines[start].Right;
        for (var i = start + 1; i <= end; i++)
        {
            _goesOn[i - 1] = true;
            _extents[i] = extent += lines[i].Line.Width;
        }
    }

    /// <summary>Whether a sentence ends with one of the pieces, where a paragraph may end too.</summary>
    private static bool EndsSentenceAt(string text, IReadOnlyList<BodyLine> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (SentenceEnd.At(text, lines[i].Line))
                return true;
        }

        return false;
    }

    /// <summary>Whether the last piece breaks off within a sentence of Chinese, so that it ends no paragraph.</summary>
    private static bool BreaksOff(char last) => CharacterClass.IsHan(last) || last is '，' or '、' or '；';

    /// <summary>Whether the cut may be one: right below, flush, at a full-width mark, and no item begins there.</summary>
    private static bool MayGoOn(string text, BodyLine line, BodyLine next)
    {
        if (next.StartsPage || next.Line.AfterFormFeed || next.Line.BlankBefore > 0 || next.Indent > 0)
            return false;
        var (last, first) = (text[line.Line.End - 1], text[next.Line.Start]);
        return (IsMark(last) || (IsMark(first) && !CharacterClass.IsOpening(last))) && last is not ('：' or ':') && Enumerator.AtStart(next.Line.In(text)) is null && !OpensBlock(next.Line.In(text));
    }

    private static bool OpensBlock(ReadOnlySpan<char> line) => Labels.OpensWith(line) || Captions.OpensWith(line) || Headings.IsWellKnown(line) || line[0] is '\\' or '%' or '#';

    private static bool IsMark(char c) =>
        c is '“' or '”' or '‘' or '’' || (CharacterClass.IsWide(c) && (CharacterClass.IsSentenceEnd(c) || CharacterClass.IsClauseMark(c) || CharacterClass.IsClosing(c) || CharacterClass.IsOpening(c)));
}
