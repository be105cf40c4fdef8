namespace Briefing.Core.Pages;

/// <summary>A link to a place on the site.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Title">Its name in this edition.</param>
public sealed record PageLink(string Href, string Title);
