using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A topic.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Card">Its facts.</param>
/// <param name="Introduction">The editor's introduction.</param>
/// <param name="Comparisons">Where the sources differ.</param>
/// <param name="Passages">The passages, by document and in the order of its text.</param>
/// <param name="Charts">Its figures.</param>
/// <param name="Events">Its events in order of date.</param>
/// <param name="Entities">Its entities: the editor's choice first, then by mentions in the passages.</param>
/// <param name="Previous">The topic before it.</param>
/// <param name="Next">The topic after it.</param>
public sealed record TopicPage(
    PageFrame Frame,
    TopicCard Card,
    ImmutableArray<CitedText> Introduction,
    ImmutableArray<Comparison> Comparisons,
    ImmutableArray<Passage> Passages,
    ImmutableArray<ChartView> Charts,
    ImmutableArray<EventView> Events,
    ImmutableArray<EntityLink> Entities,
    TopicCard? Previous,
    TopicCard? Next) : Page(Frame)
{
    /// <summary>The corridors and places of this topic; null where it has none.</summary>
    public MapView? Map { get; init; }

    /// <summary>The documents with older passages, newest first, each with the number of its passages; the card counts all of them.</summary>
    public ImmutableArray<CountedLink> More { get; init; } = [];

    /// <summary>The paragraphs that the summary rests on.</summary>
    public ImmutableArray<CitationLink> SummaryCitations { get; init; } = [];
}
