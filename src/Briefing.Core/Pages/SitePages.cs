using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>All pages of the site other than the documents' own.</summary>
public static class SitePages
{
    /// <summary>The pages of all editions and of the site's root.</summary>
    /// <param name="editions">The editions in the site's order.</param>
    /// <param name="uses">The regional words of all documents.</param>
    public static IEnumerable<PageJob> All(ImmutableArray<EditionSite> editions, TermUses uses)
    {
        if (editions.IsEmpty)
            yield break;
        var main = editions.First(edition => edition.Edition.Path == edition.Library.Settings.DefaultEdition);
        yield return new PageJob("index.html", () => new ChooserPage(Home(main), [.. editions.Select(Home)]));
        yield return new PageJob("404.html", () => new NotFoundPage(Home(main), [.. editions.Select(Home)]));
        foreach (var site in editions)
        {
            foreach (var (path, make) in InEdition(site, uses))
                yield return new PageJob(OutputPath(site.Edition.Path, path), make);
            foreach (var (formerPath, path) in MovedPages.Of(site))
                yield return new PageJob(OutputPath(site.Edition.Path, formerPath), () => new MovedPage(site.PageFrame(path, null, null, Section.None)));
        }
    }

    /// <summary>Path below the output folder of the file of a page.</summary>
    /// <param name="edition">Path of the edition.</param>
    /// <param name="path">Path of the page below it.</param>
    public static string OutputPath(string edition, string path) => $"{edition}/{path}{(path.Length == 0 || path.EndsWith('/') ? "index.html" : "")}";

    /// <summary>The frames of the pages that a search engine should know, edition by edition.</summary>
    public static IEnumerable<PageFrame> Indexed(ImmutableArray<EditionSite> editions) => editions.SelectMany(site =>
        InEdition(site, new TermUses()).Select(page => page.Path).Where(path => path is not ("404.html" or "search/"))
            .Concat(site.Documents.Select(card => Routes.DocumentPath(card.Slug)))
            .Select(path => site.PageFrame(path, null, null, Section.None)));

    /// <summary>Whether a topic has a timeline of its own.</summary>
    internal static bool HasTimeline(EditionSite site, Topic topic) => site.Library.Desk.Events.Any(occurrence => occurrence.Topics.Contains(topic.Id));

    private static PageFrame Home(EditionSite site) => site.PageFrame("", null, site.Localize(site.Library.Settings.Description), Section.None);

    private static IEnumerable<(string Path, Func<Page> Make)> InEdition(EditionSite site, TermUses uses)
    {
        yield return ("", () => IndexPages.Home(site));
        yield return ("404.html", () => new NotFoundPage(Home(site), [Home(site)]));
        for (var i = 1; i <= IndexPages.DocumentPageCount(site); i++)
        {
            var page = i;
            yield return (Routes.DocumentsPath(page), () => IndexPages.Documents(site, page));
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
        yield return ("terms/", () => IndexPages.Terms(site, TermRows.Of(site, uses)));
        yield return ("search/", () => IndexPages.Search(site));
        yield return ("about/", () => IndexPages.About(site));
    }
}
