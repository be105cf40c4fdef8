using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Rows whose cells stand too far to the left, since the export lost the <c>rowspan</c> of a cell above them and filled the row up at its end: a date under
/// a year, with dates in the next column. Rows without empty cells at their end show what each column holds; a row goes to the right only where its
/// figures say so and nothing in it speaks against it. The cell above then spans the row.
/// </summary>
internal static class ShiftedRows
{
    private const string Marks = "年月日時时分秒第屆届集話话冊册期卷號号位名次歲岁億亿萬万元人票";

    private static readonly string[] Sums = ["合計", "合计", "總計", "总计", "小計", "小计", "共計", "共计", "平均", "總和", "總數", "总数", "註", "注", "備註", "备注"];

    /// <summary>The rows, each as far to the right as its figures say.</summary>
    public static ImmutableArray<TableRow> Apply(ImmutableArray<TableRow> rows, int columns)
    {
        if (columns < 2 || rows.Length < 3 || rows.Any(row => row.Cells.Length != columns || row.Cells.Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1)))
            return rows;
        var forms = ImmutableArray.CreateRange(rows, row => row.Cells.Select(FormOf).ToArray());
        var kinds = Kinds(rows, forms, columns);
        if (kinds.All(kind => kind is null))
            return rows;
        var result = rows.Select(row => row.Cells.ToList()).ToList();
        var owners = new (int Row, int Cell)[columns];
        for (var row = 0; row < rows.Length; row++)
        {
            var (at, shift) = row == 0 ? (0, 0) : Shift(rows[row], forms[row], kinds);
            if (shift > 0)
            {
                for (var column = at; column < at + shift; column++)
                    Extend(result, owners[column]);
                result[row].RemoveRange(columns - shift, shift);
            }

            for (var column = 0; column < columns; column++)
            {
                if (shift == 0 || column < at || column >= at + shift)
                    owners[column] = (row, column < at || shift == 0 ? column : column - shift);
            }
        }

        return [.. result.Select(cells => new TableRow([.. cells]))];
    }

    private static void Extend(List<List<TableCell>> rows, (int Row, int Cell) owner)
    {
        var cell = rows[owner.Row][owner.Cell];
        rows[owner.Row][owner.Cell] = cell with { RowSpan = cell.RowSpan + 1 };
    }

    /// <summary>What full rows hold in each column; null where they do not agree or hold no figures.</summary>
    private static Kind?[] Kinds(ImmutableArray<TableRow> rows, ImmutableArray<string[]> forms, int columns)
    {
        var kinds = new Kind?[columns];
        for (var column = 0; column < columns; column++)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var total = 0;
            for (var row = 0; row < rows.Length; row++)
            {
                if (Surplus(rows[row]) > 0 || forms[row][column].Length == 0)
                    continue;
                total++;
                counts[forms[row][column]] = counts.GetValueOrDefault(forms[row][column]) + 1;
            }

            if (counts.Count > 0 && counts.MaxBy(count => count.Value) is { Value: >= 2 } most && most.Value * 2 > total && most.Key.Contains('9'))
                kinds[column] = new Kind(most.Key, most.Value == total);
        }

        return kinds;
    }

    private static (int At, int Shift) Shift(TableRow row, string[] forms, Kind?[] kinds)
    {
        var surplus = Surplus(row);
        if (surplus == 0 || surplus == forms.Length)
            return default;
        var at = 0;
        while (at < forms.Length - surplus && (kinds[at] is not { } kind || forms[at].Length == 0 || kind.Form == forms[at]))
            at++;
        if (at >= forms.Length - surplus)
            return default;
        if (!forms[at].Contains('9'))
        {
            var words = PlainText.Of(((TextBlock)row.Cells[at].Blocks[0]).Content);
            return at == 0 && kinds[0]!.Value.IsEverywhere && !Sums.Any(sum => words.Contains(sum, StringComparison.Ordinal)) && Agrees(forms, kinds, 0, 1, surplus) ? (0, 1) : default;
        }

        for (var shift = 1; shift <= surplus; shift++)
        {
            if (kinds[at + shift] is { } kind && kind.Form == forms[at] && Agrees(forms, kinds, at, shift, surplus))
                return (at, shift);
        }

        return default;
    }

    /// <summary>Whether each figure from a column on stands where columns hold such figures, once it has gone to the right.</summary>
    private static bool Agrees(string[] forms, Kind?[] kinds, int at, int shift, int surplus)
    {
        for (var column = at; column < forms.Length - surplus; column++)
        {
            if (forms[column].Contains('9') && kinds[column + shift] is { } kind && kind.Form != forms[column])
                return false;
        }

        return true;
    }

    /// <summary>Empty cells at the end of a row.</summary>
    private static int Surplus(TableRow row)
    {
        var count = 0;
        while (count < row.Cells.Length && row.Cells[^(count + 1)].Blocks.IsEmpty)
            count++;
        return count;
    }

    /// <summary>The form of what a cell says: a 9 for each number, the ideographs that count or date, one sign for each other run of characters.</summary>
    private static string FormOf(TableCell cell)
    {
        if (cell.Blocks is not [TextBlock text, ..])
            return "";
        var form = new StringBuilder();
        foreach (var c in PlainText.Of(text.Content))
        {
            var sign = char.IsDigit(c) ? '9' : Marks.Contains(c, StringComparison.Ordinal) ? c : HanText.IsWide(c) ? '字' : char.IsLetter(c) ? 'a' : c is '.' or ',' or ' ' ? '\0' : c;
            if (sign != '\0' && (form.Length == 0 || form[^1] != sign))
                form.Append(sign);
            if (form.Length > 24)
                break;
        }

        return form.ToString();
    }

    private readonly record struct Kind(string Form, bool IsEverywhere);
}
