using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>The list of the site's feeds as OPML 2.0 (opml.org), which feed readers import.</summary>
public static class Subscriptions
{
    /// <summary>The list.</summary>
    public static OutputFile Of(ImmutableArray<EditionSite> editions)
    {
        var main = SitePages.Main(editions);
        return XmlFile.Write("feeds.opml", xml =>
        {
            xml.WriteStartElement("opml");
            xml.Attribute("version", "2.0");
            xml.WriteStartElement("head");
            xml.Element("title", main.Frame.Title);
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var site in editions)
            {
                xml.WriteStartElement("outline");
                xml.Attribute("type", "rss");
                xml.Attribute("text", $"{site.Frame.Title} ({site.Edition.Name})");
                xml.Attribute("title", site.Frame.Title);
                if (site.Frame.Tagline.Length > 0)
                    xml.Attribute("description", site.Frame.Tagline);
                xml.Attribute("xmlUrl", site.Routes.Absolute(site.Routes.Feed(site.Edition)));
                xml.Attribute("htmlUrl", site.Routes.Absolute(site.Routes.Home(site.Edition)));
                xml.Attribute("language", site.Edition.Language);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }
}
