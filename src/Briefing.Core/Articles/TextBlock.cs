using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A block that holds running text. All text of an article stands in one of these; each is converted and linked as one text.</summary>
/// <param name="Content">The inlines in reading order.</param>
public abstract record TextBlock(ImmutableArray<Inline> Content) : Block;
