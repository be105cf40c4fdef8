namespace Briefing.Theme.Charts;

/// <summary>A line of a category's name.</summary>
/// <param name="Text">The line.</param>
/// <param name="Baseline">Its baseline in pixels.</param>
internal sealed record BarLabel(string Text, double Baseline);
