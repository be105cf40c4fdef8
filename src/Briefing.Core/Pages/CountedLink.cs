namespace Briefing.Core.Pages;

/// <summary>A page by its address and title, with a number of what it has.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Count">How many mentions, or passages, it has.</param>
public sealed record CountedLink(string Href, string Title, int Count);
