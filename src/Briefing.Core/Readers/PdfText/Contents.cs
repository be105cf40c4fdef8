using System.Buffers;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Tables of contents: headings with leaders and the numbers of their pages, on one line or, as extractions give them, each on a line of its own.</summary>
internal static class Contents
{
    private const int FewestLeaders = 4;
    private const int FewestLeadersAlone = 10;
    private const int FewestEntries = 3;
    private const int MostLinesOfEntry = 12;
    private const int MostCellsOfEntry = 64;

    /// <summary>Whether the line is an entry: words, leaders and a page number.</summary>
    internal static bool IsEntry(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && (char.IsAsciiDigit(line[end - 1]) || line[end - 1] is 'i' or 'v' or 'x' or ' '))
            end--;
        return end != line.Length && end > 0 && Leaders(line[..end]) is var (leaders, start) && leaders >= FewestLeaders && start > 0;
    }

    /// <summary>Whether the line is what stands between the words and the number of an entry, with the words or without: a row of full stops.</summary>
    private static bool EndsWithLeaders(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && (char.IsAsciiDigit(line[end - 1]) || line[end - 1] == ' '))
            end--;
        return Leaders(line[..end]).Count >= FewestLeadersAlone;
    }

    private static (int Count, int Start) Leaders(ReadOnlySpan<char> line)
    {
        var leaders = 0;
        var start = line.Length;
        for (; start > 0 && line[start - 1] is '.' or '…' or '·' or '‥' or '．' or '-' or '_' or ' '; start--)
            leaders += line[start - 1] switch { '…' => 3, '‥' => 2, ' ' => 0, _ => 1 };
        return (leaders, start);
    }

    /// <summary>Whether the line heads a table of contents.</summary>
    internal static bool Names(ReadOnlySpan<char> line)
    {
        if (line is "Contents" or "CONTENTS" or "Table of Contents" or "TABLE OF CONTENTS")
            return true;
        var han = 0;
        foreach (var c in line)
        {
            if (c is not ('目' or '錄' or '录' or '次' or '圖' or '图' or '表' or '章' or '節') && !char.IsWhiteSpace(c))
                return false;
            han += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return han is >= 2 and <= 4 && line.IndexOf('目') >= 0;
    }

    /// <summary>For each line whether it belongs to a table of contents: its heading and its entries, three at least, with the lines that an entry fell into.</summary>
    internal static bool[] Find(string text, IReadOnlyList<PrintedLine> lines)
    {
        var found = new bool[lines.Count];
        var entries = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            found[i] = IsEntry(lines[i].In(text)) || EndsWithLeaders(lines[i].In(text));
            entries += found[i] ? 1 : 0;
        }

        if (entries < FewestEntries)
            return new bool[lines.Count];
        var last = -MostLinesOfEntry - 1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!found[i])
                continue;
            var start = i - last <= MostLinesOfEntry && AreFragments(text, lines, last + 1, i) ? last + 1 : HeadOf(text, lines, i);
            found.AsSpan(start, i - start).Fill(true);
            last = i;
            if (i + 1 < lines.Count && !lines[i + 1].AfterFormFeed && !char.IsAsciiLetterOrDigit(text[lines[i].End - 1]) && lines[i + 1].In(text).IndexOfAnyExcept(PageNumbers) < 0)
                found[++last] = true;
            i = last;
        }

        return found;
    }

    private static readonly SearchValues<char> PageNumbers = SearchValues.Create("0123456789ivx ");

    /// <summary>Where the table that <paramref name="entry"/> is the first line of begins: with its heading, where one stands right above or above pieces of entries.</summary>
    private static int HeadOf(string text, IReadOnlyList<PrintedLine> lines, int entry)
    {
        for (var i = entry - 1; i >= 0 && i >= entry - MostLinesOfEntry && IsFragment(text, lines[i]); i--)
        {
            if (Names(lines[i].In(text)))
                return i;
        }

        return entry;
    }

    private static bool AreFragments(string text, IReadOnlyList<PrintedLine> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsFragment(text, lines[i]))
                return false;
        }

        return true;
    }

    private static bool IsFragment(string text, PrintedLine line) => line.In(text).IndexOf('。') < 0 && CharacterClass.Ink(line.In(text)) <= MostCellsOfEntry;
}
