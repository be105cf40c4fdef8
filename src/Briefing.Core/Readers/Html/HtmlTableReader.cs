using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>Reads an HTML table into the model: caption, header rows, header cells with their scope, spans (HTML Living Standard §4.9).</summary>
internal static class HtmlTableReader
{
    /// <summary>A cell spans this many columns at most, and <see cref="MaximumRowSpan"/> rows (HTML §4.9.11).</summary>
    public const int MaximumColumnSpan = 1_000;

    /// <summary>A cell spans this many rows at most.</summary>
    public const int MaximumRowSpan = 65_534;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The <c>table</c> element.</param>
    /// <param name="readCell">Reads the content of a <c>td</c> or <c>th</c>; called in document order.</param>
    /// <param name="readCaption">Reads the content of the <c>caption</c>; null where it says nothing.</param>
    /// <returns>The table without source position. Leading rows of header cells only are its header rows, wherever they stand.</returns>
    public static Table Read(IElement table, Func<IElement, ImmutableArray<Block>> readCell, Func<IElement, Paragraph?> readCaption)
    {
        Paragraph? caption = null;
        var rows = new List<HtmlRow>();
        foreach (var child in table.Children)
        {
            switch (child.LocalName)
            {
                case "caption" when caption is null:
                    caption = readCaption(child);
                    break;
                case "thead" or "tbody" or "tfoot":
                    var section = child.Children.Where(row => row.LocalName == "tr").ToList();
                    for (var i = 0; i < section.Count; i++)
                        AddRow(section[i], child.LocalName == "thead", section.Count - i, rows, readCell);
                    break;
                case "tr":
                    AddRow(child, false, MaximumRowSpan, rows, readCell);
                    break;
                default:
                    break;
            }
        }

        return Arrange(caption, rows);
    }

    private static void AddRow(IElement row, bool isHead, int rowsLeft, List<HtmlRow> rows, Func<IElement, ImmutableArray<Block>> readCell)
    {
        var cells = new List<HtmlCell>();
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is "td" or "th")
                cells.Add(new HtmlCell(cell.LocalName == "th", ScopeOf(cell), Span(cell, "colspan", MaximumColumnSpan), RowSpan(cell, rowsLeft), readCell(cell)));
        }

        if (cells.Count > 0)
            rows.Add(new HtmlRow(isHead, cells));
    }

    private static Table Arrange(Paragraph? caption, List<HtmlRow> rows)
    {
        var heads = 0;
        while (heads < rows.Count && (rows[heads].IsHead || (rows[heads].Cells.TrueForAll(cell => cell.IsHeader) && (rows[heads].Cells.Count > 1 || heads > 0) && rows.Count > 1)))
            heads++;
        var header = rows.Take(heads).Select(row => RowOf(row, (cell, _) => cell.IsHeader || row.IsHead ? cell.Scope ?? CellScope.Column : CellScope.None));
        var body = rows.Skip(heads).Select(row => RowOf(row, (cell, index) => !cell.IsHeader ? CellScope.None : cell.Scope ?? (index == 0 ? CellScope.Row : CellScope.Column)));
        return new Table(caption, [.. header], [.. body]);
    }

    private static TableRow RowOf(HtmlRow row, Func<HtmlCell, int, CellScope> scope) =>
        new([.. row.Cells.Select((cell, index) => new TableCell(scope(cell, index), cell.ColumnSpan, cell.RowSpan, cell.Blocks))]);

    private static CellScope? ScopeOf(IElement cell) => cell.GetAttribute("scope")?.Trim().ToLowerInvariant() switch
    {
        "col" or "colgroup" => CellScope.Column,
        "row" or "rowgroup" => CellScope.Row,
        _ => null,
    };

    private static int Span(IElement cell, string name, int maximum) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var span) && span > 0 ? Math.Min(span, maximum) : 1;

    /// <summary>A row span of 0 runs to the end of the row group; none runs beyond it.</summary>
    private static int RowSpan(IElement cell, int rowsLeft) =>
        cell.GetAttribute("rowspan")?.Trim() == "0" ? Math.Max(1, rowsLeft) : Math.Max(1, Math.Min(Span(cell, "rowspan", MaximumRowSpan), rowsLeft));

    private sealed record HtmlRow(bool IsHead, List<HtmlCell> Cells);

    private sealed record HtmlCell(bool IsHeader, CellScope? Scope, int ColumnSpan, int RowSpan, ImmutableArray<Block> Blocks);
}
