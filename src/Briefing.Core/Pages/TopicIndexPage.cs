using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>All topics.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Topics">The topics in order.</param>
/// <param name="Documents">The columns of the matrix: the newest documents.</param>
/// <param name="Matrix">For each topic, for each document, the number of its passages.</param>
public sealed record TopicIndexPage(
    PageFrame Frame,
    ImmutableArray<TopicCard> Topics,
    ImmutableArray<DocumentCard> Documents,
    ImmutableArray<ImmutableArray<int>> Matrix) : Page(Frame);
