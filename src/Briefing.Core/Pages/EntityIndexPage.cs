using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>All entities.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Groups">The entities by kind.</param>
public sealed record EntityIndexPage(PageFrame Frame, ImmutableArray<EntityGroup> Groups) : Page(Frame);
