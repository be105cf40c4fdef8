using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>The site's root: chooses an edition, without script. Shown in every edition's own words.</summary>
/// <param name="Frame">The default edition's frame; the alternates are the home pages.</param>
/// <param name="Editions">Each edition's home frame, in the site's order.</param>
public sealed record ChooserPage(PageFrame Frame, ImmutableArray<PageFrame> Editions) : Page(Frame);
