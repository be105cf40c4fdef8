using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A series changed by so many percent from one point to another.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">Key of the point before.</param>
/// <param name="To">Key of the point after.</param>
/// <param name="Percent">The change that the source states, in percent, negative for a fall.</param>
/// <param name="Tolerance">How far apart stated and computed change may be, in percentage points; null for what rounding explains.</param>
/// <param name="Cites">The paragraphs that state it.</param>
/// <param name="Position">Where it stands.</param>
public sealed record ChangeCheck(string Series, string From, string To, decimal Percent, decimal? Tolerance, ImmutableArray<Cite> Cites, SourcePosition Position)
    : DataCheck(Tolerance, Cites, Position);
