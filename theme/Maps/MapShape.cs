namespace Briefing.Theme.Maps;

/// <summary>An outline as drawn.</summary>
/// <param name="Kind">What it bounds.</param>
/// <param name="Path">Its path in the box of the map.</param>
internal sealed record MapShape(OutlineKind Kind, string Path);
