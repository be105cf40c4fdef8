using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages of documents.</summary>
internal static class DocumentPages
{
    private const int Samples = 40;
    private const int SampleLength = 200;

    public static DocumentPage Document(EditionSite site, int index)
    {
        var written = site.Documents[index];
        var document = written.Document;
        var card = site.Card(document.Slug);
        var article = Published(site, written);
        return new DocumentPage(
            site.PageFrame(Routes.DocumentPath(document.Slug), card.Title, card.Summary ?? Opening(written), Section.Documents, new Crumb(Section.Documents, site.Routes.Documents(site.Edition))),
            card,
            document.Facts.Dateline is { } dateline ? site.Convert(dateline, document.Language) : null,
            document.Facts.Provenance is { } provenance ? site.Convert(provenance, document.Language) : null,
            [.. document.Matter.Tags.Concat(document.Facts.Tags).Distinct(StringComparer.Ordinal).Select(tag => site.Convert(tag, document.Language))],
            Contents(article),
            article,
            document.Matter.Publish switch { PublishMode.Excerpts => "excerpts", PublishMode.Link => "link", _ => "full" },
            written.Words.Length,
            Ledger(document.Ledger),
            Lacunae.Of(document.Article).Count(),
            [.. written.Linked.Mentions.CountBy(mention => mention.EntityId, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => site.Entity(pair.Key, pair.Value))],
            site.Topics(site.Library.Desk.Topics.Select(topic => topic.Id).Where(id => site.Library.Passages[id].Any(passage => passage.Document.Document.Slug == document.Slug))),
            Backlinks(site, written, article),
            index > 0 ? site.Card(site.Documents[index - 1].Document.Slug) : null,
            index + 1 < site.Documents.Length ? site.Card(site.Documents[index + 1].Document.Slug) : null)
        {
            Citation = CitationWriter.Write(card, site.Routes.Absolute(card.Href), site.Edition.Language),
            Makers = site.Entities(written.Linked.Makers),
        };
    }

    private static Article Published(EditionSite site, EditionDocument written) => written.Document.Matter.Publish switch
    {
        PublishMode.Link => Article.Empty,
        PublishMode.Excerpts => Excerpts(site, written),
        _ => written.Article,
    };

    private static Article Excerpts(EditionSite site, EditionDocument written)
    {
        var kept = site.Library.Passages.Values
            .SelectMany(passages => passages)
            .Where(passage => passage.Document.Document.Slug == written.Document.Slug)
            .SelectMany(passage => passage.BlockIds.Concat(passage.Headings));
        return new Article(EditionSite.Blocks(written, kept));
    }

    /// <summary>The first words of the text, up to the end of a sentence.</summary>
    private static string? Opening(EditionDocument written)
    {
        var text = written.Article.Blocks.OfType<Paragraph>().Select(paragraph => written.Texts[paragraph.Id].Text.Trim()).FirstOrDefault(text => text.Length > 20);
        if (text is null || text.Length <= 120)
            return text;
        var stop = text.AsSpan(0, 120).LastIndexOfAny("。！？；");
        return stop > 20 ? text[..(stop + 1)] : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[118]) ? 118 : 119), "…");
    }

    private static ImmutableArray<ContentsEntry> Contents(Article article)
    {
        var headings = article.Blocks.OfType<Heading>().ToArray();
        return Under(headings, 0, headings.Length);
    }

    private static ImmutableArray<ContentsEntry> Under(Heading[] headings, int from, int to)
    {
        var entries = ImmutableArray.CreateBuilder<ContentsEntry>();
        while (from < to)
        {
            var heading = headings[from];
            var end = from + 1;
            while (end < to && headings[end].Level > heading.Level)
                end++;
            entries.Add(new ContentsEntry(heading.Id, PlainText.Of(heading.Content), Under(headings, from + 1, end)));
            from = end;
        }

        return entries.ToImmutable();
    }

    private static ImmutableArray<LedgerSummary> Ledger(ImmutableArray<LedgerEntry> ledger) =>
    [
        .. ledger
            .Where(entry => !string.IsNullOrWhiteSpace(entry.Text))
            .GroupBy(entry => entry.Reason)
            .OrderBy(group => group.Key)
            .Select(group => new LedgerSummary(
                group.Key,
                group.Count(),
                group.Sum(entry => entry.Text.EnumerateRunes().Count(rune => !System.Text.Rune.IsWhiteSpace(rune))),
                [.. group.Take(Samples).Select(entry => Clip(entry.Text.ReplaceLineEndings(" ").Trim()))])),
    ];

    private static string Clip(string text) =>
        text.Length <= SampleLength ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[SampleLength - 1]) ? SampleLength - 1 : SampleLength), "…");

    private static ImmutableDictionary<string, ImmutableArray<PageLink>> Backlinks(EditionSite site, EditionDocument written, Article article) =>
        BlockTree.All(article.Blocks)
            .Select(block => (block.Id, Links: site.Library.Backlinks[(written.Document.Slug, block.Id)].Select(backlink => Link(site, backlink)).Distinct().ToImmutableArray()))
            .Where(pair => !pair.Links.IsEmpty)
            .ToImmutableDictionary(pair => pair.Id, pair => pair.Links, StringComparer.Ordinal);

    private static PageLink Link(EditionSite site, Backlink backlink) => backlink.Kind switch
    {
        BacklinkKind.Event when site.Events.First(view => view.Id == backlink.Id) is var view => new PageLink(view.Href, view.Text.Text),
        BacklinkKind.Topic => new PageLink(site.Topic(backlink.Id).Href, site.Topic(backlink.Id).Title),
        BacklinkKind.Entity => new PageLink(site.Entity(backlink.Id).Href, site.Entity(backlink.Id).Name),
        _ => new PageLink(site.Routes.Home(site.Edition), site.Frame.Title),
    };
}
