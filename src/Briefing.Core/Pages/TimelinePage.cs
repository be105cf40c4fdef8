using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>All dated events.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Events">The events in order of date.</param>
public sealed record TimelinePage(PageFrame Frame, ImmutableArray<EventView> Events) : Page(Frame);
