using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Some series add up to another wherever all of them have a point; one series alone must say the same as the other.</summary>
/// <param name="Series">The series that are added.</param>
/// <param name="EqualTo">The series that the sum must equal.</param>
/// <param name="Tolerance">How far apart they may be, in the dataset's unit; null for what rounding explains.</param>
/// <param name="Cites">The paragraphs that state it.</param>
/// <param name="Position">Where it stands.</param>
public sealed record SumCheck(ImmutableArray<string> Series, string EqualTo, decimal? Tolerance, ImmutableArray<Cite> Cites, SourcePosition Position)
    : DataCheck(Tolerance, Cites, Position);
