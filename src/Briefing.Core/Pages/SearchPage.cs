using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>Search, and an index of everything for readers without script.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Documents">The newest documents.</param>
/// <param name="Topics">All topics.</param>
/// <param name="Entities">All entities by kind.</param>
public sealed record SearchPage(
    PageFrame Frame,
    ImmutableArray<DocumentCard> Documents,
    ImmutableArray<TopicCard> Topics,
    ImmutableArray<EntityGroup> Entities) : Page(Frame)
{
    /// <summary>How many documents the site has in all.</summary>
    public int AllDocuments { get; init; }
}
