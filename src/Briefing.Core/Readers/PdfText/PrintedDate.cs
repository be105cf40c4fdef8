using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Dates as print writes them: 中華民國一○八年一月, 民國108年1月15日, 2018年5月, 二○一八年五月, May 2018.</summary>
internal static class PrintedDate
{
    private const int RocEpoch = 1911;

    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Whether a date may begin with the character.</summary>
    internal static bool MayOpen(char c) => c is '中' or '民' || ChineseNumeral.IsNumeral(c) || (char.IsAsciiLetterUpper(c) && "JFMASOND".Contains(c, StringComparison.Ordinal));

    /// <summary>Characters at the start of <paramref name="text"/> that are a date, and the date; length 0 where there is none. At least a year and a month.</summary>
    internal static (int Length, PartialDate? Date) Read(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] is '1' or '2' && ReadFigures(text) is { Date: not null } figures)
            return figures;
        var at = 0;
        if (text.StartsWith("中華民國") || text.StartsWith("中华民国"))
            at = 4;
        else if (text.StartsWith("民國") || text.StartsWith("民国"))
            at = 2;
        var isRoc = at > 0;
        at += Blanks(text[at..]);
        var year = ReadPart(text, ref at, "年");
        if (year is null)
            return isRoc ? (0, null) : ReadEnglish(text);
        var value = isRoc ? year.Value + RocEpoch : year.Value;
        if (value is < 1800 or > 2200 || (isRoc && year is < 1 or > 200))
            return (0, null);
        var month = ReadPart(text, ref at, "月");
        if (month is null or < 1 or > 12)
            return (0, null);
        var beforeDay = at;
        var day = ReadPart(text, ref at, "日");
        if (day is null || day < 1 || day > DateTime.DaysInMonth(value, month.Value))
            return (beforeDay, new PartialDate(value, month, null));
        return (at, new PartialDate(value, month, day));
    }

    /// <summary>20180604, 2018-06-04, 2018/6/4, 2018.6.4.</summary>
    private static (int Length, PartialDate? Date) ReadFigures(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? text.Length : length;
        if (length == 8)
            return (8, DayOf(Number(text[..4]), Number(text[4..6]), Number(text[6..8])));
        if (length != 4 || length >= text.Length || text[4] is not ('-' or '/' or '.'))
            return (0, null);
        var month = Figure(text[5..]);
        var second = 5 + month;
        if (month == 0 || second >= text.Length || text[second] != text[4])
            return (0, null);
        var day = Figure(text[(second + 1)..]);
        return day == 0 ? (0, null) : (second + 1 + day, DayOf(Number(text[..4]), Number(text.Slice(5, month)), Number(text.Slice(second + 1, day))));
    }

    /// <summary>One or two figures with none behind them.</summary>
    private static int Figure(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length > 2 ? 0 : length;
    }

    private static int Number(ReadOnlySpan<char> figures) => ChineseNumeral.Read(figures).Value;

    private static PartialDate? DayOf(int year, int month, int day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;

    private static int? ReadPart(ReadOnlySpan<char> text, ref int at, string unit)
    {
        var start = at + Blanks(text[at..]);
        var (length, value) = ChineseNumeral.Read(text[start..]);
        if (length == 0)
            return null;
        start += length;
        start += Blanks(text[start..]);
        if (!text[start..].StartsWith(unit))
            return null;
        at = start + unit.Length;
        return value;
    }

    private static (int Length, PartialDate? Date) ReadEnglish(ReadOnlySpan<char> text)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (!text.StartsWith(Months[month]))
                continue;
            var at = Months[month].Length;
            while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || text[at] == '.'))
                at++;
            at += Blanks(text[at..]);
            if (at < text.Length && text[at] == ',')
                at += 1 + Blanks(text[(at + 1)..]);
            var (length, year) = ChineseNumeral.Read(text[at..]);
            return length == 4 && year is >= 1800 and <= 2200 ? (at + length, new PartialDate(year, month + 1, null)) : (0, null);
        }

        return (0, null);
    }

    private static int Blanks(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is ' ' or '\u3000')
            length++;
        return length;
    }
}
