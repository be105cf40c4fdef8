using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>Reads a table element (HTML §4.9).</summary>
internal static class HtmlTable
{
    /// <summary>Whether a table holds data and is not there for the layout only.</summary>
    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
            return false;
        var rows = Rows(table).ToArray();
        return rows.Length > 0 && rows.Max(row => Cells(row).Count()) > 1;
    }

    /// <summary>The table, with what stands in it beside its cells behind it.</summary>
    public static ImmutableArray<Block> Read(IElement table, TextSpan tag, Func<IElement, ImmutableArray<Block>> read)
    {
        var header = ImmutableArray.CreateBuilder<TableRow>();
        var body = ImmutableArray.CreateBuilder<TableRow>();
        var rest = ImmutableArray.CreateBuilder<Block>();
        Paragraph? caption = null;
        foreach (var child in table.Children)
        {
            if (child.LocalName != "caption")
                continue;
            foreach (var block in read(child))
            {
                if (block is Paragraph paragraph && caption is null)
                    caption = paragraph;
                else
                    rest.Add(block);
            }
        }

        foreach (var row in Rows(table))
        {
            var cells = ImmutableArray.CreateRange(Cells(row).Select(cell => new TableCell(Scope(cell), Span(cell, "colspan"), Span(cell, "rowspan"), read(cell))));
            if (cells.IsEmpty)
                continue;
            var isHeader = body.Count == 0 && (row.ParentElement?.LocalName == "thead" || cells.All(cell => cell.Scope != CellScope.None));
            if (isHeader)
                header.Add(new TableRow([.. cells.Select(cell => cell with { Scope = CellScope.Column })]));
            else
                body.Add(new TableRow([.. cells.Select(cell => cell.Scope == CellScope.None ? cell : cell with { Scope = CellScope.Row })]));
        }

        return [new Table(caption, header.ToImmutable(), body.ToImmutable()) { Source = tag }, .. rest];
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child => child.LocalName is "tbody" or "thead" or "tfoot" ? child.Children : Enumerable.Repeat(child, 1)).Where(row => row.LocalName == "tr");

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static CellScope Scope(IElement cell) => cell.LocalName == "td" ? CellScope.None : cell.GetAttribute("scope") is "row" or "rowgroup" ? CellScope.Row : CellScope.Column;

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1_000) : 1;
}
