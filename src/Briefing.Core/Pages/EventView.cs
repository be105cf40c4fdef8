using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>A dated event.</summary>
/// <param name="Id">Its id, also its anchor on the timeline.</param>
/// <param name="Href">Its place on the timeline.</param>
/// <param name="Date">Its date, as precise as the source is.</param>
/// <param name="Text">What happened, with its source.</param>
/// <param name="Entities">Who and what took part.</param>
/// <param name="Topics">Topics that it belongs to.</param>
public sealed record EventView(
    string Id,
    string Href,
    PartialDate Date,
    CitedText Text,
    ImmutableArray<EntityLink> Entities,
    ImmutableArray<TopicCard> Topics);
