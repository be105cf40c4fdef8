namespace Briefing.Core.Pages;

/// <summary>Describes a page to machines as JSON-LD with the vocabulary of schema.org.</summary>
public static class StructuredData
{
    /// <summary>
    /// The description of a page, to stand in a <c>script</c> element of type <c>application/ld+json</c> as it is: nothing in it can close the
    /// element. Null for pages that are about nothing, such as the one for missing pages.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title as shown.</param>
    /// <param name="description">What it is; null where nobody says.</param>
    /// <param name="sections">The name of a section in the page's edition.</param>
    public static string? Of(Page page, string title, string? description, Func<Section, string> sections) =>
        page is NotFoundPage or MovedPage ? null : SiteJson.Text(isIndented: false, json => new StructuredDataWriter(json, page, title, description, sections).Write());
}
