using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A table.</summary>
/// <param name="Caption">Its caption, if any.</param>
/// <param name="HeaderRows">Rows of column headers, possibly none.</param>
/// <param name="Rows">Rows of data.</param>
public sealed record Table(Paragraph? Caption, ImmutableArray<TableRow> HeaderRows, ImmutableArray<TableRow> Rows) : Block;
