using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Pipe tables in the article model.</summary>
internal static class PipeTableReader
{
    /// <summary>A table in the model. Markdown cannot do without a header row: one that is all empty stands for none.</summary>
    public static Table Read(PipeTableSyntax table, List<TextSpan> lines, Func<TextSpan, ImmutableArray<Block>> readCell)
    {
        var columns = table.Header.Length;
        var header = table.Header.All(cell => cell.Length == 0) ? ImmutableArray<TableRow>.Empty : [RowOf(table.Header, columns, CellScope.Column, readCell)];
        var rows = table.Rows.Select(row => RowOf(row, columns, CellScope.None, readCell));
        return new Table(null, header, [.. rows]) { Source = TextSpan.FromBounds(lines[table.FirstLine].Start, lines[^1].End) };
    }

    private static TableRow RowOf(TextSpan[] cells, int columns, CellScope scope, Func<TextSpan, ImmutableArray<Block>> readCell)
    {
        var read = new List<TableCell>(columns);
        foreach (var cell in cells)
            read.Add(new TableCell(scope, 1, 1, readCell(cell)));
        while (read.Count < columns)
            read.Add(new TableCell(scope, 1, 1, []));
        return new TableRow([.. read]);
    }
}
