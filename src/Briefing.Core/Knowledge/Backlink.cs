namespace Briefing.Core.Knowledge;

/// <summary>What cites a block: an event, a topic, an entity, or the home page's judgements.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id; empty for the home page.</param>
public sealed record Backlink(BacklinkKind Kind, string Id);
