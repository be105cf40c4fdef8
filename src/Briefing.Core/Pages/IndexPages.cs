using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>The pages that list and open: home, indexes, timeline, terms, search and about.</summary>
internal static class IndexPages
{
    private const int EntitiesOnHome = 24;
    private const int DocumentsOnHome = 12;

    /// <summary>How many documents stand in the matrix of topics.</summary>
    private const int DocumentsInMatrix = 24;

    /// <summary>How many documents one page of their index holds, and how many other pages list.</summary>
    private const int DocumentsOnPage = 100;

    public static HomePage Home(EditionSite site) => new(
        site.PageFrame("", null, site.Localize(site.Library.Settings.Description), Section.None),
        site.Localize(site.Library.Settings.Description),
        [.. site.Library.Settings.Judgements.Select(site.Cited)],
        AllTopics(site),
        site.Events,
        Newest(site, DocumentsOnHome),
        [.. site.Library.Desk.Entities.Select(entity => site.Entity(entity.Id)).Where(link => link.Count > 0).OrderByDescending(link => link.Count).ThenBy(link => link.Id, StringComparer.Ordinal).Take(EntitiesOnHome)],
        [.. site.Library.Settings.Charts.Select(id => site.Library.Desk.Datasets.First(dataset => dataset.Id == id)).Select(site.Chart)])
    {
        Map = Maps.OfSite(site),
        News = [.. Corrections(site)],
        AllDocuments = site.Documents.Count,
    };

    /// <summary>How many pages the index of documents has.</summary>
    public static int DocumentPageCount(EditionSite site) => Math.Max(1, (site.Documents.Count + DocumentsOnPage - 1) / DocumentsOnPage);

    /// <summary>A page of the index of documents, counted from 1.</summary>
    public static DocumentIndexPage Documents(EditionSite site, int page)
    {
        var pages = DocumentPageCount(site);
        return new DocumentIndexPage(
            site.PageFrame(Routes.DocumentsPath(page), null, null, Section.Documents),
            [.. site.Documents.Skip((page - 1) * DocumentsOnPage).Take(DocumentsOnPage)],
            site.Documents.Count,
            page,
            [.. Enumerable.Range(1, pages).Select(number => site.Routes.Page(site.Edition, Routes.DocumentsPath(number)))]);
    }

    public static TopicIndexPage Topics(EditionSite site)
    {
        var documents = Newest(site, DocumentsInMatrix);
        return new TopicIndexPage(
            site.PageFrame("topics/", null, null, Section.Topics),
            AllTopics(site),
            documents,
            [.. site.Library.Desk.Topics.Select(topic => Row(site, topic.Id, documents))]);
    }

    private static ImmutableArray<int> Row(EditionSite site, string topic, ImmutableArray<DocumentCard> documents)
    {
        var counts = site.Library.Topics.TryGetValue(topic, out var sources) ? sources.Passages.ToDictionary(StringComparer.Ordinal) : [];
        return ImmutableArray.CreateRange(documents, card => counts.GetValueOrDefault(card.Slug));
    }

    public static EntityIndexPage Entities(EditionSite site) =>
        new(site.PageFrame("entities/", null, null, Section.Entities), Groups(site));

    public static TermsPage Terms(EditionSite site, ImmutableArray<TermRow> rows) =>
        new(site.PageFrame("terms/", null, null, Section.Terms), rows);

    public static SearchPage Search(EditionSite site) =>
        new(site.PageFrame("search/", null, null, Section.None), Newest(site, DocumentsOnPage), AllTopics(site), Groups(site)) { AllDocuments = site.Documents.Count };

    public static AboutPage About(EditionSite site) => new(
        site.PageFrame("about/", null, null, Section.None),
        [.. site.Library.Settings.About.Select(about => new AboutSection(site.Localize(about.Heading), [.. about.Paragraphs.Select(site.Localize)]))],
        Newest(site, DocumentsOnPage),
        [.. Corrections(site)])
    {
        AllDocuments = site.Documents.Count,
    };

    private static IEnumerable<CorrectionView> Corrections(EditionSite site) =>
        site.Library.Settings.Corrections.OrderByDescending(correction => correction.Date).Select(correction => new CorrectionView(correction.Date, site.Localize(correction.Text)));

    private static ImmutableArray<DocumentCard> Newest(EditionSite site, int count) => [.. site.Documents.Take(count)];

    private static ImmutableArray<TopicCard> AllTopics(EditionSite site) => [.. site.Library.Desk.Topics.Select(topic => site.Topic(topic.Id))];

    private static ImmutableArray<EntityGroup> Groups(EditionSite site) =>
    [
        .. site.Library.Desk.Entities
            .GroupBy(entity => entity.Kind)
            .OrderBy(group => group.Key)
            .Select(group => new EntityGroup(
                group.Key,
                [.. group.Select(entity => site.Entity(entity.Id)).OrderByDescending(link => link.Count).ThenBy(link => link.Id, StringComparer.Ordinal)])),
    ];
}
