using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>The front of an edition.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Description">What this briefing is, two sentences.</param>
/// <param name="Judgements">Key judgements.</param>
/// <param name="Topics">All topics in order.</param>
/// <param name="Events">All events in order of date; the theme shows a strip of them.</param>
/// <param name="Documents">The newest documents.</param>
/// <param name="Entities">The entities named most, with the number of their mentions.</param>
/// <param name="Charts">The charts that the home page shows small.</param>
public sealed record HomePage(
    PageFrame Frame,
    string Description,
    ImmutableArray<CitedText> Judgements,
    ImmutableArray<TopicCard> Topics,
    ImmutableArray<EventView> Events,
    ImmutableArray<DocumentCard> Documents,
    ImmutableArray<EntityLink> Entities,
    ImmutableArray<ChartView> Charts) : Page(Frame)
{
    /// <summary>The corridors and places that the documents name; null where there are none.</summary>
    public MapView? Map { get; init; }

    /// <summary>What is new: corrections and additions, newest first.</summary>
    public ImmutableArray<CorrectionView> News { get; init; } = [];

    /// <summary>How many documents the site has in all.</summary>
    public int AllDocuments { get; init; }
}
