using System.Collections.Immutable;

namespace Briefing.Theme.Charts;

/// <summary>The bars of one category.</summary>
/// <param name="Labels">Lines of its name.</param>
/// <param name="Bars">A bar for each series that has a value.</param>
internal sealed record BarGroup(ImmutableArray<BarLabel> Labels, ImmutableArray<Bar> Bars);
