using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>The files of a site beside its pages and its search index, and the names that the root folder holds: the one place that lists them.</summary>
public static class SiteFiles
{
    /// <summary>Folders at the root beside those of the editions and of the assets.</summary>
    public static ImmutableArray<string> RootFolders { get; } = ["data", "schemas", "search"];

    /// <summary>Files at the root.</summary>
    public static ImmutableArray<string> RootFiles { get; } = ["index.html", "404.html", "feeds.opml", "llms.txt", "robots.txt", "sitemap.xml"];

    /// <summary>The files, those of the theme first.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="found">Slug to the places that the program found in the document.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="hosting">What the site asks of its server.</param>
    public static IEnumerable<OutputFile> Of(ImmutableArray<EditionSite> editions, IReadOnlyDictionary<string, FoundPlaces> found, ITheme theme, HostingRules hosting)
    {
        foreach (var asset in theme.Assets)
            yield return asset;
        foreach (var schema in InputSchemas.Files)
            yield return schema;
        foreach (var site in editions)
        {
            var feed = Feed.Of(site, theme);
            yield return AtomFeed.Of(feed);
            yield return JsonFeed.Of(feed);
            foreach (var figures in DatasetCsv.Of(site))
                yield return figures;
            foreach (var preview in LinkPreviews.OfEntities(site))
                yield return preview;
        }

        yield return Subscriptions.Of(editions);
        yield return OpenData.Of(editions, found);
        yield return LanguageModelGuide.Of(editions, theme);
        foreach (var sitemap in Sitemap.Of(editions))
            yield return sitemap;
        yield return Sitemap.Robots(editions[0].Frame);
        foreach (var rules in NetlifyFiles.Of(hosting))
            yield return rules;
    }
}
