using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Finds what a story says of itself in its first and last paragraphs; they stay on the page.</summary>
internal static class StoryFacts
{
    private const int FirstParagraphs = 4;
    private const int LastParagraphs = 3;
    private const int FarthestDays = 31;

    private static readonly string[] AuthorLabels = ["作者：", "作者:", "文／", "文/", "文：", "撰文：", "撰文／", "作者／", "作者 | ", "作者｜", "记者：", "記者：", "撰稿：", "撰稿人："];

    /// <summary>The facts of a story.</summary>
    /// <param name="blocks">Its body, related stories aside.</param>
    /// <param name="head">Its head.</param>
    /// <param name="said">What the head of the page says.</param>
    /// <param name="byline">The line that names author and date above the story; null without one.</param>
    /// <param name="tags">Its tags.</param>
    public static BodyFacts Find(ImmutableArray<Block> blocks, Masthead head, PageHead said, Byline? byline, ImmutableArray<string> tags)
    {
        var paragraphs = blocks.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)).ToArray();
        var dateline = paragraphs.Take(FirstParagraphs).Select(Dateline.Read).FirstOrDefault(line => line is not null);
        var endings = paragraphs.TakeLast(LastParagraphs).Reverse().Select(EditorLine.Read).OfType<EditorLine>().ToArray();
        var stamp = Day(head.Stamp);
        return new BodyFacts
        {
            Title = head.Title,
            Url = head.Url,
            Author = dateline?.Reporter ?? paragraphs.Take(FirstParagraphs).Concat(paragraphs.TakeLast(LastParagraphs)).Select(Author).FirstOrDefault(name => name is not null) ?? byline?.Author ?? said.Author,
            Publisher = dateline?.Agency,
            Publication = said.Site,
            Dateline = dateline?.Text,
            Editors = endings.FirstOrDefault(line => !line.Editors.IsEmpty)?.Editors ?? [],
            Published = endings.Select(line => line.Date).FirstOrDefault(date => date is not null && IsNear(date, stamp)) ?? (dateline?.Date is { } day && IsNear(day, stamp) ? day : null) ?? stamp ?? said.Published ?? byline?.Date,
            Tags = tags,
            Language = ScriptRuns.LanguageOf(new Article(blocks)),
        };
    }

    /// <summary>The author that a line names behind a label: 文／王小明.</summary>
    public static string? Author(string paragraph)
    {
        const int longestName = 20;
        var text = paragraph.Trim();
        foreach (var label in AuthorLabels)
        {
            if (text.StartsWith(label, StringComparison.Ordinal) && text.Length - label.Length is > 1 and <= longestName && !text.AsSpan(label.Length).ContainsAny("。，！？\n"))
                return text[label.Length..].Trim();
        }

        return null;
    }

    /// <summary>The day of the stamp in UTC: the front matter of these posts gives the same moment in UTC.</summary>
    private static string? Day(long? milliseconds)
    {
        if (milliseconds is not (> 0 and < 7_258_118_400_000))
            return null;
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsNear(string date, string? stamp)
    {
        if (stamp is null)
            return true;
        return Math.Abs(Number(date) - Number(stamp)) <= FarthestDays;
    }

    private static int Number(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
