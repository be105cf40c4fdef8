using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>
/// The sitemaps (sitemaps.org): an index at the root, and in each edition's folder, where its addresses are, its pages with their alternates
/// (hreflang as xhtml:link) and dates; and robots.txt.
/// </summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Addresses in one file at most: below the protocol's 50,000 and its 50 MB.</summary>
    private const int MostAddresses = 20_000;

    /// <summary>All files.</summary>
    public static IEnumerable<OutputFile> Of(ImmutableArray<EditionSite> editions)
    {
        var main = SitePages.Main(editions);
        var parts = new List<(string Path, PartialDate? Modified)>();
        foreach (var site in editions)
        {
            foreach (var (index, pages) in SitePages.Indexed(site).Chunk(MostAddresses).Index())
            {
                var path = index == 0 ? $"{site.Edition.Path}/sitemap.xml" : FormattableString.Invariant($"{site.Edition.Path}/sitemap-{index + 1}.xml");
                parts.Add((path, pages.Select(page => page.Modified).OfType<PartialDate>().Max()));
                yield return Pages(path, pages, main.Edition);
            }
        }

        yield return XmlFile.Write("sitemap.xml", xml =>
        {
            xml.WriteStartElement("sitemapindex", Namespace);
            foreach (var (path, modified) in parts)
            {
                xml.WriteStartElement("sitemap");
                xml.Element("loc", main.Routes.Absolute(main.Routes.Root + path));
                Modified(xml, modified);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static OutputFile Pages(string path, IEnumerable<IndexedPage> pages, Edition mainEdition) => XmlFile.Write(path, xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var (frame, modified) in pages)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", frame.Alternates.First(alternate => alternate.Edition == frame.Site.Edition).Url);
            Modified(xml, modified);
            foreach (var alternate in frame.Alternates)
                Alternate(xml, alternate.Edition.Language, alternate.Url);
            Alternate(xml, "x-default", frame.Alternates.First(alternate => alternate.Edition == mainEdition).Url);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>A date in the precision that is known (W3C Datetime: year, month or day).</summary>
    private static void Modified(XmlWriter xml, PartialDate? date)
    {
        if (date is not null)
            xml.Element("lastmod", (date.End ?? date).ToString());
    }

    private static void Alternate(XmlWriter xml, string language, string url)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.Attribute("rel", "alternate");
        xml.Attribute("hreflang", language);
        xml.Attribute("href", url);
        xml.WriteEndElement();
    }

    /// <summary>
    /// robots.txt (RFC 9309). A site that search engines are to leave out may be read all the same: its pages say so themselves, and who may not
    /// read them would not know.
    /// </summary>
    public static OutputFile Robots(SiteFrame site) => new(
        "robots.txt",
        Encoding.UTF8.GetBytes("User-agent: *\nAllow: /\n" + (site.NoIndex ? "" : $"\nSitemap: {site.Routes.Absolute(site.Routes.Root + "sitemap.xml")}\n")));
}
