using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>What every reader yields: a document as blocks of inlines. It cannot express markup, script or style.</summary>
/// <param name="Blocks">The blocks in reading order. Headings are siblings of what they head; sections follow from their levels.</param>
public sealed record Article(ImmutableArray<Block> Blocks)
{
    /// <summary>An article without blocks.</summary>
    public static Article Empty { get; } = new(ImmutableArray<Block>.Empty);
}
