using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A series of figures.</summary>
/// <param name="Id">Its id in the dataset.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its points in the order of the file.</param>
public sealed record DataSeries(string Id, LocalizedText Name, ImmutableArray<DataPoint> Points)
{
    /// <summary>The point of a key; null where there is none.</summary>
    public DataPoint? At(string key) => Points.FirstOrDefault(point => point.Key == key);
}
