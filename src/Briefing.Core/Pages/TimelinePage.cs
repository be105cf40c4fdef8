using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>Dated events: all of them, or those of a topic.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Topic">The topic; null for all events.</param>
/// <param name="Events">The events in order of date.</param>
/// <param name="ByTopic">The timelines of the topics that have events, in order of the topics.</param>
/// <param name="ByEntity">The timelines on the pages of the entities with the most events; empty on the timeline of a topic.</param>
public sealed record TimelinePage(
    PageFrame Frame,
    TopicCard? Topic,
    ImmutableArray<EventView> Events,
    ImmutableArray<TimelineLink> ByTopic,
    ImmutableArray<TimelineLink> ByEntity) : Page(Frame);
