using System.Collections.Immutable;

namespace Briefing.Theme.Charts;

/// <summary>A series as a line.</summary>
/// <param name="Series">Its name; null where the chart has one series only.</param>
/// <param name="Colour">Number of its colour.</param>
/// <param name="Points">Its points from left to right.</param>
internal sealed record Line(string? Series, int Colour, ImmutableArray<LinePoint> Points);
