namespace Briefing.Core.Pages;

/// <summary>A long list or table that a passage names and does not repeat.</summary>
/// <param name="Href">Where it stands in its document.</param>
/// <param name="IsTable">Whether it is a table.</param>
/// <param name="Rows">Its rows or items.</param>
public sealed record InPlaceBlock(string Href, bool IsTable, int Rows);
