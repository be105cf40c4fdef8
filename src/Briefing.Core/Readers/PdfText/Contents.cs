namespace Briefing.Core.Readers.PdfText;

/// <summary>Tables of contents: headings with leaders and the numbers of their pages.</summary>
internal static class Contents
{
    private const int FewestLeaders = 4;

    /// <summary>Whether the line is an entry: words, leaders and a page number.</summary>
    internal static bool IsEntry(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && (char.IsAsciiDigit(line[end - 1]) || line[end - 1] is 'i' or 'v' or 'x' or ' '))
            end--;
        if (end == line.Length || end == 0)
            return false;
        var leaders = 0;
        while (end > 0 && line[end - 1] is '.' or '…' or '·' or '‥' or '．' or '-' or '_' or ' ')
        {
            leaders += line[end - 1] switch { '…' => 3, '‥' => 2, ' ' => 0, _ => 1 };
            end--;
        }

        return leaders >= FewestLeaders && end > 0;
    }

    /// <summary>Whether the line heads a table of contents.</summary>
    internal static bool Names(ReadOnlySpan<char> line)
    {
        var han = 0;
        foreach (var c in line)
        {
            if (c is not ('目' or '錄' or '录' or '次' or '圖' or '图' or '表' or '章' or '節') && !char.IsWhiteSpace(c))
                return false;
            han += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return han is >= 2 and <= 4 && line.IndexOf('目') >= 0;
    }

    /// <summary>For each line whether it belongs to a table of contents: its heading and its entries, three at least.</summary>
    internal static bool[] Find(string text, IReadOnlyList<PrintedLine> lines)
    {
        var found = new bool[lines.Count];
        var entries = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            found[i] = IsEntry(lines[i].In(text));
            entries += found[i] ? 1 : 0;
        }

        if (entries < 3)
            return new bool[lines.Count];
        for (var i = 0; i + 1 < lines.Count; i++)
            found[i] |= Names(lines[i].In(text)) && found[i + 1];
        return found;
    }
}
