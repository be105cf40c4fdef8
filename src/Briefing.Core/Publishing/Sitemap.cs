using System.Text;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>The sitemap with every page's alternates (sitemaps.org, and hreflang as xhtml:link), and robots.txt.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The sitemap of some pages, those that a search engine should know.</summary>
    public static OutputFile Of(IEnumerable<PageFrame> pages, string defaultEdition) => XmlFile.Write("sitemap.xml", xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page.Alternates.First(alternate => alternate.Edition.Path == page.Site.Edition.Path).Url);
            foreach (var alternate in page.Alternates)
                Alternate(alternate.Edition.Language, alternate.Url);
            Alternate("x-default", page.Alternates.First(alternate => alternate.Edition.Path == defaultEdition).Url);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void Alternate(string language, string url)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", url);
            xml.WriteEndElement();
        }
    });

    /// <summary>robots.txt (RFC 9309): everything may be read; a preview nothing.</summary>
    public static OutputFile Robots(Routes routes, bool isPreview) => new(
        "robots.txt",
        Encoding.UTF8.GetBytes(isPreview
            ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\nAllow: /\n\nSitemap: {routes.Absolute(routes.Root + "sitemap.xml")}\n"));
}
