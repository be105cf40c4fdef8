namespace Briefing.Core.Pages;

/// <summary>Stands at a former address and leads to the page's own, for hosts that do not redirect.</summary>
/// <param name="Frame">The frame of the page as it is now: its address is the canonical one.</param>
public sealed record MovedPage(PageFrame Frame) : Page(Frame);
