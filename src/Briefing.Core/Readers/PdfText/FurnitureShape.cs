using System.Globalization;
using System.Text;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>What a line would say if it were the head or foot of a page: folio, issue, date, name of the journal.</summary>
internal sealed record FurnitureShape
{
    private const int MostCells = 90;

    private static readonly string[] Journals =
        ["季刊", "期刊", "月刊", "學報", "学报", "學刊", "学刊", "集刊", "專刊", "雜誌", "杂志", "通訊", "通讯", "評論", "评论", "論叢", "论丛", "論壇", "论坛", "研析", "研究", "公報", "公报", "年報", "年报", "Journal", "Review", "Quarterly", "Bulletin", "Studies", "Analyses"];

    /// <summary>Nothing of the kind.</summary>
    internal static FurnitureShape None { get; } = new();

    /// <summary>The page number at one end of the line.</summary>
    internal string? Folio { get; private init; }

    /// <summary>Whether the line is a page number and nothing else.</summary>
    internal bool IsFolioAlone { get; private init; }

    /// <summary>Whether the page number is written as one: <c>- 12 -</c>, 第 12 頁, Page 12.</summary>
    internal bool IsDecorated { get; private init; }

    /// <summary>The issue: 第一五三期, 第12卷第3期, Vol. 12 No. 3.</summary>
    internal string? Issue { get; private init; }

    /// <summary>The date.</summary>
    internal PartialDate? Date { get; private init; }

    /// <summary>Whether a bar divides the line.</summary>
    internal bool HasBar { get; private init; }

    /// <summary>What else the line says, without separators; usually the name of the journal, the article or its author.</summary>
    internal string Rest { get; private init; } = "";

    /// <summary>How many of folio, issue, date and bar the line has.</summary>
    internal int Signs => (Folio is null ? 0 : 1) + (Issue is null ? 0 : 1) + (Date is null ? 0 : 1) + (HasBar ? 1 : 0);

    /// <summary>Whether <see cref="Rest"/> is the name of a journal by its last word.</summary>
    internal bool NamesJournal => Journals.Any(word => Rest.EndsWith(word, StringComparison.OrdinalIgnoreCase)) && Rest.Length <= 60;

    /// <summary>The same with another number for its folio.</summary>
    internal FurnitureShape WithFolio(string folio) => this with { Folio = folio };

    /// <summary>The figures at either end of a line that a wide gap sets off from its words, as in <c>1.2 優點與缺點      3</c>.</summary>
    internal static (string? First, string? Last) NumbersApart(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAnyExceptInRange('0', '9');
        var last = line.LastIndexOfAnyExceptInRange('0', '9');
        return first < 0
            ? (null, null)
            : (first is > 0 and <= 4 && line[first..].StartsWith("  ") ? line[..first].ToString() : null,
                line.Length - last is > 1 and <= 5 && line[..(last + 1)].EndsWith("  ") ? line[(last + 1)..].ToString() : null);
    }

    /// <summary>Reads a line.</summary>
    internal static FurnitureShape Of(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || CharacterClass.Ink(line) > MostCells || CharacterClass.IsSentenceEnd(line[^1]) || line.IndexOfAny('。', '，', '；') >= 0)
            return None;
        if (IsTornCitation(line))
            return None;
        if (FolioAlone(line) is { } folio)
            return new FurnitureShape { Folio = folio, IsFolioAlone = true, IsDecorated = line.Length != folio.Length && line[0] is not ('(' or '（' or '[' or '〔' or '<' or '〈') };

        StringBuilder? issue = null;
        var rest = new StringBuilder(line.Length);
        PartialDate? date = null;
        string? first = null;
        string? last = null;
        var bars = 0;
        for (var i = 0; i < line.Length;)
        {
            var tail = line[i..];
            if (date is null && PrintedDate.MayOpen(tail[0]) && PrintedDate.Read(tail) is { Date: { } read, Length: var dateLength })
            {
                date = read;
                i += dateLength;
                last = null;
            }
            else if (YearLength(tail) is > 0 and var yearLength && yearLength < tail.Length && IssueLength(tail[yearLength..]) > 0)
            {
                date ??= PartialDate.Parse(tail[..4].ToString());
                (issue ??= new StringBuilder()).Append(tail[..yearLength]);
                i += yearLength;
            }
            else if (IssueLength(tail) is > 0 and var issueLength)
            {
                if (issue is not null && char.IsAsciiDigit(issue[^1]))
                    issue.Append(' ');
                (issue ??= new StringBuilder()).Append(tail[..issueLength]);
                i += issueLength;
                last = null;
            }
            else if (char.IsAsciiDigit(line[i]) && (i == 0 || !CharacterClass.IsWordCharacter(line[i - 1])))
            {
                var length = tail.IndexOfAnyExceptInRange('0', '9');
                length = length < 0 ? tail.Length : length;
                if (length == 4 && (issue is not null || rest.Length > 0) && PartialDate.Parse(tail[..4].ToString()) is { Year: > 1900 and < 2100 } year)
                {
                    date ??= year;
                    i += 4;
                    continue;
                }

                if (length <= 4)
                {
                    var number = tail[..length].ToString();
                    if (rest.Length == 0 && issue is null && date is null)
                        first ??= number;
                    last = number;
                }

                rest.Append(tail[..length]);
                i += length + OfHowMany(tail[length..]);
            }
            else
            {
                if (line[i] is '│' or '|' or '｜' or '┃' or '∣' or '︱')
                {
                    bars++;
                    rest.Append(' ');
                }
                else if (!IsSeparator(line[i]))
                {
                    rest.Append(line[i]);
                    last = null;
                }
                else if (char.IsWhiteSpace(line[i]) && rest.Length > 0 && rest[^1] != ' ')
                {
                    rest.Append(' ');
                }

                i++;
            }
        }

