namespace Briefing.Theme.Charts;

/// <summary>A category on the axis.</summary>
/// <param name="Text">Its name.</param>
/// <param name="X">Its place as a share of the width.</param>
internal sealed record LineTick(string Text, double X);
