using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Something that figures can be held against: either that the series <paramref name="Sum"/> add up to the series <paramref name="EqualTo"/> at
/// every point that all of them have, or that the series <paramref name="Change"/> grew by <paramref name="Percent"/> from one point to another.
/// </summary>
/// <param name="Sum">Ids of the series that are added; empty for a change.</param>
/// <param name="EqualTo">Id of the series that the sum must equal.</param>
/// <param name="Tolerance">How far apart they may be, in the dataset's unit or in percentage points.</param>
/// <param name="Change">Id of the series that changed; null for a sum.</param>
/// <param name="From">The point before.</param>
/// <param name="To">The point after.</param>
/// <param name="Percent">The change that the source states, in percent.</param>
/// <param name="Cites">The paragraphs that state it.</param>
/// <param name="Position">Where it stands.</param>
public sealed record DataCheck(
    ImmutableArray<string> Sum,
    string? EqualTo,
    decimal Tolerance,
    string? Change,
    string? From,
    string? To,
    decimal? Percent,
    ImmutableArray<Cite> Cites,
    SourcePosition Position);
