using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>The pages that list and open: home, indexes, timeline, terms, search and about.</summary>
internal static class IndexPages
{
    private const int EntitiesOnHome = 24;

    public static HomePage Home(EditionSite site) => new(
        site.PageFrame("", null, site.Localize(site.Library.Settings.Description), Section.None),
        site.Localize(site.Library.Settings.Description),
        [.. site.Library.Settings.Judgements.Select(site.Cited)],
        AllTopics(site),
        site.Events,
        AllDocuments(site),
        [.. site.Library.Desk.Entities.Select(entity => site.Entity(entity.Id)).Where(link => link.Count > 0).OrderByDescending(link => link.Count).ThenBy(link => link.Id, StringComparer.Ordinal).Take(EntitiesOnHome)],
        [.. site.Library.Settings.Charts.Select(id => site.Library.Desk.Datasets.First(dataset => dataset.Id == id)).Select(site.Chart)])
    {
        Map = Maps.OfSite(site),
        News = [.. Corrections(site)],
    };

    public static DocumentIndexPage Documents(EditionSite site) =>
        new(site.PageFrame("documents/", null, null, Section.Documents), AllDocuments(site));

    public static TopicIndexPage Topics(EditionSite site) => new(
        site.PageFrame("topics/", null, null, Section.Topics),
        AllTopics(site),
        AllDocuments(site),
        [.. site.Library.Desk.Topics.Select(topic => site.Documents.Select(document =>
            site.Library.Passages[topic.Id].Count(passage => passage.Document.Document.Slug == document.Document.Slug)).ToImmutableArray())]);

    public static EntityIndexPage Entities(EditionSite site) =>
        new(site.PageFrame("entities/", null, null, Section.Entities), Groups(site));

    public static TermsPage Terms(EditionSite site, ImmutableArray<TermRow> rows) =>
        new(site.PageFrame("terms/", null, null, Section.Terms), rows);

    public static SearchPage Search(EditionSite site) =>
        new(site.PageFrame("search/", null, null, Section.None), AllDocuments(site), AllTopics(site), Groups(site));

    public static AboutPage About(EditionSite site) => new(
        site.PageFrame("about/", null, null, Section.None),
        [.. site.Library.Settings.About.Select(about => new AboutSection(site.Localize(about.Heading), [.. about.Paragraphs.Select(site.Localize)]))],
        AllDocuments(site),
        [.. Corrections(site)]);

    private static IEnumerable<CorrectionView> Corrections(EditionSite site) =>
        site.Library.Settings.Corrections.OrderByDescending(correction => correction.Date).Select(correction => new CorrectionView(correction.Date, site.Localize(correction.Text)));

    private static ImmutableArray<DocumentCard> AllDocuments(EditionSite site) => [.. site.Documents.Select(document => site.Card(document.Document.Slug))];

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
