using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>Dated events: all of them, or those of a topic or an entity.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Topic">The topic that they belong to; null for the events of all topics.</param>
/// <param name="Events">The events in order of date.</param>
/// <param name="ByTopic">The timelines of the topics that have events, in order of the topics.</param>
/// <param name="ByEntity">The timelines on the pages of the entities with the most events; empty on the timeline of a topic or an entity.</param>
public sealed record TimelinePage(
    PageFrame Frame,
    TopicCard? Topic,
    ImmutableArray<EventView> Events,
    ImmutableArray<TimelineLink> ByTopic,
    ImmutableArray<TimelineLink> ByEntity) : Page(Frame)
{
    /// <summary>The entity that takes part in them; null for the events of all entities.</summary>
    public EntityLink? Entity { get; init; }
}
