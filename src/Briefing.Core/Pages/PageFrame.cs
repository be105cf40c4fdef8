using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>What a page's head, masthead and foot need.</summary>
/// <param name="Site">What every page of the edition shares.</param>
/// <param name="Path">Path below the edition, such as <c>topics/trade/</c>; empty for the home page.</param>
/// <param name="Title">The page's own title; null on the home page, which bears the briefing's name.</param>
/// <param name="Description">One or two sentences for search engines and previews.</param>
/// <param name="Section">The section that it stands in.</param>
/// <param name="Crumbs">The steps above it, from the home page.</param>
/// <param name="Alternates">This page in every edition, this one included, in the site's order.</param>
public sealed record PageFrame(
    SiteFrame Site,
    string Path,
    string? Title,
    string? Description,
    Section Section,
    ImmutableArray<Crumb> Crumbs,
    ImmutableArray<Alternate> Alternates)
{
    /// <summary>Where an editor changes what the page is about, for a preview; null in a site that is published.</summary>
    public SourcePosition? Source { get; init; }
}
