using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Tables whose second row divides the columns of the first, the export having lost that the heads spanned them: 1926年 and 1970年 over 人口 and % and 人口
/// and %. The export cut every row to as many cells as there are heads, so figures stood under the wrong ones. The heads take back the columns that the
/// second row repeats its labels for; columns that the export cut off are lacunae.
/// </summary>
internal static class DividedColumns
{
    private const int FewestRows = 2;

    /// <summary>The table with divided columns, or as it was where its cells do not say so.</summary>
    public static Table Apply(Table table)
    {
        if (table is not { HeaderRows: [{ Cells: var heads }], Rows: [{ Cells: var labels }, .. { Length: >= FewestRows } data] } || heads.Length < 3 || labels.Length != heads.Length)
            return table;
        if (table.Rows.Any(row => row.Cells.Length != heads.Length || row.Cells.Any(cell => cell is not { ColumnSpan: 1, RowSpan: 1 })))
            return table;
        var period = Period(labels);
        var full = data.Where(row => !IsLone(row)).ToList();
        if (period == 0 || full.Count < FewestRows || !full.TrueForAll(HoldsFigures) || heads.Any(head => head.Blocks.IsEmpty))
            return table;
        var columns = 1 + (period * (heads.Length - 1));
        return table with
        {
            HeaderRows =
            [
                new TableRow([heads[0] with { RowSpan = 2 }, .. heads.Skip(1).Select(head => head with { ColumnSpan = period })]),
                Filled([.. labels.Select(label => label with { Scope = CellScope.Column })], columns - 1),
            ],
            Rows = [.. data.Select(row => IsLone(row) ? new TableRow([row.Cells[0] with { ColumnSpan = columns }]) : Filled(row.Cells, columns))],
        };
    }

    /// <summary>After how many cells the labels of a row come again: two and more different ones, without figures; 0 where they do not.</summary>
    private static int Period(ImmutableArray<TableCell> labels)
    {
        var words = labels.Select(Words).ToList();
        if (words.Exists(word => word.Length == 0 || word.Any(char.IsDigit)))
            return 0;
        for (var period = 2; period < words.Count; period++)
        {
            if (words.Take(period).Distinct(StringComparer.Ordinal).Count() == period && Enumerable.Range(period, words.Count - period).All(i => words[i] == words[i - period]))
                return period;
        }

        return 0;
    }

    private static bool HoldsFigures(TableRow row) =>
        Words(row.Cells[0]) is { Length: > 0 } name && !IsFigure(name) && row.Cells.Skip(1).All(cell => IsFigure(Words(cell)));

    private static bool IsFigure(string text) => text.Length == 0 || (text.Any(char.IsDigit) ? text.Count(char.IsLetter) <= 1 : text.TrimEnd() is "-" or "–" or "—" or "?");

    private static bool IsLone(TableRow row) => row.Cells.Skip(1).All(cell => cell.Blocks.IsEmpty);

    private static string Words(TableCell cell) => string.Concat(cell.Blocks.OfType<TextBlock>().Select(block => PlainText.Of(block.Content))).Trim();

    /// <summary>The row with one lacuna for the columns that it lacks.</summary>
    private static TableRow Filled(ImmutableArray<TableCell> cells, int columns)
    {
        var missing = columns - cells.Length;
        var end = cells.LastOrDefault(cell => !cell.Blocks.IsEmpty)?.Blocks[^1].Source.End ?? 0;
        return missing > 0
            ? new TableRow(cells.Add(new TableCell(CellScope.None, missing, 1, [new LacunaBlock(LacunaReason.EmptyCell) { Source = new TextSpan(end, 0) }])))
            : new TableRow(cells);
    }
}
