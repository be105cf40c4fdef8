using System.Globalization;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Dates as news texts write them.</summary>
internal static class WrittenDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const int RocEpoch = 1911;

    /// <summary>The first day that a text names with year, month and day (2022年09月15日, 2022-09-15, 2022/9/15), as <c>yyyy-MM-dd</c>.</summary>
    public static string? Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
                continue;
            var at = i;
            if (Number(text, ref at) is { } year && Separator(text, ref at, "年-/.") && Number(text, ref at) is { } month && Separator(text, ref at, "月-/.") && Number(text, ref at) is { } day)
            {
                if (Day(year, month, day) is { } date)
                    return date;
            }
        }

        return null;
    }

    /// <summary>A day in the calendar of the Republic of China written without separators: 1110915 is 2022-09-15, year 1 being 1912.</summary>
    public static string? FromRoc(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (6 or 7) || digits.ContainsAnyExceptInRange('0', '9'))
            return null;
        var year = int.Parse(digits[..^4], NumberStyles.None, CultureInfo.InvariantCulture);
        return year == 0 ? null : Day(year + RocEpoch, int.Parse(digits[^4..^2], NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(digits[^2..], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;

    private static int? Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 4 && char.IsAsciiDigit(text[at]))
            at++;
        return at == start ? null : int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static bool Separator(string text, ref int at, string separators)
    {
        if (at >= text.Length || !separators.Contains(text[at], StringComparison.Ordinal))
            return false;
        at++;
        return true;
    }
}
