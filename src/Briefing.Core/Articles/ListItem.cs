using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>An item of a list.</summary>
/// <param name="Blocks">Its blocks; a simple item is one <see cref="Paragraph"/>.</param>
public sealed record ListItem(ImmutableArray<Block> Blocks);
