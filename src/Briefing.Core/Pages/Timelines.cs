using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Makes the timeline of all events, and those of topics and entities.</summary>
internal static class Timelines
{
    /// <summary>An entity that takes part in fewer events has them on its own page and no timeline besides.</summary>
    private const int FewestOfEntity = 3;

    /// <summary>The timeline of all events.</summary>
    public static TimelinePage All(EditionSite site) => new(
        site.PageFrame("timeline/", null, null, Section.Timeline),
        null,
        site.Events,
        ByTopic(site),
        [
            .. ByEntity(site.Library)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new TimelineLink(site.Routes.EntityTimeline(site.Edition, pair.Key), site.Entity(pair.Key).Name, pair.Value)),
        ]);

    /// <summary>The timeline of a topic.</summary>
    public static TimelinePage OfTopic(EditionSite site, Topic topic) => new(
        site.PageFrame(Routes.TopicTimelinePath(topic.Id), null, null, Section.Timeline, new Crumb(Section.Timeline, site.Routes.Timeline(site.Edition))),
        site.Topic(topic.Id),
        Events(site, topic),
        ByTopic(site),
        []);

    /// <summary>The timeline of an entity.</summary>
    public static TimelinePage OfEntity(EditionSite site, string id) => new(
        site.PageFrame(
            Routes.EntityTimelinePath(id),
            null,
            null,
            Section.Timeline,
            new Crumb(Section.Timeline, site.Routes.Timeline(site.Edition))),
        null,
        Events(site, id),
        ByTopic(site),
        [])
    {
        Entity = site.Entity(id),
    };

    /// <summary>The entities that have a timeline, with the number of their events.</summary>
    public static IEnumerable<KeyValuePair<string, int>> ByEntity(Library library) =>
        library.Desk.Events
            .SelectMany(occurrence => occurrence.Entities.Distinct(StringComparer.Ordinal))
            .CountBy(id => id, StringComparer.Ordinal)
            .Where(pair => pair.Value >= FewestOfEntity);

    /// <summary>Address of the timeline of an entity with these events; null where it has none.</summary>
    public static string? HrefOf(EditionSite site, string id, ImmutableArray<EventView> events) =>
        events.Length < FewestOfEntity ? null : site.Routes.EntityTimeline(site.Edition, id);

    /// <summary>The events of an entity in order of date.</summary>
    public static ImmutableArray<EventView> Events(EditionSite site, string id) =>
        [.. site.Events.Where(view => view.Entities.Any(link => link.Id == id))];

    /// <summary>The events of a topic in order of date.</summary>
    public static ImmutableArray<EventView> Events(EditionSite site, Topic topic) =>
        [.. site.Events.Where(view => view.Topics.Any(card => card.Id == topic.Id))];

    private static ImmutableArray<TimelineLink> ByTopic(EditionSite site) =>
    [
        .. site.Library.Desk.Topics
            .Select(topic => new TimelineLink(site.Routes.TopicTimeline(site.Edition, topic.Id), site.Topic(topic.Id).Title, Events(site, topic).Length))
            .Where(link => link.Events > 0),
    ];
}
