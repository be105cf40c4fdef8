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

    /// <summary>The page of a document.</summary>
    /// <param name="desk">The edition.</param>
    /// <param name="written">The document in it.</param>
    /// <param name="entry">What the library keeps of it.</param>
    /// <param name="previous">The document before it in the index.</param>
    /// <param name="next">The document after it in the index.</param>
    public static DocumentPage Document(EditionDesk desk, EditionDocument written, CatalogueEntry entry, DocumentHead? previous, DocumentHead? next)
    {
        var document = written.Document;
        var card = desk.Card(written);
        var article = DocumentExtracts.Published(written, entry);
        var topics = entry.Passages.Select(pair => pair.Topic).ToHashSet(StringComparer.Ordinal);
        return new DocumentPage(
            desk.PageFrame(Routes.DocumentPath(document.Slug), card.Title, card.Summary ?? Opening(written), Section.Documents, new Crumb(Section.Documents, desk.Routes.Documents(desk.Edition))) with { Source = desk.Frame.Preview ? new SourcePosition(written.Linked.Source.Source.Path, 1, 1) : null },
            card,
            document.Facts.Dateline is { } dateline ? desk.Convert(dateline, document.Language) : null,
            document.Facts.Provenance is { } provenance ? desk.Convert(provenance, document.Language) : null,
            [.. document.Matter.Tags.Concat(document.Facts.Tags).Distinct(StringComparer.Ordinal).Select(tag => desk.Convert(tag, document.Language))],
            Contents(article),
            article,
            document.Matter.Publish switch { PublishMode.Excerpts => "excerpts", PublishMode.Link => "link", _ => "full" },
            written.Words.Length,
            Ledger(written.Linked.Source.Ledger),
            entry.Lacunae,
            ImmutableArray.CreateRange(entry.Mentions, pair => desk.Entity(pair.Key, pair.Value)),
            [.. desk.Desk.Topics.Where(topic => topics.Contains(topic.Id)).Select(topic => desk.Topic(topic.Id))],
            Backlinks(desk, article, entry),
            previous is null ? null : desk.Document(previous),
            next is null ? null : desk.Document(next))
        {
            Citation = CitationWriter.Write(card, desk.Routes.Absolute(card.Href), desk.Edition.Language),
            Makers = desk.Entities(entry.Makers),
            Source = desk.Frame.Preview ? written.Linked.Source.Source : null,
            Editors = [.. document.Facts.Editors.Select(editor => desk.Convert(editor, document.Language))],
        };
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

    private static ImmutableDictionary<string, ImmutableArray<PageLink>> Backlinks(EditionDesk desk, Article article, CatalogueEntry entry)
    {
        if (entry.Backlinks.Count == 0)
            return ImmutableDictionary<string, ImmutableArray<PageLink>>.Empty;
        var published = BlockTree.All(article.Blocks).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        return entry.Backlinks.Where(group => published.Contains(group.Key)).ToImmutableDictionary(
            group => group.Key,
            group => group.Select(backlink => Link(desk, backlink)).Distinct().ToImmutableArray(),
            StringComparer.Ordinal);
    }

    private static PageLink Link(EditionDesk desk, Backlink backlink) => backlink.Kind switch
    {
        BacklinkKind.Event => new PageLink(desk.Routes.Event(desk.Edition, backlink.Id), desk.Localize(desk.Desk.Events.First(occurrence => occurrence.Id == backlink.Id).Text.Text)),
        BacklinkKind.Topic => desk.Topic(backlink.Id),
        BacklinkKind.Entity when desk.Entities([backlink.Id]) is [var entity] => new PageLink(entity.Href, entity.Name),
        _ => new PageLink(desk.Routes.Home(desk.Edition), desk.Frame.Title),
    };
}
