using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>
/// Turns the body of a post into markup alone. As in Jekyll's kramdown, an HTML block runs from a tag at the start of a line to the end
/// tag that matches it, blank lines or not, and what stands between such blocks is Markdown.
/// </summary>
internal static class NewsMarkup
{
    /// <summary>The markup of a range of the source.</summary>
    public static MarkupText Build(string source, int start)
    {
        var markup = new MarkupTextBuilder(source, source.Length - start, unescapesTwice: !HoldsCode(source.AsSpan(start)));
        for (var at = start; at < source.Length;)
        {
            var block = HtmlBlockScanner.FindStart(source, at);
            var markdownEnd = block ?? source.Length;
            if (markdownEnd > at)
                MarkdownMarkup.Append(markup, source, at, markdownEnd);
            if (block is not { } begin)
                break;
            var end = HtmlBlockScanner.FindEnd(source, begin);
            markup.AppendMarkup(begin, end);
            at = end;
        }

        return markup.Build();
    }

    /// <summary>Whether a text shows markup to its readers, so that what is escaped twice may be meant so.</summary>
    private static bool HoldsCode(ReadOnlySpan<char> text) =>
        text.Contains("<code", StringComparison.OrdinalIgnoreCase) || text.Contains("<pre", StringComparison.OrdinalIgnoreCase) || text.Contains('`') || text.Contains("&lt;", StringComparison.Ordinal);
}
