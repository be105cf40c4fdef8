using System.Globalization;

namespace Briefing.Core.Sources;

/// <summary>
/// A date, or a span of dates, no more precise than its source: a year, a month or a day (ISO 8601-2, the level 0 of EDTF).
/// The proleptic Gregorian calendar; no time of day, no zone.
/// </summary>
/// <param name="Year">Year, 1 to 9999.</param>
/// <param name="Month">Month, 1 to 12; null where only the year is known.</param>
/// <param name="Day">Day of the month; null where only the month is known.</param>
/// <param name="End">Last date of a span, inclusive; null for a single date.</param>
public sealed record PartialDate(int Year, int? Month, int? Day, PartialDate? End = null) : IComparable<PartialDate>
{
    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or two of them with <c>/</c> between; null when it is none or the span runs backwards.</summary>
    public static PartialDate? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return ParseOne(text);
        return ParseOne(text[..slash]) is { } start && ParseOne(text[(slash + 1)..]) is { } end && start.CompareTo(end) <= 0
            ? start with { End = end }
            : null;
    }

    private static PartialDate? ParseOne(string text)
    {
        if (text.Length is not (4 or 7 or 10) || !Number(text.AsSpan(0, 4), out var year) || year == 0)
            return null;
        if (text.Length == 4)
            return new PartialDate(year, null, null);
        if (text[4] != '-' || !Number(text.AsSpan(5, 2), out var month) || month is < 1 or > 12)
            return null;
        if (text.Length == 7)
            return new PartialDate(year, month, null);
        return text[7] == '-' && Number(text.AsSpan(8, 2), out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>By first possible day; the less precise date first, a single date before a span.</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
            return 1;
        var byStart = (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));
        return byStart != 0 ? byStart : End is null ? (other.End is null ? 0 : -1) : End.CompareTo(other.End);
    }

    /// <summary>The same in ISO form: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, a span with <c>/</c>.</summary>
    public override string ToString()
    {
        var invariant = CultureInfo.InvariantCulture;
        var start = Year.ToString("D4", invariant);
        if (Month is { } month)
            start += "-" + month.ToString("D2", invariant);
        if (Day is { } day)
            start += "-" + day.ToString("D2", invariant);
        return End is null ? start : start + "/" + End;
    }

    /// <summary>Whether one date comes before another.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one date comes after another.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one date comes before another or is the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one date comes after another or is the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
