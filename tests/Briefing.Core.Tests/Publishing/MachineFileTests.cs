using System.Text.Json;
using System.Xml.Linq;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Publishing;

/// <summary>Feeds, sitemaps and lists: what programs read.</summary>
public sealed class MachineFileTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly (string, string) Topic = ("topics/trade.yaml", "id: trade\ntitle: 貿易\nsummary: 關於貿易。\ngather:\n  - { terms: [貿易] }\n");

    private static Site Sample() => Site.Of(
        Site.Document("full", "貿易的全文。", "  published: 2022-09-15\n  url: https://example.com/a\nsummary: 摘要。\n"),
        Site.Document("excerpts", "貿易摘錄。\n\n其餘不登。", "  published: 2019-01\npublish: excerpts\n"),
        Site.Document("link", "只有連結。", "  published: '2018'\npublish: link\nsummary: 只給連結的。\n"),
        Site.Document("undated", "沒有日期。"),
        Topic);

    [Fact]
    public void The_Atom_feed_keeps_the_rules_and_holds_as_much_text_as_may_be_published()
    {
        var site = Sample();
        Assert.Empty(site.Codes);
        var feed = AtomRules.Hold(site.Text("hans/feed.xml"));
        var entries = feed.Elements(AtomRules.Atom + "entry").ToDictionary(entry => entry.Element(AtomRules.Atom + "id")!.Value.Split('/')[^2]);
        Assert.Equal(["full", "excerpts", "link", "undated"], entries.Keys);
        Assert.Equal("<p>贸易的全文。</p>", Content("full"));
        Assert.Equal("<p>贸易摘录。</p>", Content("excerpts"));
        Assert.Null(Content("link"));
        Assert.Equal("2019-01-01T00:00:00Z", entries["excerpts"].Element(AtomRules.Atom + "published")!.Value);
        Assert.Null(entries["undated"].Element(AtomRules.Atom + "published"));
        Assert.Equal("2022-09-15T00:00:00Z", feed.Element(AtomRules.Atom + "updated")!.Value);
        Assert.Contains(entries["full"].Elements(AtomRules.Atom + "link"), link => (string?)link.Attribute("rel") == "via" && link.Attribute("href")!.Value == "https://example.com/a");

        string? Content(string slug) => entries[slug].Element(AtomRules.Atom + "content")?.Value;
    }

    [Fact]
    public void The_JSON_feed_keeps_the_rules_and_says_the_same()
    {
        var site = Sample();
        using var feed = JsonDocument.Parse(site.Files["hant/feed.json"]);
        var root = feed.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.Equal("https://example.org/base/hant/feed.json", root.GetProperty("feed_url").GetString());
        Assert.Equal("https://example.org/base/hant/", root.GetProperty("home_page_url").GetString());
        Assert.NotEmpty(root.GetProperty("title").GetString()!);
        var items = root.GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(4, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        foreach (var item in items)
        {
            Assert.Single(item.EnumerateObject(), property => property.Name is "content_html" or "content_text" && property.Value.ValueKind == JsonValueKind.String);
            if (item.TryGetProperty("date_published", out var date))
                AtomRules.Timestamp(date.GetString()!);
            Assert.All(item.EnumerateObject().Where(property => property.Name.StartsWith('_')), property => Assert.Equal(JsonValueKind.Object, property.Value.ValueKind));
        }

        Assert.Equal("<p>貿易的全文。</p>", items[0].GetProperty("content_html").GetString());
        Assert.Equal("只給連結的。", items[2].GetProperty("content_text").GetString());
        Assert.Equal("2018", items[2].GetProperty("_source").GetProperty("published").GetString());
    }

    [Fact]
    public void A_feed_holds_the_newest_documents_only()
    {
        var site = Site.Of([.. Enumerable.Range(0, EditionIndex.InFeed + 5).Select(i => Site.Document($"d{i}", "甲。", FormattableString.Invariant($"  published: {1900 + i}\n")))]);
        var entries = AtomRules.Hold(site.Text("hant/feed.xml")).Elements(AtomRules.Atom + "entry").ToArray();
        Assert.Equal(EditionIndex.InFeed, entries.Length);
        Assert.EndsWith($"/d{EditionIndex.InFeed + 4}/", entries[0].Element(AtomRules.Atom + "id")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_site_has_feeds_that_keep_the_rules()
    {
        var site = Site.Of();
        Assert.Empty(AtomRules.Hold(site.Text("hant/feed.xml")).Elements(AtomRules.Atom + "entry"));
        Assert.StartsWith("# 測試簡報\n", site.Text("llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_title_stays_text_and_what_turns_lines_around_is_refused()
    {
        var site = Site.Of(("documents/a.md", "---\ntitle: \"甲乙丙 ]]> & <b>\"\nlanguage: zh-Hant\nsource: { kind: markdown, rights: 公有領域 }\n---\n正文。"));
        Assert.Equal("甲乙丙 ]]> & <b>", AtomRules.Hold(site.Text("hant/feed.xml")).Element(AtomRules.Atom + "entry")!.Element(AtomRules.Atom + "title")!.Value);
        Assert.Contains("[甲乙丙 \\]\\]\\> \\& \\<b\\>](https://example.org/base/hant/documents/a/)", site.Text("llms.txt"), StringComparison.Ordinal);
        Assert.Equal(["BRF1003"], Site.Of(("documents/a.md", "---\ntitle: \"甲乙\\u202e丙\"\nlanguage: zh-Hant\nsource: { kind: markdown, rights: 公有領域 }\n---\n正文。")).Codes);
    }

    [Fact]
    public void The_sitemaps_name_every_page_that_readers_may_find_with_date_and_alternates()
    {
        var site = Sample();
        var index = XDocument.Parse(site.Text("sitemap.xml")).Root!;
        Assert.Equal(Map + "sitemapindex", index.Name);
        Assert.Equal(
            [("https://example.org/base/hant/sitemap.xml", "2022-09-15"), ("https://example.org/base/hans/sitemap.xml", "2022-09-15")],
            index.Elements(Map + "sitemap").Select(part => (part.Element(Map + "loc")!.Value, part.Element(Map + "lastmod")!.Value)));
        foreach (var edition in new[] { "hant", "hans" })
        {
            var urls = XDocument.Parse(site.Text($"{edition}/sitemap.xml")).Root!.Elements(Map + "url").ToDictionary(url => url.Element(Map + "loc")!.Value);
            var pages = site.Files.Keys.Where(path => path.StartsWith(edition + "/", StringComparison.Ordinal) && path.EndsWith("/index.html", StringComparison.Ordinal) && !path.EndsWith("search/index.html", StringComparison.Ordinal));
            Assert.Equal(pages.Select(path => $"https://example.org/base/{path[..^"index.html".Length]}").Order(), urls.Keys.Order());
            Assert.All(urls.Values, url => Assert.Equal(["zh-Hant", "zh-Hans", "x-default"], url.Elements().Where(child => child.Name.LocalName == "link").Select(child => child.Attribute("hreflang")!.Value)));
            Assert.Equal("2019-01", LastModified("documents/excerpts/"));
            Assert.Equal("2018", LastModified("documents/link/"));
            Assert.Null(LastModified("documents/undated/"));
            Assert.Equal("2022-09-15", LastModified("topics/trade/"));

            string? LastModified(string path) => urls[$"https://example.org/base/{edition}/{path}"].Element(Map + "lastmod")?.Value;
        }

        Assert.Contains("Sitemap: https://example.org/base/sitemap.xml", site.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_feeds_names_each_editions()
    {
        var root = XDocument.Parse(Sample().Text("feeds.opml")).Root!;
        Assert.Equal(("opml", "2.0"), (root.Name.LocalName, root.Attribute("version")!.Value));
        Assert.NotEmpty(root.Element("head")!.Element("title")!.Value);
        Assert.Equal(
            [("rss", "https://example.org/base/hant/feed.xml", "zh-Hant"), ("rss", "https://example.org/base/hans/feed.xml", "zh-Hans")],
            root.Element("body")!.Elements("outline").Select(outline => (outline.Attribute("type")!.Value, outline.Attribute("xmlUrl")!.Value, outline.Attribute("language")!.Value)));
        Assert.All(root.Descendants("outline"), outline => Assert.NotEmpty(outline.Attribute("text")!.Value));
    }

    [Fact]
    public void The_guide_for_language_models_has_the_form_that_its_standard_gives()
    {
        var lines = Sample().Text("llms.txt").Split('\n');
        Assert.Equal("# 測試簡報", lines[0]);
        Assert.Single(lines, line => line.StartsWith("# ", StringComparison.Ordinal));
        Assert.Equal(["## Topics hant", "## Documents hant", "## Entities hant", "## Optional"], lines.Where(line => line.StartsWith('#')).Skip(1));
        var afterHeadings = lines.SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        Assert.All(afterHeadings, line => Assert.Matches(@"^- \[[^\]]+\]\(https://example\.org/base/[^)\s]*\)(: \S.*)?$", line));
        Assert.Contains(afterHeadings, line => line.EndsWith(": 2022-09-15; 摘要。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_is_to_be_left_out_may_be_read_and_names_no_sitemap()
    {
        var robots = new Site(Briefing.Core.Sources.MemoryTree.OfTexts([new("site.yaml", Site.Settings)]), new BuildOptions { NoIndex = true }).Text("robots.txt");
        Assert.Equal("User-agent: *\nAllow: /\n", robots);
    }
}
