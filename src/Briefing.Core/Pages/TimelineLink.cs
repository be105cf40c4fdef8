namespace Briefing.Core.Pages;

/// <summary>A timeline of a part of the events.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Title">The topic or entity that it is of.</param>
/// <param name="Events">How many events it has.</param>
public sealed record TimelineLink(string Href, string Title, int Events);
