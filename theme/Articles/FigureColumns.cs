using System.Buffers;
using Briefing.Core.Articles;

namespace Briefing.Theme.Articles;

/// <summary>
/// The columns of a table that hold figures and nothing else, which are set with their ends in one line. A column is one of figures when two of its
/// cells hold a figure and the rest are empty, say that there is none, or span other columns; years are names and no figures.
/// </summary>
internal static class FigureColumns
{
    private const int FewestFigures = 2;

    private static readonly SearchValues<char> _digitsAndMarks = SearchValues.Create("0123456789０１２３４５６７８９.,\uFF0C\uFF0E \u00A0\u202F");
    private static readonly SearchValues<char> _strokes = SearchValues.Create("-\u2013\u2014\u2212…/ ");

    /// <summary>Finds the cells of these columns, those of their heads with them.</summary>
    /// <returns>The cells themselves, not others that are equal to them.</returns>
    public static HashSet<TableCell> CellsOf(Table table)
    {
        var cells = new HashSet<TableCell>(ReferenceEqualityComparer.Instance);
        foreach (var column in Place(table).GroupBy(placed => placed.Column))
        {
            var own = column.Where(placed => placed.Cell.ColumnSpan == 1).ToArray();
            var words = own.Where(placed => !placed.IsHead).Select(placed => TextOf(placed.Cell)).ToArray();
            if (words.Count(IsFigure) >= FewestFigures && words.All(word => IsFigure(word) || IsNone(word)) && !words.Where(IsFigure).All(IsYear))
                cells.UnionWith(own.Select(placed => placed.Cell));
        }

        return cells;
    }

    private static IEnumerable<(TableCell Cell, int Column, bool IsHead)> Place(Table table)
    {
        foreach (var placed in Place(table.HeaderRows, isHead: true))
            yield return placed;
        foreach (var placed in Place(table.Rows, isHead: false))
            yield return placed;
    }

    /// <summary>Puts each cell where the rows above have left room (HTML, "forming a table").</summary>
    private static IEnumerable<(TableCell Cell, int Column, bool IsHead)> Place(IEnumerable<TableRow> rows, bool isHead)
    {
        var taken = new List<int>();
        foreach (var row in rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < taken.Count && taken[column] > 0)
                    column++;
                yield return (cell, column, isHead || cell.Scope == CellScope.Column);
                for (var span = 0; span < cell.ColumnSpan; span++, column++)
                {
                    if (column == taken.Count)
                        taken.Add(0);
                    taken[column] = Math.Max(taken[column], cell.RowSpan);
                }
            }

            for (var i = 0; i < taken.Count; i++)
                taken[i] = Math.Max(0, taken[i] - 1);
        }
    }

    private static string TextOf(TableCell cell) => cell.Blocks switch
    {
        [] => "",
        [Paragraph only] => PlainText.Of(only.Content).Trim(),
        _ => "\uFFFD",
    };

    /// <summary>Whether a text is one figure: a sign, digits with points, commas and blanks between them, and a sign of a part.</summary>
    private static bool IsFigure(string text)
    {
        var digits = text.AsSpan().TrimStart("+-\u2212\uFF0B\uFF0D$¥€£").TrimEnd("%‰\uFF05");
        return digits.Length > 0 && char.IsDigit(digits[0]) && char.IsDigit(digits[^1])
            && !digits.ContainsAnyExcept(_digitsAndMarks);
    }

    private static bool IsYear(string figure) => figure is ['1' or '2', _, _, _] && figure.All(char.IsAsciiDigit);

    private static bool IsNone(string text) => !text.AsSpan().ContainsAnyExcept(_strokes);
}
