using Briefing.Core.Pages;

namespace Briefing.Theme.Maps;

/// <summary>A place as drawn.</summary>
/// <param name="Place">The place.</param>
/// <param name="X">Its place as a share of the frame's width.</param>
/// <param name="Y">Its place as a share of the frame's height.</param>
/// <param name="Narrow">Where its name stands on a narrow map; null where there is no room.</param>
/// <param name="Wide">Where its name stands on a wide map; null where there is no room.</param>
internal sealed record MapDot(MapPlace Place, double X, double Y, LabelSide? Narrow, LabelSide? Wide);
