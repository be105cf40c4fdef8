using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A cell of a table.</summary>
/// <param name="Scope">What the cell heads, or <see cref="CellScope.None"/> for a data cell.</param>
/// <param name="ColumnSpan">Columns that it covers, at least 1.</param>
/// <param name="RowSpan">Rows that it covers, at least 1.</param>
/// <param name="Blocks">Its blocks; a simple cell is one <see cref="Paragraph"/>, an empty one has none.</param>
public sealed record TableCell(CellScope Scope, int ColumnSpan, int RowSpan, ImmutableArray<Block> Blocks);
