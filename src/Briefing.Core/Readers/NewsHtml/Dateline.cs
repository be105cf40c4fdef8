using System.Buffers;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>The place and source line at the start of a wire story.</summary>
/// <param name="Text">The line without its brackets, such as 中央社台北15日電.</param>
/// <param name="Agency">The agency that it names; null where it names none that is known.</param>
/// <param name="Reporter">The reporter, where the line sets the name apart with a stroke or blanks; else null.</param>
/// <param name="Date">The day, where the line names year, month and day; <c>yyyy-MM-dd</c>.</param>
internal sealed record Dateline(string Text, string? Agency, string? Reporter, string? Date)
{
    private const int LongestLine = 60;

    private static readonly SearchValues<char> Strokes = SearchValues.Create("／/｜|");
    private static readonly SearchValues<char> Ends = SearchValues.Create("／/｜| \u3000");
    private static readonly string[] Endings = ["電", "电", "訊", "讯", "報導", "報道", "报道", "报导", "外電", "电讯", "中文網", "中文网"];

    private static readonly string[] Agencies =
    [
        "中央社", "新華社", "新华社", "中新社", "中新網", "中新网", "法新社", "路透社", "路透", "美聯社", "美联社", "共同社", "時事社", "德新社", "韓聯社", "韩联社", "塔斯社", "俄新社", "彭博社", "大紀元", "大纪元", "新唐人",
        "自由時報", "聯合報", "中國時報", "蘋果日報", "中央廣播電臺", "中央廣播電台", "德國之聲", "德国之声", "美國之音", "美国之音", "自由亞洲電台", "自由亚洲电台", "法廣", "法广", "BBC", "澎湃新聞", "澎湃新闻", "環球時報", "环球时报", "人民網", "人民网", "央視", "央视",
    ];

    /// <summary>Reads the line at the start of a paragraph; null where none stands there.</summary>
    public static Dateline? Read(string paragraph)
    {
        var text = paragraph.AsSpan().TrimStart();
        if (text.Length == 0)
            return null;
        var close = text[0] switch { '（' => '）', '(' => ')', '【' => '】', '〔' => '〕', '[' => ']', '［' => '］', _ => '\0' };
        if (close != '\0')
        {
            var end = text[..Math.Min(text.Length, LongestLine + 2)].IndexOf(close);
            if (end <= 1)
                return null;
            var line = text[1..end].Trim().ToString();
            return Endings.Any(ending => line.EndsWith(ending, StringComparison.Ordinal)) && (Find(line) is not null || line.Any(char.IsAsciiDigit) || line.Contains("記者", StringComparison.Ordinal) || line.Contains("记者", StringComparison.Ordinal))
                ? Of(line)
                : null;
        }

        foreach (var agency in Agencies)
        {
            if (!text.StartsWith(agency, StringComparison.Ordinal))
                continue;
            var head = text[..Math.Min(text.Length, LongestLine)];
            var day = head.IndexOf('日');
            if (day > 0 && day + 1 < head.Length && head[day + 1] is '電' or '电' or '訊' or '讯' && !head[..day].ContainsAny("，。；"))
                return Of(head[..(day + 2)].ToString());
        }

        return null;
    }

    private static Dateline Of(string line) => new(line, Find(line), ReporterOf(line), WrittenDate.Find(line));

    private static string? Find(string line) =>
        Agencies.Where(agency => line.Contains(agency, StringComparison.Ordinal)).OrderBy(agency => line.IndexOf(agency, StringComparison.Ordinal)).ThenByDescending(agency => agency.Length).FirstOrDefault();

    private static string? ReporterOf(string line)
    {
        var start = Math.Max(line.IndexOf("記者", StringComparison.Ordinal), line.IndexOf("记者", StringComparison.Ordinal));
        if (start < 0)
            return null;
        var rest = line.AsSpan(start + 2);
        var isApart = rest.Length > 0 && rest[0] is ' ' or '\u3000' or '：' or ':';
        rest = rest.TrimStart(" \u3000：:");
        var end = rest.IndexOfAny(isApart ? Ends : Strokes);
        return end is >= 2 and <= 12 ? rest[..end].Trim().ToString() : null;
    }
}
