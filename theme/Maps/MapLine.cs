using Briefing.Core.Pages;

namespace Briefing.Theme.Maps;

/// <summary>A corridor as drawn.</summary>
/// <param name="Route">The corridor.</param>
/// <param name="Colour">Number of its colour.</param>
/// <param name="Path">Its path in the box of the map.</param>
internal sealed record MapLine(MapRoute Route, int Colour, string Path);
