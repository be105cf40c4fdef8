namespace Briefing.Core.Pages;

/// <summary>The pages that stand where a document, entity or topic had its address before it was renamed.</summary>
public static class MovedPages
{
    /// <summary>Former path and path of each, below the edition.</summary>
    public static IEnumerable<(string FormerPath, string Path)> Of(EditionSite site)
    {
        foreach (var document in site.Library.Documents)
        {
            foreach (var former in document.Matter.Aliases)
                yield return (Routes.DocumentPath(former), Routes.DocumentPath(document.Slug));
        }

        foreach (var entity in site.Library.Desk.Entities)
        {
            foreach (var former in entity.FormerIds)
                yield return (Routes.EntityPath(former), Routes.EntityPath(entity.Id));
        }

        foreach (var topic in site.Library.Desk.Topics)
        {
            foreach (var former in topic.FormerIds)
            {
                yield return (Routes.TopicPath(former), Routes.TopicPath(topic.Id));
                if (SitePages.HasTimeline(site, topic))
                    yield return (Routes.TopicTimelinePath(former), Routes.TopicTimelinePath(topic.Id));
            }
        }
    }
}
