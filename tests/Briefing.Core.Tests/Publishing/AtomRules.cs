using System.Globalization;
using System.Xml.Linq;

namespace Briefing.Core.Tests.Publishing;

/// <summary>What RFC 4287 asks of a feed document, as far as a feed of ours can break it.</summary>
internal static class AtomRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] OfFeed = ["id", "title", "subtitle", "updated", "link", "rights", "entry"];
    private static readonly string[] OfEntry = ["id", "title", "updated", "published", "author", "link", "category", "summary", "rights", "content"];

    /// <summary>Asserts the rules and returns the feed.</summary>
    public static XElement Hold(string xml)
    {
        var feed = XDocument.Parse(xml).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Subset(OfFeed.ToHashSet(), feed.Elements().Select(Known).ToHashSet());
        Common(feed);
        var self = Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
        AssertAbsolute(self.Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToArray();
        Assert.Equal(entries.Length, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        foreach (var entry in entries)
        {
            Assert.Subset(OfEntry.ToHashSet(), entry.Elements().Select(Known).ToHashSet());
            Common(entry);
            // §4.1.2: an author in each entry, since the feed has none; a link to the page, since content may be missing.
            Assert.NotEmpty(Assert.Single(entry.Elements(Atom + "author")).Element(Atom + "name")!.Value);
            Assert.Contains(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
            foreach (var name in new[] { "content", "summary", "rights", "published" })
                Assert.InRange(entry.Elements(Atom + name).Count(), 0, 1);
            if (entry.Element(Atom + "content") is { } content)
            {
                Assert.Equal("html", content.Attribute("type")!.Value);
                Assert.Empty(content.Elements());
            }

            Assert.All(entry.Elements(Atom + "category"), category => Assert.NotEmpty(category.Attribute("term")!.Value));
        }

        return feed;
    }

    private static string Known(XElement element)
    {
        Assert.Equal(Atom, element.Name.Namespace);
        return element.Name.LocalName;
    }

    private static void Common(XElement element)
    {
        AssertAbsolute(Assert.Single(element.Elements(Atom + "id")).Value);
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Timestamp(Assert.Single(element.Elements(Atom + "updated")).Value);
        foreach (var link in element.Elements(Atom + "link"))
            AssertAbsolute(link.Attribute("href")!.Value);
        // §4.1.1: no two alternates with the same type and language.
        var alternates = element.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "alternate").Select(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang"))).ToArray();
        Assert.Equal(alternates.Length, alternates.Distinct().Count());
    }

    private static void AssertAbsolute(string address) => Assert.True(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https", address);

    /// <summary>RFC 3339 in UTC.</summary>
    public static void Timestamp(string text) =>
        Assert.True(DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), text);
}
