using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Dates as print writes them: 中華民國一○八年一月, 民國108年1月15日, 2018年5月, 二○一八年五月, May 2018.</summary>
internal static class PrintedDate
{
    private const int RocEpoch = 1911;

    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Characters at the start of <paramref name="text"/> that are a date, and the date; length 0 where there is none. At least a year and a month.</summary>
    internal static (int Length, PartialDate? Date) Read(ReadOnlySpan<char> text)
    {
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
