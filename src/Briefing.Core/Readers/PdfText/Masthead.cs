using System.Text;

namespace Briefing.Core.Readers.PdfText;

/// <summary>The title and the authors above a text.</summary>
/// <param name="Title">The title; null where none shows.</param>
/// <param name="Author">The authors, with 、 between; null where none show.</param>
/// <param name="Lines">Indices of the lines that say so.</param>
internal sealed record Masthead(string? Title, string? Author, IReadOnlySet<int> Lines)
{
    private const int MostLines = 14;
    private const int MostTitleLines = 3;

    /// <summary>Reads the lines above the first paragraph.</summary>
    internal static Masthead Read(string text, IReadOnlyList<BodyLine> lines, Measure measure)
    {
        var zone = ZoneLength(text, lines, measure);
        var author = -1;
        string? names = null;
        for (var i = 1; i < zone && names is null; i++)
        {
            names = Authors.Read(lines[i].Line.In(text));
            author = i;
        }

        if (names is null)
            author = -1;
        var titleEnd = author > 0 ? author : TitleEnd(text, lines, zone);
        var titleStart = titleEnd;
        while (titleStart > 0 && titleEnd - titleStart < MostTitleLines && IsTitleLine(text, lines, titleStart - 1) && !IsColumnName(text, lines, titleStart - 1, titleEnd))
            titleStart--;
        var taken = new HashSet<int>();
        for (var i = titleStart; i < titleEnd; i++)
            taken.Add(i);
        if (author > 0)
            taken.Add(author);
        return new Masthead(titleEnd > titleStart ? Join(text, lines, titleStart, titleEnd) : null, names, taken);
    }

    /// <summary>Lines before the first that opens an abstract, a section or running text.</summary>
    private static int ZoneLength(string text, IReadOnlyList<BodyLine> lines, Measure measure)
    {
        var zone = 0;
        for (; zone < lines.Count && zone < MostLines; zone++)
        {
            var line = lines[zone].Line.In(text);
            if (Headings.IsWellKnown(line) || Labels.OpensWith(line) || (zone > 0 && Enumerator.AtStart(line) is not null) || SentenceEnd.At(text, lines[zone].Line))
                return IsRunning(zone - 1) ? zone - 1 : zone;
            if (zone > 0 && IsRunning(zone) && zone + 1 < lines.Count && IsRunning(zone + 1))
                return zone;
            if (line.IndexOfAny('。', '，') >= 0)
                return zone;
        }

        return zone == lines.Count ? Math.Min(1, zone) : zone;

        bool IsRunning(int i) => i > 0 && lines[i].Right >= measure.Width - (2 * Measure.Indentation) && !Measure.IsLatin(text, lines[i].Line);
    }

    private static int TitleEnd(string text, IReadOnlyList<BodyLine> lines, int zone)
    {
        var end = 0;
        while (end < zone && end < MostTitleLines - 1 && IsTitleLine(text, lines, end))
            end++;
        return end;
    }

    private static bool IsTitleLine(string text, IReadOnlyList<BodyLine> lines, int index)
    {
        var line = lines[index].Line.In(text);
        return FurnitureShape.Of(line).Signs == 0 && PrintedDate.Read(line).Length == 0 && !SentenceEnd.At(text, lines[index].Line) && HasLetters(line);
    }

    /// <summary>Whether the line names a column of the journal, such as 專題研究, above the title proper.</summary>
    private static bool IsColumnName(string text, IReadOnlyList<BodyLine> lines, int index, int titleEnd)
    {
        var line = lines[index].Line.In(text);
        return index + 1 < titleEnd && line.Length <= 8 && (line.EndsWith("研究") || line.EndsWith("論文") || line.EndsWith("论文") || line.EndsWith("論壇") || line.EndsWith("论坛") || line.EndsWith("焦點") || line.EndsWith("焦点")
            || line.EndsWith("專題") || line.EndsWith("专题") || line.EndsWith("評論") || line.EndsWith("评论") || line.EndsWith("專論") || line.EndsWith("专论") || line.EndsWith("報告") || line.EndsWith("论著") || line.EndsWith("論著"));
    }

    private static bool HasLetters(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static string Join(string text, IReadOnlyList<BodyLine> lines, int start, int end)
    {
        var title = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            var line = lines[i].Line.In(text).TrimEnd("＊*†①");
            if (title.Length > 0 && !CharacterClass.IsWide(title[^1]) && !CharacterClass.IsWide(line.Length > 0 ? line[0] : ' '))
                title.Append(' ');
            foreach (var c in line)
            {
                if (!char.IsControl(c) && !char.IsSurrogate(c) || char.IsSurrogate(c))
                    title.Append(c);
            }
        }

        return title.ToString();
    }
}
