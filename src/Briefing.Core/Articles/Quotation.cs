using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A block quotation.</summary>
/// <param name="Blocks">What is quoted.</param>
public sealed record Quotation(ImmutableArray<Block> Blocks) : Block;
