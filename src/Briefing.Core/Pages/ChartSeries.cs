using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>One series of a chart.</summary>
/// <param name="Name">Its name in this edition.</param>
/// <param name="Points">A point for each category of the chart; null where there is none.</param>
public sealed record ChartSeries(string Name, ImmutableArray<ChartPoint?> Points);
