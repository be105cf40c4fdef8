using System.Collections.Immutable;
using AngleSharp.Dom;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.Html;
using Briefing.Core.Readers.Scripts;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Reads news and opinion posts as crawlers archive them in Jekyll: a Markdown title that links to the original, then the publisher's HTML.</summary>
public sealed class NewsHtmlReader : IReader
{
    /// <inheritdoc/>
    public string Kind => "news-html";

    /// <inheritdoc/>
    public double Recognise(SourceText source)
    {
        if (PageHead.Begins(source.Text, source.BodyStart))
            return 0.97;
        var head = Masthead.Read(source.Text, source.BodyStart);
        var rest = source.Text.AsSpan(head.End).TrimStart();
        var beginsWithMarkup = rest.Length > 1 && rest[0] == '<' && char.IsAsciiLetter(rest[1]);
        var hasMarkup = HtmlBlockScanner.FindStart(source.Text, head.End, source.Text.Length, FencedCode.Find(source.Text, head.End)) is not null;
        return (head.Stamp, head.Url, beginsWithMarkup, hasMarkup) switch
        {
            (not null, not null, _, _) => 0.98,
            (not null, _, true, _) => 0.95,
            (_, not null, true, _) => 0.9,
            (_, _, true, _) => 0.8,
            (_, _, _, true) => 0.3,
            _ => 0.05,
        };
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceText source)
    {
        var isWhole = PageHead.Begins(source.Text, source.BodyStart);
        var site = isWhole ? SiteMarkup.None(source) : SiteMarkup.Hide(source);
        source = site.Text;
        var head = Masthead.Read(source.Text, source.BodyStart);
        var page = HtmlPage.Parse(NewsMarkup.Build(source.Text, head.End, site.Listings, isWhole));
        var said = isWhole ? PageHead.Read(page) : PageHead.None;
        var ledger = HeadEntries(source, head, site);
        head = WithTitle(head with { Title = site.Plain(head.Title) ?? source.Title, Url = head.Url ?? source.Url ?? said.Url }, page, isWhole ? said : null, out var heading);
        var baseUrl = (said.Base ?? head.Url) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;
        var furniture = new PageFurniture(page, head.Title);
        var content = HtmlBlockReader.Read(source, page, baseUrl, head.Title, element => element == heading || element == said.TitleElement ? HtmlRole.LeftOut(LedgerReason.Masthead) : furniture.RoleOf(element));
        var related = RelatedStories.Separate(content, head.Title);
        ledger.AddRange(content.Ledger.Concat(related.Ledger).SelectMany(site.WithoutMarks));
        var (shown, hidden) = site.Remove(related.Blocks, baseUrl);
        ledger.AddRange(hidden);
        var blocks = HeadingLevels.FromOne(BoldHeadings.Apply(MarkdownNotes.Apply(shown, ledger)));
        var article = NoteOccurrences.Number(new Article(blocks));
        return new ReadResult(
            ScriptRuns.Mark(article, ScriptRuns.LanguageOf(article)),
            [.. ledger.OrderBy(entry => entry.Source.Start)],
            StoryFacts.Find(article.Blocks, head, said, furniture.Byline, related.Tags),
            [.. Lacunae(source, article.Blocks), .. content.Diagnostics]);
    }

    private static List<LedgerEntry> HeadEntries(SourceText source, Masthead head, SiteMarkup site)
    {
        var ledger = new List<LedgerEntry>();
        if (head.Stamp is not null)
            ledger.Add(new LedgerEntry(head.StampSource, source.Slice(head.StampSource), LedgerReason.Tracking));
        if (head.Title is { } title)
            ledger.AddRange(site.WithoutMarks(new LedgerEntry(head.TitleSource, SiteMarkup.HoldsMark(title) ? source.Slice(head.TitleSource) : title, LedgerReason.Masthead)));
        return ledger;
    }

    /// <summary>A post without a Markdown title may have its title as the first heading of the first rank in its HTML; a whole page says in its head which that is.</summary>
    private static Masthead WithTitle(Masthead head, HtmlPage page, PageHead? said, out IElement? heading)
    {
        heading = head.Title is not null ? null : said is null ? HtmlElements.FirstBelow(page.Body, "h1") : said.HeadingOf(page);
        if (heading is null)
            return head with { Title = head.Title ?? said?.Title };
        var title = InlineCharacters.Clean(page.TextOf(heading)).Trim(SiteMarkup.Gone).Trim(SiteMarkup.Lost);
        if (title.Length == 0)
        {
            heading = null;
            return head;
        }

        return head with { Title = title, Url = HtmlAddress.Resolve(HtmlElements.FirstBelow(heading, "a")?.GetAttribute("href"), null) ?? head.Url };
    }

    private static IEnumerable<Diagnostic> Lacunae(SourceText source, ImmutableArray<Block> blocks) =>
        BlockTree.All(blocks).OfType<Figure>().Where(figure => figure.MediaUrl is null && figure.PageUrl is null)
            .Select(figure => new Diagnostic(Rules.LacunaFound, source.PositionAt(figure.Source.Start), "The address of this figure's picture is not in the source; expected one in src, srcset or a lazy-loading attribute."));
}
