using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Pipe tables as GitHub Flavored Markdown defines them (GFM 0.29 §4.10).</summary>
/// <param name="FirstLine">Index of the header row among the paragraph's lines; what stands before is a paragraph of its own.</param>
/// <param name="Header">The cells of the header row.</param>
/// <param name="Rows">The cells of the rows below the delimiter row, as many in each as in the header.</param>
internal sealed record PipeTableSyntax(int FirstLine, TextSpan[] Header, List<TextSpan[]> Rows)
{
    /// <summary>Finds a table in the lines of a paragraph; null where there is none.</summary>
    public static PipeTableSyntax? Find(string source, IReadOnlyList<TextSpan> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsDelimiterRow(source, lines[i], out var columns))
                continue;
            var header = Cells(source, lines[i - 1]);
            if (header.Count != columns || !HasBar(source, lines[i]) || !HasBar(source, lines[i - 1]))
                continue;
            var rows = new List<TextSpan[]>(lines.Count - i - 1);
            for (var row = i + 1; row < lines.Count; row++)
                rows.Add([.. Cells(source, lines[row])]);
            return new PipeTableSyntax(i - 1, [.. header], rows);
        }

        return null;
    }

    private static bool HasBar(string source, TextSpan line) => source.AsSpan(line.Start, line.Length).Contains('|');

    private static bool IsDelimiterRow(string source, TextSpan line, out int columns)
    {
        columns = 0;
        var text = source.AsSpan(line.Start, line.Length).Trim();
        if (!text.Contains('-') || text.ContainsAnyExcept("|-: \t"))
            return false;
        if (text[0] == '|')
            text = text[1..];
        if (text.Length > 0 && text[^1] == '|')
            text = text[..^1];
        foreach (var range in text.Split('|'))
        {
            var cell = text[range].Trim();
            if (cell.Length > 0 && cell[0] == ':')
                cell = cell[1..];
            if (cell.Length > 0 && cell[^1] == ':')
                cell = cell[..^1];
            if (cell.Length == 0 || cell.ContainsAnyExcept('-'))
                return false;
            columns++;
        }

        return columns > 0;
    }

    private static List<TextSpan> Cells(string source, TextSpan line)
    {
        var cells = new List<TextSpan>();
        var (start, end) = Trim(source, line.Start, line.End);
        if (start < end && source[start] == '|')
            start++;
        var cell = start;
        for (var i = start; i < end; i++)
        {
            if (source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == '|')
            {
                cells.Add(Trimmed(source, cell, i));
                cell = i + 1;
            }
        }

        if (cell < end)
            cells.Add(Trimmed(source, cell, end));
        return cells;
    }

    private static TextSpan Trimmed(string source, int start, int end)
    {
        (start, end) = Trim(source, start, end);
        return TextSpan.FromBounds(start, end);
    }

    private static (int Start, int End) Trim(string source, int start, int end)
    {
        while (start < end && source[start] is ' ' or '\t')
            start++;
        while (end > start && source[end - 1] is ' ' or '\t')
            end--;
        return (start, end);
    }
}
