using System.Xml;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>Writes a feed as Atom (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as a file.</summary>
    public static OutputFile Of(Feed feed)
    {
        var (site, routes) = (feed.Site, feed.Site.Routes);
        return XmlFile.Write($"{site.Edition.Path}/feed.xml", xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, site.Edition.Language);
            xml.Element("id", routes.Absolute(routes.Home(site.Edition)));
            xml.Element("title", site.Frame.Title);
            if (site.Frame.Tagline.Length > 0)
                xml.Element("subtitle", site.Frame.Tagline);
            xml.Element("updated", Feed.Timestamp(feed.Updated));
            Link(xml, "self", routes.Absolute(routes.Feed(site.Edition)), "application/atom+xml");
            foreach (var edition in site.Library.Settings.Editions)
                Link(xml, "alternate", routes.Absolute(routes.Home(edition)), "text/html", edition.Language);
            if (site.Frame.Rights is { } rights)
                xml.Element("rights", rights);
            foreach (var entry in feed.Entries)
                Entry(xml, site, entry);
            xml.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter xml, EditionSite site, FeedEntry entry)
    {
        var card = entry.Card;
        xml.WriteStartElement("entry");
        xml.Element("id", site.Routes.Absolute(card.Href));
        xml.Element("title", card.Title);
        xml.Element("updated", Feed.Timestamp(card.Published));
        if (card.Published is not null)
            xml.Element("published", Feed.Timestamp(card.Published));
        xml.WriteStartElement("author");
        xml.Element("name", entry.Author ?? site.Frame.Title);
        xml.WriteEndElement();
        foreach (var alternate in entry.Alternates)
            Link(xml, "alternate", alternate.Url, "text/html", alternate.Edition.Language);
        if (SafeUrl.Accept(card.OriginalUrl) is { } original)
            Link(xml, "via", original);
        if (SafeUrl.Accept(card.RightsUrl) is { } license)
            Link(xml, "license", license);
        foreach (var topic in entry.Topics)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", topic.Id);
            xml.Attribute("scheme", site.Routes.Absolute(site.Routes.Topics(site.Edition)));
            xml.Attribute("label", topic.Title);
            xml.WriteEndElement();
        }

        if (card.Summary is not null)
            xml.Element("summary", card.Summary);
        if (card.Rights is not null)
            xml.Element("rights", card.Rights);
        if (entry.Html is { } html)
        {
            xml.WriteStartElement("content");
            xml.Attribute("type", "html");
            xml.WriteString(html);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string href, string? type = null, string? language = null)
    {
        xml.WriteStartElement("link");
        xml.Attribute("rel", relation);
        xml.Attribute("href", href);
        if (type is not null)
            xml.Attribute("type", type);
        if (language is not null)
            xml.Attribute("hreflang", language);
        xml.WriteEndElement();
    }
}
