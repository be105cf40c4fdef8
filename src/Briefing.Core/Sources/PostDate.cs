using System.Buffers;
using System.Globalization;

namespace Briefing.Core.Sources;

/// <summary>
/// The date of a post: <c>yyyy-MM-dd</c> or the same with other marks between, with a time and a zone or without, a date in Chinese, or one with the
/// English name of its month (RFC 5322 and its like). The day is the one that the text names, whatever the zone: the machine's zone must not move it.
/// </summary>
internal static class PostDate
{
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.");
    private static readonly SearchValues<char> DayCharacters = SearchValues.Create("0123456789 ");
    private static readonly SearchValues<char> ZoneCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:+-/_ ");

    /// <summary>The date that a text names; null where it names none.</summary>
    public static PartialDate? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.ContainsAnyInRange('A', 'z') && !char.IsAsciiDigit(trimmed[0]) || HasMonthName(trimmed))
            return Worded(trimmed);
        var end = trimmed.IndexOfAny(" \tT日");
        var day = end < 0 ? trimmed : trimmed[..end];
        if (end >= 0 && !IsTime(trimmed[(end + 1)..]))
            return null;
        return PartialDate.Parse(string.Join('-', Parts(day.ToString()))) is { End: null } date ? date : null;
    }

    private static IEnumerable<string> Parts(string day) =>
        day.Length == 8 && day.All(char.IsAsciiDigit)
            ? [day[..4], day[4..6], day[6..]]
            : day.Split('-', '/', '.', '年', '月').Select(part => part.Length == 1 ? "0" + part : part);

    /// <summary>Whether letters follow the day: 2 January 2020.</summary>
    private static bool HasMonthName(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyExcept(DayCharacters);
        return at is > 0 and <= 3 && char.IsAsciiLetter(text[at]);
    }

    private static PartialDate? Worded(ReadOnlySpan<char> text)
    {
        // Without a year it would take that of the clock.
        var hasYear = false;
        for (var i = 0; i + 4 <= text.Length && !hasYear; i++)
            hasYear = text.Slice(i, 4).IndexOfAnyExceptInRange('0', '9') < 0;
        return hasYear && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? new PartialDate(time.Year, time.Month, time.Day)
            : null;
    }

    /// <summary>A time of day, then whatever Ruby reads as a zone: an offset, an abbreviation or a name of the time zone database.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var zone = text.IndexOfAnyExcept(TimeCharacters);
        if (zone == 0)
            return false;
        return zone < 0 || text[zone..].IndexOfAnyExcept(ZoneCharacters) < 0;
    }
}
