using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>
/// What the site asks of the server that it is put on, in no server's own words. <see cref="NetlifyFiles"/> and <see cref="NginxConfiguration"/>
/// say it in theirs.
/// </summary>
/// <param name="Root">Path of the site's root, with a final slash.</param>
/// <param name="Headers">Headers; of the rules that fit an address all hold, and no two of them name one header.</param>
/// <param name="Redirects">Redirects, the first that fits. They hold although there is a file at the address.</param>
/// <param name="NotFound">The pages for what is not there, the first that fits.</param>
public sealed record HostingRules(
    string Root,
    ImmutableArray<HeaderRule> Headers,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<NotFoundRule> NotFound)
{
    /// <summary>The rules for a site.</summary>
    /// <param name="editions">Its editions.</param>
    /// <param name="noIndex">Whether search engines are to leave it out.</param>
    public static HostingRules Of(ImmutableArray<EditionSite> editions, bool noIndex)
    {
        var routes = editions[0].Routes;
        return new HostingRules(
            routes.Root,
            [.. HeadersOf(routes, editions, noIndex)],
            [
                .. BrowserLanguages.Of([.. editions.Select(site => site.Edition)]).Select(choice => new Redirect(routes.Chooser, routes.Home(choice.Edition), 302, choice.Languages)),
                .. editions.SelectMany(site => MovedPages.Of(site).Select(moved => new Redirect(routes.Page(site.Edition, moved.FormerPath), routes.Page(site.Edition, moved.Path), 301, []))),
            ],
            [
                .. editions.Select(site => new NotFoundRule(routes.Home(site.Edition), routes.Page(site.Edition, "404.html"))),
                new NotFoundRule(routes.Root, routes.Root + "404.html"),
            ]);
    }

    private static IEnumerable<HeaderRule> HeadersOf(Routes routes, ImmutableArray<EditionSite> editions, bool noIndex)
    {
        yield return new HeaderRule(routes.Root + "*", noIndex ? SiteHeaders.Security.Add(new("X-Robots-Tag", "noindex")) : SiteHeaders.Security);
        yield return new HeaderRule(routes.Asset("*"), [new("Cache-Control", SiteHeaders.CacheForever)]);
        foreach (var path in Revalidated(routes, editions))
            yield return new HeaderRule(path, [new("Cache-Control", SiteHeaders.Revalidate)]);
        foreach (var site in editions)
        {
            yield return new HeaderRule(routes.Feed(site.Edition), [new("Content-Type", SiteHeaders.AtomType), SiteHeaders.OpenToAll]);
            yield return new HeaderRule(routes.JsonFeed(site.Edition), [new("Content-Type", SiteHeaders.JsonFeedType), SiteHeaders.OpenToAll]);
        }

        yield return new HeaderRule(routes.Subscriptions, [new("Content-Type", SiteHeaders.OpmlType), SiteHeaders.OpenToAll]);
        yield return new HeaderRule(routes.Root + "data/*", [SiteHeaders.OpenToAll]);
    }

    /// <summary>Everything but the assets. Apart from each other and from them, because hosts differ in what two values of one header come to.</summary>
    private static IEnumerable<string> Revalidated(Routes routes, ImmutableArray<EditionSite> editions) =>
    [
        routes.Chooser,
        .. editions.Select(site => routes.Home(site.Edition) + "*"),
        .. SiteFiles.RootFolders.Select(folder => $"{routes.Root}{folder}/*"),
        .. SiteFiles.RootFiles.Select(file => routes.Root + file),
    ];
}