        folio = first ?? last;
        var name = rest.ToString().Trim();
        if (folio is not null)
            name = first is not null ? name[folio.Length..] : name[..^folio.Length];
        return new FurnitureShape
        {
            Folio = folio,
            Issue = issue?.ToString(),
            Date = date,
            HasBar = bars == 1,
            Rest = name.Trim(),
        };
    }

    /// <summary>Whether a line is out of the middle of a note: a quotation ends in it that does not begin there, or a semicolon divides it.</summary>
    private static bool IsTornCitation(ReadOnlySpan<char> line) =>
        line.IndexOf(';') >= 0 || (line.IndexOf('”') is >= 0 and var close && line[..close].IndexOf('“') < 0) || (line.IndexOf('」') is >= 0 and var corner && line[..corner].IndexOf('「') < 0);

    /// <summary>Characters that say of how many pages this is one: <c> / 57</c> at the end of a line.</summary>
    private static int OfHowMany(ReadOnlySpan<char> text)
    {
        var blanks = Blanks(text);
        return blanks < text.Length && text[blanks] == '/' && IsNumber(text[(blanks + 1)..].Trim()) ? text.Length : 0;
    }

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || c is '‖' or '/' or '／' or '•' or '·' or '・' or '—' or '－' or '–' or '-' or '～' or ',' or '.' or '(' or ')' or '（' or '）' or '《' or '》' or '●' or '■' or '◆';

    /// <summary>Characters of a year with 年 before an issue: <c>2018年</c>第5期.</summary>
    private static int YearLength(ReadOnlySpan<char> text) =>
        text.Length > 5 && text[..4].IndexOfAnyExceptInRange('0', '9') < 0 && text[0] is '1' or '2' && text[4] == '年' ? 5 : 0;

    private static int IssueLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (text[0] is '总' or '總')
            at = 1;
        if (at < text.Length && text[at] == '第')
        {
            at++;
            at += Blanks(text[at..]);
            var (length, _) = ChineseNumeral.Read(text[at..]);
            if (length == 0)
                return 0;
            at += length;
            at += Blanks(text[at..]);
            return at < text.Length && text[at] is '卷' or '期' or '號' or '号' or '輯' or '辑' or '集' or '冊' or '册' or '屆' ? at + 1 : 0;
        }

        foreach (var word in (ReadOnlySpan<string>)["Vol", "VOL", "No", "NO", "Issue"])
        {
            if (!text.StartsWith(word))
                continue;
            at = word.Length;
            if (at < text.Length && text[at] == '.')
                at++;
            at += Blanks(text[at..]);
            var digits = 0;
            while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
                digits++;
            return digits is > 0 and <= 4 ? at + digits : 0;
        }

        return 0;
    }

    private static string? FolioAlone(ReadOnlySpan<char> line)
    {
        if (line[^1] == '.' && char.IsAsciiDigit(line[0]))
            return null;
        var core = line.Trim("-–—－─·•・.～~()（）[]〔〕<>〈〉|│｜/ \u3000");
        if (core.StartsWith("第") && (core.EndsWith("頁") || core.EndsWith("页")))
            core = core[1..^1].Trim();
        else if (core.StartsWith("Page ") || core.StartsWith("page ") || core.StartsWith("PAGE "))
            core = core[5..].Trim();
        else if (core.StartsWith("頁") || core.StartsWith("页"))
            core = core[1..].Trim();
        var slash = core.IndexOfAny('/', '／');
        if (slash > 0 && IsNumber(core[(slash + 1)..].Trim()))
            core = core[..slash].Trim();
        else if (core.IndexOf(" of ") is > 0 and var of)
            core = core[..of];
        return IsNumber(core) ? Normal(core) : IsRoman(core) ? core.ToString() : null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0 && text[0] != '0'
        || text.Length is > 0 and <= 4 && text.IndexOfAnyExceptInRange('０', '９') < 0;

    private static bool IsRoman(ReadOnlySpan<char> text) => text.Length is > 0 and <= 6 && (text.IndexOfAnyExcept("ivxlc") < 0 || text.IndexOfAnyExcept("IVX") < 0);

    private static string Normal(ReadOnlySpan<char> digits)
    {
        var (_, value) = ChineseNumeral.Read(digits);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static int Blanks(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is ' ' or '\u3000')
            length++;
        return length;
    }
}
