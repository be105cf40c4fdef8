namespace Briefing.Core.Pages;

/// <summary>A step of the breadcrumb above the page itself.</summary>
/// <param name="Section">The section whose index it is; its name is an interface string. <see cref="Section.None"/> is the home page.</param>
/// <param name="Href">Its address.</param>
public sealed record Crumb(Section Section, string Href);
