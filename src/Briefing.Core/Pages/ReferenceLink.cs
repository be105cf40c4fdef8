namespace Briefing.Core.Pages;

/// <summary>A work of common reference.</summary>
/// <param name="Name">The work, and the article in it.</param>
/// <param name="Href">Its address; null where it has none.</param>
public sealed record ReferenceLink(string Name, string? Href);
