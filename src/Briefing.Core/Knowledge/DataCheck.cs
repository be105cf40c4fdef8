using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Something that figures can be held against. Series are named by id, or as <c>dataset/series</c> where they are another dataset's.</summary>
/// <param name="Tolerance">How far apart they may be, in the unit compared; null for what rounding to the stated digits explains.</param>
/// <param name="Cites">The paragraphs that state it.</param>
/// <param name="Position">Where it stands.</param>
public abstract record DataCheck(decimal? Tolerance, ImmutableArray<Cite> Cites, SourcePosition Position);
