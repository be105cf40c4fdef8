using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Tables whose spans the export lost: attributes that ended up in the text of a cell, <c>rowspan="2" | 口岸</c>, take effect again, and a row of
/// one cell runs over all columns. A bar that opened a cell goes. The export fills each row up with empty cells as if it had no spans; those beyond the header go.
/// </summary>
internal static class TableRepairs
{
    private const int MaximumSpan = 1_000;

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "rowspan", "colspan", "align", "valign", "style", "width", "height", "bgcolor", "class", "nowrap", "scope", "id", "border", "cellpadding", "cellspacing", "data-sort-value", "data-sort-type", "rules", "title",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table with its spans as far as they can be known.</summary>
    public static Table Apply(Table table, ReadingLog log)
    {
        var header = ImmutableArray.CreateRange(table.HeaderRows, row => Repair(row, log));
        var rows = ImmutableArray.CreateRange(table.Rows, row => Repair(row, log));
        if (header.Select(Width).DefaultIfEmpty(0).Max() is > 0 and var width)
            rows = ImmutableArray.CreateRange(rows, row => WithoutPadding(row, width));
        if (DividedColumns.Apply(table with { HeaderRows = header, Rows = rows }) is { HeaderRows.Length: > 1 } divided && header.Length == 1)
            return divided;
        var columns = header.Concat(rows).Select(Width).DefaultIfEmpty(1).Max();
        return table with { HeaderRows = header, Rows = Stretch(ShiftedRows.Apply(rows, columns), columns) };
    }

    /// <summary>Rows of one cell run over all columns, but for those into which a cell of a row above reaches.</summary>
    private static ImmutableArray<TableRow> Stretch(IReadOnlyList<TableRow> rows, int columns)
    {
        var result = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        var ends = new int[rows.Count + 1];
        var covered = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            covered -= ends[i];
            result.Add(covered > 0 ? rows[i] : Stretch(rows[i], columns));
            foreach (var cell in rows[i].Cells.Where(cell => cell.RowSpan > 1))
            {
                covered += cell.ColumnSpan;
                ends[Math.Min(rows.Count, i + cell.RowSpan)] += cell.ColumnSpan;
            }
        }

        return result.DrainToImmutable();
    }

    private static int Width(TableRow row) => row.Cells.Sum(cell => cell.ColumnSpan);

    private static TableRow WithoutPadding(TableRow row, int width)
    {
        var cells = row.Cells;
        for (var surplus = Width(row) - width; surplus > 0 && cells is [_, .., { ColumnSpan: 1, RowSpan: 1, Blocks.IsEmpty: true }]; surplus--)
            cells = cells.RemoveAt(cells.Length - 1);
        return new TableRow(cells);
    }

    private static TableRow Stretch(TableRow row, int columns) =>
        row.Cells is [{ ColumnSpan: 1, RowSpan: 1 } only] && columns > 1 ? new TableRow([only with { ColumnSpan = columns }]) : row;

    private static TableRow Repair(TableRow row, ReadingLog log) => new(ImmutableArray.CreateRange(row.Cells, cell => Repair(cell, log)));

    private static TableCell Repair(TableCell cell, ReadingLog log)
    {
        if (cell.Blocks is not [Paragraph { Content: [TextRun first, ..] } paragraph, ..] || first.Source.Length != first.Text.Length || Read(first.Text, out var columns, out var rows) is not (>= 0 and var length))
            return cell;
        if (length == 0 && first.Text == "|" && paragraph.Content.Length > 1)
            length = 1;
        if (length == 0)
            return cell;
        log.LeaveOut(new TextSpan(first.Source.Start, length), first.Text[..length], LedgerReason.StrayMarkup);
        var rest = first with { Text = first.Text[length..], Source = new TextSpan(first.Source.Start + length, first.Text.Length - length) };
        var content = rest.Text.Length > 0 ? paragraph.Content.SetItem(0, rest) : paragraph.Content.RemoveAt(0);
        return cell with
        {
            ColumnSpan = Math.Max(cell.ColumnSpan, columns),
            RowSpan = Math.Max(cell.RowSpan, rows),
            Blocks = content.IsEmpty ? cell.Blocks.RemoveAt(0) : cell.Blocks.SetItem(0, paragraph with { Content = content }),
        };
    }

    /// <summary>Length of the attributes at the beginning of a text, the bar behind them included; 0 where it begins otherwise.</summary>
    private static int Read(string text, out int columns, out int rows)
    {
        (columns, rows) = (1, 1);
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var equals = text.IndexOf('=', i);
            var name = equals < 0 ? "" : text[i..equals].Trim();
            if (!Attributes.Contains(name))
                break;
            var value = equals + 1;
            var isQuoted = value < text.Length && text[value] is '"' or '\'';
            var end = isQuoted ? text.IndexOf(text[value], value + 1) + 1 : EndOfBare(text, value);
            if (end <= value)
                break;
            if (int.TryParse(text.AsSpan(value, end - value).Trim("\"' "), NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span is > 0 and <= MaximumSpan)
                (columns, rows) = (name.Equals("colspan", StringComparison.OrdinalIgnoreCase) ? span : columns, name.Equals("rowspan", StringComparison.OrdinalIgnoreCase) ? span : rows);
            i = length = SkipBlank(text, end);
        }

        if (length < text.Length - 1 && text[length] == '|' && text[length + 1] != '|')
            length = SkipBlank(text, length + 1);
        else if (length > 0 && length < text.Length && text[length] == '|')
            length++;
        return length;
    }

    private static int EndOfBare(string text, int i)
    {
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '|')
            i++;
        return i;
    }

    private static int SkipBlank(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }
}
