namespace Briefing.Core.Pages;

/// <summary>A page, complete and in its edition's own words; the theme only sets it.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
public abstract record Page(PageFrame Frame);
