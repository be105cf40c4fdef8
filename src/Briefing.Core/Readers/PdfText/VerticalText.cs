using System.Collections.Immutable;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Tells pages that were set vertically in several columns. Extractions give what stands beside each other on one line, a character or two of every
/// column, so that the order of the text is lost; an editor has to know.
/// </summary>
internal static class VerticalText
{
    private const int FewestLines = 8;
    private const int FewestPieces = 3;
    private const int LongestPiece = 2;

    /// <summary>Index of the first line of such a page; null where no page is one.</summary>
    internal static int? Find(string text, ImmutableArray<PrintedLine> lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = start;
            var (found, first) = (0, -1);
            do
            {
                if (IsRow(lines[end].In(text)) && found++ == 0)
                    first = end;
                end++;
            }
            while (end < lines.Length && !lines[end].AfterFormFeed);
            if (found >= FewestLines && found * 2 > end - start)
                return first;
            start = end;
        }

        return null;
    }

    /// <summary>Whether a line is pieces of one or two wide characters with blanks between them.</summary>
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        var (pieces, length) = (0, 0);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                length = 0;
                continue;
            }

            if (!CharacterClass.IsWide(c) || ++length > LongestPiece)
                return false;
            pieces += length == 1 ? 1 : 0;
        }

        return pieces >= FewestPieces;
    }
}
