namespace Briefing.Theme.Charts;

/// <summary>A value on a line.</summary>
/// <param name="X">Its place as a share of the width.</param>
/// <param name="Y">Its height in pixels from the top.</param>
/// <param name="Value">The value.</param>
internal sealed record LinePoint(double X, double Y, decimal Value);
