using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells in reading order.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells);
