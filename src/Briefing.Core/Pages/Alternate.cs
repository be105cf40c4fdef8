using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>The same page in an edition.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Href">Address for links: root-relative, with the base path.</param>
/// <param name="Url">Absolute address for canonical and hreflang.</param>
public sealed record Alternate(Edition Edition, string Href, string Url);
