using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>All pages of the site.</summary>
public static class SitePages
{
    /// <summary>The pages of all editions and of the site's root.</summary>
    /// <param name="editions">The editions in the site's order.</param>
    /// <param name="terms">The rows of the terms page for an edition.</param>
    public static IEnumerable<PageJob> All(ImmutableArray<EditionSite> editions, Func<EditionSite, ImmutableArray<TermRow>> terms)
    {
        if (editions.IsEmpty)
            yield break;
        var main = editions.First(edition => edition.Edition.Path == edition.Library.Settings.DefaultEdition);
        yield return new PageJob("index.html", () => new ChooserPage(Home(main), [.. editions.Select(Home)]));
        yield return new PageJob("404.html", () => new NotFoundPage(Home(main), [.. editions.Select(Home)]));
        foreach (var site in editions)
        {
            foreach (var (path, make) in InEdition(site, terms))
                yield return new PageJob($"{site.Edition.Path}/{path}{(path.Length == 0 || path.EndsWith('/') ? "index.html" : "")}", make);
            foreach (var (formerPath, path) in MovedPages.Of(site))
                yield return new PageJob($"{site.Edition.Path}/{formerPath}index.html", () => new MovedPage(site.PageFrame(path, null, null, Section.None)));
        }
    }

    /// <summary>The frames of the pages that a search engine should know, edition by edition.</summary>
    public static IEnumerable<PageFrame> Indexed(ImmutableArray<EditionSite> editions) =>
        editions.SelectMany(site => InEdition(site, _ => []).Where(page => page.Path is not ("404.html" or "search/")).Select(page => site.PageFrame(page.Path, null, null, Section.None)));

    /// <summary>Whether a topic has a timeline of its own.</summary>
    internal static bool HasTimeline(EditionSite site, Topic topic) => site.Library.Desk.Events.Any(occurrence => occurrence.Topics.Contains(topic.Id));

    private static PageFrame Home(EditionSite site) => site.PageFrame("", null, site.Localize(site.Library.Settings.Description), Section.None);

    private static IEnumerable<(string Path, Func<Page> Make)> InEdition(EditionSite site, Func<EditionSite, ImmutableArray<TermRow>> terms)
    {
        yield return ("", () => IndexPages.Home(site));
        yield return ("404.html", () => new NotFoundPage(Home(site), [Home(site)]));
        yield return ("documents/", () => IndexPages.Documents(site));
        for (var i = 0; i < site.Documents.Length; i++)
        {
            var index = i;
            yield return (Routes.DocumentPath(site.Documents[i].Document.Slug), () => DocumentPages.Document(site, index));
        }

        yield return ("topics/", () => IndexPages.Topics(site));
        foreach (var topic in site.Library.Desk.Topics)
            yield return (Routes.TopicPath(topic.Id), () => TopicPages.Topic(site, topic));
        yield return ("entities/", () => IndexPages.Entities(site));
        foreach (var entity in site.Library.Desk.Entities)
            yield return (Routes.EntityPath(entity.Id), () => EntityPages.Entity(site, entity));
        yield return ("timeline/", () => Timelines.All(site));
        foreach (var topic in site.Library.Desk.Topics.Where(topic => HasTimeline(site, topic)))
            yield return (Routes.TopicTimelinePath(topic.Id), () => Timelines.OfTopic(site, topic));
        yield return ("terms/", () => IndexPages.Terms(site, terms(site)));
        yield return ("search/", () => IndexPages.Search(site));
        yield return ("about/", () => IndexPages.About(site));
    }
}
