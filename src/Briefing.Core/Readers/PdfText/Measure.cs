namespace Briefing.Core.Readers.PdfText;

/// <summary>What the lines of a text have in common.</summary>
/// <param name="Width">Cells of a full line.</param>
/// <param name="Sign">How a paragraph begins.</param>
internal sealed record Measure(int Width, ParagraphSign Sign)
{
    /// <summary>Cells of the indentation of a first line: two ideographs (W3C clreq, paragraph head indent).</summary>
    internal const int Indentation = 4;

    private const int Widest = 240;
    private const int FewestCells = 16;
    private const int Tolerance = 3;

    /// <summary>Measures a text.</summary>
    internal static Measure Of(string text, IReadOnlyList<BodyLine> lines)
    {
        var width = WidthOf(text, lines);
        return new Measure(width, SignOf(text, lines, width));
    }

    /// <summary>The width that most lines have, three cells taken together; lines mostly of Latin words aside.</summary>
    private static int WidthOf(string text, IReadOnlyList<BodyLine> lines)
    {
        var counts = new int[Widest + 2];
        foreach (var line in lines)
        {
            if (line.Line.Width >= FewestCells && !IsLatin(text, line.Line))
                counts[Math.Min(line.Right, Widest)] += line.Line.Width;
        }

        var best = 0;
        var bestWeight = 0;
        for (var width = 1; width <= Widest; width++)
        {
            var weight = counts[width - 1] + counts[width] + counts[width + 1];
            if (weight > bestWeight)
                (best, bestWeight) = (width, weight);
        }

        if (best > 0)
            return best;
        return lines.Count == 0 ? 0 : lines.Max(line => line.Right);
    }

    private static ParagraphSign SignOf(string text, IReadOnlyList<BodyLine> lines, int width)
    {
        int indentedAfterEnd = 0, indentedWithin = 0, flushAfterEnd = 0, blankAfterEnd = 0, tightAfterEnd = 0, blankWithin = 0, tightWithin = 0, lost = 0, kept = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var before = lines[i - 1];
            var line = lines[i];
            if (line.StartsPage || IsLatin(text, line.Line))
                continue;
            var ended = SentenceEnd.At(text, before.Line);
            var wasShort = before.Right <= width - (2 * Indentation);
            var isIndented = line.Indent is >= Tolerance and <= Tolerance * 2;
            if (ended && wasShort)
            {
                indentedAfterEnd += isIndented ? 1 : 0;
                flushAfterEnd += line.Indent < Tolerance ? 1 : 0;
                blankAfterEnd += line.Line.BlankBefore > 0 ? 1 : 0;
                tightAfterEnd += line.Line.BlankBefore == 0 ? 1 : 0;
                if (!isIndented && line.Right > width - (2 * Indentation) && !SentenceEnd.At(text, line.Line))
                {
                    var room = width - line.Right;
                    lost += room >= Tolerance ? 1 : 0;
                    kept += room < Tolerance ? 1 : 0;
                }
            }
            else if (!wasShort)
            {
                indentedWithin += isIndented && !ended ? 1 : 0;
                indentedAfterEnd += isIndented && ended ? 1 : 0;
                blankWithin += line.Line.BlankBefore > 0 && !ended ? 1 : 0;
                tightWithin += line.Line.BlankBefore == 0 && !ended ? 1 : 0;
            }
        }

        if (indentedAfterEnd >= 2 && indentedAfterEnd >= indentedWithin * 2 && indentedAfterEnd >= flushAfterEnd)
            return ParagraphSign.Indentation;
        if (blankAfterEnd >= 2 && blankAfterEnd > tightAfterEnd * 4 && tightWithin > blankWithin * 8)
            return ParagraphSign.BlankLine;
        return lost >= 2 && lost > kept * 2 ? ParagraphSign.LostIndentation : ParagraphSign.None;
    }

    /// <summary>Whether most of a line is letters of an alphabet.</summary>
    internal static bool IsLatin(string text, PrintedLine line)
    {
        var letters = 0;
        var wide = 0;
        foreach (var c in line.In(text))
        {
            if (CharacterClass.IsAlphabetic(c))
                letters++;
            else if (CharacterClass.IsWide(c))
                wide++;
        }

        return letters > wide * 3 && letters > 3;
    }
}
