using AngleSharp.Dom;
using Briefing.Core.Readers.Html;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>What a page that was saved whole says of itself in its head (HTML §4.2, the Open Graph protocol, and names that publishers share).</summary>
/// <param name="TitleElement">The element that holds the title; null without one.</param>
/// <param name="Title">The title, the name of the site behind it taken off; null without one.</param>
/// <param name="Site">Name of the site.</param>
/// <param name="Author">The author.</param>
/// <param name="Published">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Url">Address of the page.</param>
/// <param name="Base">Address that relative addresses are relative to.</param>
internal sealed record PageHead(IElement? TitleElement, string? Title, string? Site, string? Author, string? Published, string? Url, string? Base)
{
    private const int LongestName = 40;
    private const int LongestSiteName = 30;
    private const int ShortestTitle = 4;
    private const int LongestTitle = 300;
    private const int MostNamesBehindTitle = 3;
    private const int MostHeadings = 12;

    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", " » ", "｜", "|", "_"];

    private static readonly string[] Dates = ["article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "pubtime", "date", "dc.date", "dcterms.date", "dc.date.issued", "article.published", "og:pubdate", "og:published_time", "citation_publication_date", "weibo:article:create_at"];

    /// <summary>Nothing.</summary>
    public static PageHead None { get; } = new(null, null, null, null, null, null, null);

    /// <summary>Whether a body is a page from its first tag on, so that nothing in it is Markdown: a document type, <c>html</c> or <c>head</c>, comments and an XML declaration aside.</summary>
    public static bool Begins(string text, int at)
    {
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
                at++;
            var rest = text.AsSpan(at);
            var (open, close) = rest.StartsWith("<!--") ? (4, "-->") : rest.StartsWith("<?xml") ? (5, "?>") : (0, "");
            if (open == 0)
                return IsTag(rest, "<!doctype html") || IsTag(rest, "<html") || IsTag(rest, "<head");
            var end = text.IndexOf(close, at + open, StringComparison.Ordinal);
            if (end < 0)
                return false;
            at = end + close.Length;
        }
    }

    /// <summary>Reads the head of a page: what stands before the first element that shows anything.</summary>
    public static PageHead Read(HtmlPage page)
    {
        IElement? title = null;
        string? headline = null, site = null, author = null, published = null, canonical = null, address = null, baseAddress = null;
        foreach (var element in page.Body.Children.TakeWhile(element => element.LocalName is "meta" or "link" or "title" or "style" or "script" or "base" or "noscript" or HtmlElements.Template))
        {
            if (element.LocalName == "title")
                title ??= element;
            else if (element.LocalName == "base")
                baseAddress ??= Address(element.GetAttribute("href"));
            else if (element.LocalName == "link" && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                canonical ??= Address(element.GetAttribute("href"));
            if (element.LocalName != "meta" || Said(element.GetAttribute("content")) is not { } said)
                continue;
            var name = (element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? "").ToLowerInvariant();
            if (name is "og:title")
                headline ??= said;
            else if (name is "og:site_name")
                site ??= said;
            else if (name is "og:url")
                address ??= Address(said);
            else if (name is "author" or "article:author" or "dc.creator" or "byl")
                author ??= said.Length <= LongestName && !said.Contains("://", StringComparison.Ordinal) ? said : null;
            else if (Dates.Contains(name, StringComparer.Ordinal))
                published ??= PostDate.Parse(said)?.ToString();
        }

        headline ??= title is null ? null : Said(page.TextOf(title));
        return new PageHead(title, headline is null ? null : WithoutSite(headline, site), site, author, published, canonical ?? address, baseAddress);
    }

    /// <summary>The heading that bears the page's title: the one that says what the head says, else the first of the first rank that is not the name of the site.</summary>
    public IElement? HeadingOf(HtmlPage page)
    {
        var headings = page.Body.GetDescendants().OfType<IElement>().Where(element => element.LocalName is "h1" or "h2").Take(MostHeadings).Select(heading => (Element: heading, Text: Said(page.TextOf(heading)))).Where(heading => heading.Text is not null).ToArray();
        if (Title is not { } title)
            return headings.FirstOrDefault(heading => heading.Element.LocalName == "h1").Element;
        return headings.FirstOrDefault(heading => CaptionText.AreSame(heading.Text!, title)).Element
            ?? headings.FirstOrDefault(heading => heading.Element.LocalName == "h1" && heading.Text!.Length * 2 >= title.Length && CaptionText.Says(title, heading.Text!)).Element
            ?? headings.FirstOrDefault(heading => heading.Element.LocalName == "h1" && CaptionText.Says(heading.Text!, title)).Element;
    }

    /// <summary>The title of a page without the names of its section and site behind it; one longer than titles are stays as it is.</summary>
    private static string WithoutSite(string title, string? site)
    {
        if (site is { Length: > 0 } && title.Length > site.Length && title.EndsWith(site, StringComparison.OrdinalIgnoreCase) && title[..^site.Length].TrimEnd(" \t-|–—:»｜_：".ToCharArray()) is { Length: >= ShortestTitle } named)
            return named;
        for (var names = 0; names < MostNamesBehindTitle && title.Length <= LongestTitle; names++)
        {
            var (at, length) = (-1, 0);
            foreach (var separator in Separators)
            {
                if (title.LastIndexOf(separator, StringComparison.Ordinal) is var found && found > at)
                    (at, length) = (found, separator.Length);
            }

            var (before, behind) = (at < 0 ? 0 : title.AsSpan(0, at).Trim().Length, title.Length - at - length);
            if (before < ShortestTitle || behind > LongestSiteName || behind > before)
                return title;
            title = title[..at].Trim();
        }

        return title;
    }

    private static string? Said(string? text) => text is not null && string.Join(' ', InlineCharacters.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } said ? said : null;

    private static string? Address(string? text) => text is null ? null : SafeUrl.Accept(text.Trim());

    private static bool IsTag(ReadOnlySpan<char> text, string tag) =>
        text.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && text.Length > tag.Length && (text[tag.Length] is '>' || char.IsWhiteSpace(text[tag.Length]));
}
