using System.Globalization;
using Briefing.Core.Sources;

namespace Briefing.Theme.Strings;

/// <summary>Dates in Chinese, the same in both scripts.</summary>
internal static class ChineseDates
{
    /// <summary>A single date, as precise as it is: 2022年9月15日, 2019年1月, 1991年.</summary>
    public static string Date(PartialDate date) => date switch
    {
        { Month: null } => Invariant($"{date.Year}年"),
        { Day: null } => Invariant($"{date.Year}年{date.Month}月"),
        _ => Invariant($"{date.Year}年{date.Month}月{date.Day}日"),
    };

    /// <summary>The end of a span without the year and month that it shares with the start: 24日 after 2014年7月16日.</summary>
    public static string SpanEnd(PartialDate start, PartialDate end)
    {
        if (end.Year != start.Year || end.Month is null || start.Month is null)
            return Date(end);
        if (end.Day is null)
            return Invariant($"{end.Month}月");
        return end.Month == start.Month && start.Day is not null ? Invariant($"{end.Day}日") : Invariant($"{end.Month}月{end.Day}日");
    }

    /// <summary>A date or a span of dates in ISO form as words; any other text as it is.</summary>
    public static string Category(string text) => PartialDate.Parse(text) switch
    {
        null => text,
        { End: { } end } start => Date(start) + "至" + SpanEnd(start, end),
        var date => Date(date),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
