using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Makes the timeline of all events and those of the topics; an entity's stands on its own page.</summary>
internal static class Timelines
{
    /// <summary>An entity that takes part in fewer events has no timeline worth a link.</summary>
    private const int FewestOfEntity = 3;

    /// <summary>The timeline of all events.</summary>
    public static TimelinePage All(EditionSite site) => new(
        site.PageFrame("timeline/", null, null, Section.Timeline),
        null,
        site.Events,
        ByTopic(site),
        [
            .. site.Events
                .SelectMany(view => view.Entities.Select(entity => entity.Id))
                .CountBy(id => id, StringComparer.Ordinal)
                .Where(pair => pair.Value >= FewestOfEntity)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new TimelineLink(site.Entity(pair.Key).Href + "#events", site.Entity(pair.Key).Name, pair.Value)),
        ]);

    /// <summary>The timeline of a topic.</summary>
    public static TimelinePage OfTopic(EditionSite site, Topic topic) => new(
        site.PageFrame(Routes.TopicTimelinePath(topic.Id), null, null, Section.Timeline, new Crumb(Section.Timeline, site.Routes.Timeline(site.Edition))),
        site.Topic(topic.Id),
        Events(site, topic),
        ByTopic(site),
        []);

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
