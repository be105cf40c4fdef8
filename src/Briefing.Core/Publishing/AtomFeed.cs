using System.Xml;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>The Atom feed of an edition (RFC 4287): its documents, newest first.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as a file.</summary>
    public static OutputFile Of(EditionSite site)
    {
        var routes = site.Routes;
        return XmlFile.Write($"{site.Edition.Path}/feed.xml", xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, site.Edition.Language);
            xml.WriteElementString("id", routes.Absolute(routes.Home(site.Edition)));
            xml.WriteElementString("title", site.Frame.Title);
            if (site.Frame.Tagline.Length > 0)
                xml.WriteElementString("subtitle", site.Frame.Tagline);
            xml.WriteElementString("updated", Timestamp(site.Documents.Select(card => card.Published).OfType<PartialDate>().Max()));
            Link(xml, "self", routes.Absolute(routes.Feed(site.Edition)), "application/atom+xml");
            Link(xml, "alternate", routes.Absolute(routes.Home(site.Edition)), "text/html");
            foreach (var (card, _) in site.Index.Newest)
                Entry(xml, site, card);
            xml.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter xml, EditionSite site, DocumentCard card)
    {
        var url = site.Routes.Absolute(card.Href);
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", url);
        xml.WriteElementString("title", card.Title);
        xml.WriteElementString("updated", Timestamp(card.Published));
        if (card.Published is not null)
            xml.WriteElementString("published", Timestamp(card.Published));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", card.Author ?? card.Publisher ?? card.Publication ?? site.Frame.Title);
        xml.WriteEndElement();
        Link(xml, "alternate", url, "text/html");
        if (card.OriginalUrl is not null)
            Link(xml, "via", card.OriginalUrl, null);
        if (card.Summary is not null)
            xml.WriteElementString("summary", card.Summary);
        if (card.Rights is not null)
            xml.WriteElementString("rights", card.Rights);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string href, string? type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", href);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    /// <summary>A date as RFC 3339 wants it: the first moment that a less precise date may mean. Without a date, the epoch; never the clock.</summary>
    private static string Timestamp(PartialDate? date) =>
        date is null ? "1970-01-01T00:00:00Z" : FormattableString.Invariant($"{date.Year:D4}-{date.Month ?? 1:D2}-{date.Day ?? 1:D2}T00:00:00Z");
}
