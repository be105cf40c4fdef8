namespace Briefing.Theme.Charts;

/// <summary>A value as a bar.</summary>
/// <param name="Series">Name of its series; null where the chart has one series only.</param>
/// <param name="Value">The value.</param>
/// <param name="Colour">Number of its colour.</param>
/// <param name="Baseline">Baseline of its label in pixels.</param>
/// <param name="Top">Upper edge in pixels.</param>
/// <param name="From">Left edge as a share of the width.</param>
/// <param name="Width">Length as a share of the width.</param>
/// <param name="Height">Thickness in pixels.</param>
internal sealed record Bar(string? Series, decimal Value, int Colour, double Baseline, double Top, double From, double Width, double Height);
