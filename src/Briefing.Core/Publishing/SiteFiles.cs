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

    /// <summary>Entities whose previews one piece of work makes.</summary>
    private const int PreviewsAtOnce = 64;

    /// <summary>The files, in pieces of work that may be done on any threads at once, the larger ones first.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="found">Slug to the places that the program found in the document.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="hosting">What the site asks of its server.</param>
    public static IEnumerable<Func<IEnumerable<OutputFile>>> Of(
        ImmutableArray<EditionSite> editions,
        IReadOnlyDictionary<string, FoundPlaces> found,
        ITheme theme,
        HostingRules hosting)
    {
        yield return () => [OpenData.Of(editions, found)];
        yield return () => Sitemap.Of(editions);
        foreach (var site in editions)
        {
            yield return () =>
            {
                var feed = Feed.Of(site, theme);
                return [AtomFeed.Of(feed), JsonFeed.Of(feed)];
            };
            foreach (var entities in site.Library.Desk.Entities.Chunk(PreviewsAtOnce))
                yield return () => entities.Select(entity => LinkPreviews.OfEntity(site, entity));
            yield return () => DatasetCsv.Of(site);
        }

        yield return () => [LanguageModelGuide.Of(editions, theme), Subscriptions.Of(editions), Sitemap.Robots(editions[0].Frame)];
        yield return () => theme.Assets;
        yield return () => InputSchemas.Files;
        yield return () => NetlifyFiles.Of(hosting);
    }
}
