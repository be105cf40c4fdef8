using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>The files of a site beside its pages and its search index, and the names that the root folder holds: the one place that lists them.</summary>
public static class SiteFiles
{
    /// <summary>Folders at the root beside those of the editions and of the assets.</summary>
    public static ImmutableArray<string> RootFolders { get; } = ["data", "search"];

    /// <summary>Files at the root.</summary>
    public static ImmutableArray<string> RootFiles { get; } = ["index.html", "404.html", "feeds.opml", "llms.txt", "robots.txt", "sitemap.xml"];

    /// <summary>The files, those of the theme first.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="found">Slug to the places that the program found in the document.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="hosting">What the site asks of its server.</param>
    /// <param name="options">What the build was told.</param>
    public static IEnumerable<OutputFile> Of(ImmutableArray<EditionSite> editions, IReadOnlyDictionary<string, FoundPlaces> found, ITheme theme, HostingRules hosting, BuildOptions options) =>
    [
        .. theme.Assets,
        .. editions.Select(AtomFeed.Of),
        .. editions.SelectMany(DatasetCsv.Of),
        OpenData.Of(editions, found),
        Sitemap.Of(SitePages.Indexed(editions), editions[0].Library.Settings.DefaultEdition),
        Sitemap.Robots(editions[0].Routes, options.Preview),
        .. NetlifyFiles.Of(hosting),
    ];
}
