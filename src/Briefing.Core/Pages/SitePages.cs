using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

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
        var main = Main(editions);
        yield return new PageJob("index.html", () => new ChooserPage(Home(main), [.. editions.Select(Home)]));
        yield return new PageJob("404.html", () => new NotFoundPage(Home(main), [.. editions.Select(Home)]));
        foreach (var site in editions)
        {
            foreach (var (path, make, _) in InEdition(site, uses))
                yield return new PageJob(OutputPath(site.Edition.Path, path), make);
            foreach (var (formerPath, path) in MovedPages.Of(site))
                yield return new PageJob(OutputPath(site.Edition.Path, formerPath), () => new MovedPage(site.PageFrame(path, null, null, Section.None)));
        }
    }

    /// <summary>Path below the output folder of the file of a page.</summary>
    /// <param name="edition">Path of the edition.</param>
    /// <param name="path">Path of the page below it.</param>
    public static string OutputPath(string edition, string path) => $"{edition}/{path}{(path.Length == 0 || path.EndsWith('/') ? "index.html" : "")}";

    /// <summary>The edition for readers who have not chosen.</summary>
    public static EditionSite Main(ImmutableArray<EditionSite> editions) => editions.First(site => site.Edition.Path == site.Library.Settings.DefaultEdition);

    /// <summary>The pages of an edition that a search engine should know.</summary>
    public static IEnumerable<IndexedPage> Indexed(EditionSite site) =>
        InEdition(site, new TermUses()).Where(page => page.Path is not ("404.html" or "search/")).Select(page => (page.Path, Date: page.Newest()))
            .Concat(site.Documents.Select(card => (Path: Routes.DocumentPath(card.Slug), Date: card.Published)))
            .Select(page => new IndexedPage(site.PageFrame(page.Path, null, null, Section.None), page.Date));

    /// <summary>Whether a topic has a timeline of its own.</summary>
    internal static bool HasTimeline(EditionSite site, Topic topic) => site.Library.Desk.Events.Any(occurrence => occurrence.Topics.Contains(topic.Id));

    private static PageFrame Home(EditionSite site) => site.PageFrame("", null, site.Localize(site.Library.Settings.Description), Section.None);

    private static IEnumerable<(string Path, Func<Page> Make, Func<PartialDate?> Newest)> InEdition(EditionSite site, TermUses uses)
    {
        yield return ("", () => IndexPages.Home(site), () => Later(OfSite(), OfDesk()));
        yield return ("404.html", () => new NotFoundPage(Home(site), [Home(site)]), () => null);
        for (var i = 1; i <= IndexPages.DocumentPageCount(site); i++)
        {
            var page = i;
            yield return (Routes.DocumentsPath(page), () => IndexPages.Documents(site, page), OfSite);
        }

        yield return ("topics/", () => IndexPages.Topics(site), OfSite);
        foreach (var topic in site.Library.Desk.Topics)
            yield return (Routes.TopicPath(topic.Id), () => TopicPages.Topic(site, topic), () => OfTopic(topic));
        yield return ("entities/", () => IndexPages.Entities(site), OfSite);
        foreach (var entity in site.Library.Desk.Entities)
            yield return (Routes.EntityPath(entity.Id), () => EntityPages.Entity(site, entity), () => site.Index.MentionsOf(entity.Id) is [var newest, ..] ? newest.Document.Published : null);
        foreach (var (id, _) in Timelines.ByEntity(site.Library))
            yield return (Routes.EntityTimelinePath(id), () => Timelines.OfEntity(site, id), OfSite);
        yield return ("timeline/", () => Timelines.All(site), OfSite);
        foreach (var topic in site.Library.Desk.Topics.Where(topic => HasTimeline(site, topic)))
            yield return (Routes.TopicTimelinePath(topic.Id), () => Timelines.OfTopic(site, topic), () => OfTopic(topic));
        yield return ("terms/", () => IndexPages.Terms(site, TermRows.Of(site, uses)), OfSite);
        yield return ("search/", () => IndexPages.Search(site), () => null);
        yield return ("about/", () => IndexPages.About(site), () => Later(OfSite(), OfDesk()));
        yield return (Routes.ProvenancePath(""), () => ProvenancePages.Index(site), OfSite);
        foreach (var (key, _, _) in ProvenancePages.Keys(site.Library))
            yield return (Routes.ProvenancePath(key), () => ProvenancePages.Of(site, key), OfSite);

        // Documents stand newest first, those without a date last.
        PartialDate? OfSite() => site.Documents is [var newest, ..] ? newest.Published : null;
        PartialDate? OfTopic(Topic topic) => site.Index.PassagesOf(topic.Id) is [var newest, ..] ? newest.Document.Published : null;
        PartialDate? OfDesk() => site.Library.Settings.Corrections.Select(correction => correction.Date).Max();
    }

    private static PartialDate? Later(PartialDate? one, PartialDate? other) => other is null || one?.CompareTo(other) > 0 ? one : other;
}
