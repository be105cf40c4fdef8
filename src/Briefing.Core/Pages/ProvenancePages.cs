using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages that show where the editors' sentences come from.</summary>
internal static class ProvenancePages
{
    /// <summary>Address of the part that holds what is said of a kind of entity.</summary>
    public static string KeyOf(EntityKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The page that leads to all parts.</summary>
    public static ProvenancePage Index(EditionSite site) => new(
        site.PageFrame(Routes.ProvenancePath(""), null, null, Section.None),
        null,
        [],
        Parts(site));

    /// <summary>A part.</summary>
    public static ProvenancePage Of(EditionSite site, string key)
    {
        var parts = Parts(site);
        return new ProvenancePage(
            site.PageFrame(Routes.ProvenancePath(key), null, null, Section.None),
            parts.First(part => part.Key == key),
            Groups(site, key),
            parts);
    }

    /// <summary>The keys of the parts that have sentences, in order, with the number of the sentences.</summary>
    public static IEnumerable<(string Key, EntityKind? Kind, int Sentences)> Keys(Library library)
    {
        var desk = library.Desk;
        (string Key, EntityKind? Kind, int Sentences)[] parts =
        [
            ("judgements", null, library.Settings.Judgements.Length),
            ("topics", null, desk.Topics.Sum(topic => 1 + topic.Introduction.Length + topic.Comparisons.Sum(comparison => comparison.Views.Length))),
            ("figures", null, desk.Datasets.Sum(dataset => (dataset.Note is null ? 0 : 1) + dataset.Series.Sum(series => series.Points.Length))),
            ("events", null, desk.Events.Length),
            ("relations", null, desk.Relations.Length),
            .. desk.Entities
                .GroupBy(entity => entity.Kind)
                .OrderBy(group => group.Key)
                .Select(group => (KeyOf(group.Key), (EntityKind?)group.Key, group.Sum(entity => (entity.Description is null ? 0 : 1) + entity.Facts.Length))),
        ];
        return parts.Where(part => part.Sentences > 0);
    }

    private static ImmutableArray<ProvenancePart> Parts(EditionSite site) =>
        [.. Keys(site.Library).Select(part => new ProvenancePart(part.Key, part.Kind, site.Routes.Provenance(site.Edition, part.Key), part.Sentences))];

    private static ImmutableArray<AssertionGroup> Groups(EditionSite site, string key) => key switch
    {
        "judgements" => [new AssertionGroup("judgements", null, site.Routes.Home(site.Edition) + "#judgements", [.. site.Library.Settings.Judgements.Select(judgement => Of(site, null, judgement))], [])],
        "topics" => [.. site.Library.Desk.Topics.Select(topic => Topic(site, topic))],
        "figures" => [.. site.Library.Desk.Datasets.Select(dataset => Dataset(site, dataset))],
        "events" => [.. site.Library.Desk.Events.GroupBy(occurrence => occurrence.Date.Year).Select(year => Events(site, year.Key, year))],
        "relations" => [.. site.Library.Desk.Relations.GroupBy(relation => relation.Subject, StringComparer.Ordinal).Select(subject => Relations(site, subject.Key, subject))],
        _ => [.. site.Library.Desk.Entities.Where(entity => KeyOf(entity.Kind) == key).Select(entity => Entity(site, entity)).Where(group => !group.Assertions.IsEmpty)],
    };

    private static AssertionGroup Topic(EditionSite site, Topic topic) => new(
        topic.Id,
        site.Topic(topic.Id).Title,
        site.Topic(topic.Id).Href,
        [
            Of(site, null, topic.Summary),
            .. topic.Introduction.Select(statement => Of(site, null, statement)),
            .. topic.Comparisons.SelectMany(comparison => comparison.Views.Select(view => Of(site, site.Localize(comparison.Question), view.Text))),
        ],
        []);

    private static AssertionGroup Dataset(EditionSite site, Dataset dataset)
    {
        var chart = site.Chart(dataset);
        var home = site.Library.Settings.Charts.Contains(dataset.Id) ? site.Routes.Home(site.Edition) : null;
        var topic = site.Library.Desk.Topics.FirstOrDefault(topic => topic.Datasets.Contains(dataset.Id));
        var page = topic is null ? home : site.Topic(topic.Id).Href;
        return new AssertionGroup(
            dataset.Id,
            chart.Title,
            page is null ? site.Routes.Data(site.Edition, dataset.Id) : $"{page}#{dataset.Id}",
            [
                .. dataset.Note is null ? [] : new[] { Of(site, null, dataset.Note) },
                .. dataset.Series.SelectMany(series => series.Points.Select(point => new Assertion(
                    $"{site.Localize(series.Name)} {site.Localize(point.At)}",
                    $"{point.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)} {chart.Unit}",
                    site.Citations(point.Cites)))),
            ],
            []);
    }

    private static AssertionGroup Events(EditionSite site, int year, IEnumerable<Occurrence> events)
    {
        var name = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new AssertionGroup("y" + name, name, $"{site.Routes.Timeline(site.Edition)}#y{name}", [.. events.Select(occurrence => Of(site, null, occurrence.Text))], []);
    }

    private static AssertionGroup Relations(EditionSite site, string subject, IEnumerable<Relation> relations) => new(
        subject,
        site.Entity(subject).Name,
        site.Entity(subject).Href + "#relations",
        [.. relations.Select(relation => Of(site, null, relation.Text))],
        []);

    private static AssertionGroup Entity(EditionSite site, Entity entity) => new(
        entity.Id,
        site.Entity(entity.Id).Name,
        site.Entity(entity.Id).Href,
        [
            .. entity.Description is null ? [] : new[] { Of(site, null, entity.Description) },
            .. entity.Facts.Select(fact => Of(site, site.Localize(fact.Label), fact.Value)),
        ],
        site.References(entity));

    private static Assertion Of(EditionSite site, string? label, Statement statement) =>
        new(label, site.Localize(statement.Text), site.Citations(statement.Cites));
}
