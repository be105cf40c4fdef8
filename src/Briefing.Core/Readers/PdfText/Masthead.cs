using System.Text;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>The title and the authors above a text.</summary>
/// <param name="Title">The title; null where none shows.</param>
/// <param name="Author">The authors, with 、 between; null where none show.</param>
/// <param name="Date">The date; null where none shows.</param>
/// <param name="Column">The column of the journal that the article stands in, such as 專題研究; null where none shows.</param>
/// <param name="Lines">Indices of the lines that say so, with the reasons for which they are left out.</param>
internal sealed record Masthead(string? Title, string? Author, PartialDate? Date, string? Column, IReadOnlyDictionary<int, LedgerReason> Lines)
{
    private const string Ornaments = "·•・【】[]〔〕●■◆▲▍| \u3000";
    private const int MostLettersBesideDate = 8;
    private const int MostCellsOfTitleLine = 120;

    private static readonly string[] Columns = ["研究", "論文", "论文", "論壇", "论坛", "焦點", "焦点", "專題", "专题", "評論", "评论", "專論", "专论", "論著", "论著", "特稿", "專欄", "专栏", "經濟", "经济", "政治", "外交", "安全"];

    private static readonly string[] Affiliations = ["大学", "大學", "学院", "學院", "研究所", "研究院", "研究中心", "科学院", "科學院", "党校", "University", "Institute"];

    private static readonly System.Buffers.SearchValues<char> NameLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-'’.");

    private const int MostLinesBehindAuthors = 3;
    private const int MostLines = 14;
    private const int MostTitleLines = 3;

    /// <summary>Reads the lines above the first paragraph.</summary>
    internal static Masthead Read(string text, IReadOnlyList<BodyLine> lines, Measure measure)
    {
        var numbers = 0;
        while (numbers < lines.Count && numbers < MostLines && Labels.GivesNumbers(lines[numbers].Line.In(text)))
            numbers++;
        if (numbers > 0 && numbers < lines.Count)
        {
            var below = Read(text, [.. lines.Skip(numbers)], measure);
            var shifted = Enumerable.Range(0, numbers).ToDictionary(i => i, _ => LedgerReason.Masthead);
            foreach (var (line, reason) in below.Lines)
                shifted[line + numbers] = reason;
            return below with { Lines = shifted };
        }

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
        var latin = titleEnd;
        while (latin > 0 && titleEnd - latin < MostTitleLines && IsTitleLine(text, lines, latin - 1) && Measure.IsLatin(text, lines[latin - 1].Line))
            latin--;
        var hasTranslation = latin < titleEnd && latin > 0 && IsTitleLine(text, lines, latin - 1);
        var sourceEnd = hasTranslation ? latin : titleEnd;
        titleStart = sourceEnd;
        while (titleStart > 0 && sourceEnd - titleStart < MostTitleLines && IsTitleLine(text, lines, titleStart - 1) && !IsColumnName(text, lines, titleStart - 1, sourceEnd))
            titleStart--;
        var taken = new Dictionary<int, LedgerReason>();
        for (var i = titleStart; i < titleEnd; i++)
            taken[i] = LedgerReason.Masthead;
        if (author > 0)
            taken[author] = LedgerReason.Masthead;
        for (var i = author + 1; author > 0 && i < lines.Count && i <= author + MostLinesBehindAuthors && IsOfAuthors(lines[i].Line.In(text)); i++)
            taken[i] = LedgerReason.Masthead;
        string? column = null;
        if (titleStart > 0 && IsColumnName(text, lines, titleStart - 1, titleEnd))
        {
            column = lines[titleStart - 1].Line.In(text).Trim(Ornaments).ToString();
            taken[titleStart - 1] = LedgerReason.Category;
        }

        PartialDate? date = null;
        for (var i = 0; i < zone && date is null; i++)
        {
            if (taken.ContainsKey(i) || FurnitureShape.Of(lines[i].Line.In(text)) is not { Date: { } read, Rest.Length: <= MostLettersBesideDate })
                continue;
            date = read;
            taken[i] = LedgerReason.Masthead;
        }

        return new Masthead(titleEnd > titleStart ? Join(text, lines, titleStart, Math.Max(titleStart + 1, sourceEnd)) : null, names, date, column, taken);
    }

    /// <summary>Whether a line behind that of the authors says where they work, in brackets, or writes their names in Latin letters.</summary>
    private static bool IsOfAuthors(ReadOnlySpan<char> line)
    {
        foreach (var place in line.Length > 2 && line[0] is '(' or '（' && line[^1] is ')' or '）' ? Affiliations : [])
        {
            if (line.Contains(place, StringComparison.Ordinal))
                return true;
        }

        var words = 0;
        foreach (var word in line.Split(' '))
        {
            var part = line[word].Trim(",*†-0123456789");
            if (part.IsEmpty)
                continue;
            if (!char.IsAsciiLetterUpper(part[0]) || part.IndexOfAnyExcept(NameLetters) >= 0)
                return false;
            words++;
        }

        return words is > 1 and <= 6 && !Headings.IsWellKnown(line) && !Labels.OpensWith(line);
    }

    /// <summary>Lines before the first that opens an abstract, a section or running text.</summary>
    private static int ZoneLength(string text, IReadOnlyList<BodyLine> lines, Measure measure)
    {
        var zone = 0;
        for (; zone < lines.Count && zone < MostLines; zone++)
        {
            var line = lines[zone].Line.In(text);
            if (Headings.IsWellKnown(line) || Labels.OpensWith(line) || Enumerator.AtStart(line) is not null || Contents.IsEntry(line) || SentenceEnd.At(text, lines[zone].Line))
                return IsRunning(zone - 1) ? zone - 1 : zone;
            if (zone > 0 && IsRunning(zone) && zone + 1 < lines.Count && IsRunning(zone + 1))
                return zone;
            if (line.IndexOfAny('。', '，') >= 0 && Authors.Read(line) is null)
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
        return lines[index].Line.Width <= MostCellsOfTitleLine && !Contents.Names(line) && FurnitureShape.Of(line).Signs == 0 && PrintedDate.Read(line).Length == 0 && !SentenceEnd.At(text, lines[index].Line) && HasLetters(line);
    }

    /// <summary>Whether the line names a column of the journal, such as 專題研究, above the title proper.</summary>
    private static bool IsColumnName(string text, IReadOnlyList<BodyLine> lines, int index, int titleEnd)
    {
        var line = lines[index].Line.In(text).Trim(Ornaments);
        if (index + 1 >= titleEnd || line.Length > 8)
            return false;
        foreach (var ending in Columns)
        {
            if (line.EndsWith(ending))
                return true;
        }

        return false;
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
                if (!char.IsControl(c) && !(c == ' ' && title.Length > 0 && title[^1] == ' '))
                    title.Append(c);
            }
        }

        return title.ToString();
    }
}
