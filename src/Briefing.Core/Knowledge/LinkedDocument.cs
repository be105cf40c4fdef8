using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>A document whose mentions are found and linked.</summary>
/// <param name="Source">The document as read.</param>
/// <param name="Article">Its text with links to entities.</param>
/// <param name="Mentions">All mentions in reading order.</param>
/// <param name="Links">How many of them became links.</param>
/// <param name="Uncovered">Encyclopaedia articles that it links to and no entity covers, each once.</param>
/// <param name="Makers">Ids of the entities that wrote, carried or published it.</param>
public sealed record LinkedDocument(
    ReadDocument Source,
    Article Article,
    ImmutableArray<Mention> Mentions,
    int Links,
    ImmutableArray<UncoveredLink> Uncovered,
    ImmutableArray<string> Makers)
{
    /// <summary>What is known of the document.</summary>
    public Document Document => Source.Document;
}
