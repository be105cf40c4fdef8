using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Figures that the documents give.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Chart"><c>bars</c>, <c>line</c> or <c>shares</c>.</param>
/// <param name="Note">What a reader must know of it.</param>
/// <param name="Series">The series.</param>
/// <param name="Checks">What can be recomputed.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Dataset(
    string Id,
    LocalizedText Title,
    LocalizedText Unit,
    string Chart,
    Statement? Note,
    ImmutableArray<DataSeries> Series,
    ImmutableArray<DataCheck> Checks,
    SourcePosition Position)
{
    /// <summary>Its series of an id; null where it has none.</summary>
    public DataSeries? Find(string id) => Series.FirstOrDefault(series => series.Id == id);
}
