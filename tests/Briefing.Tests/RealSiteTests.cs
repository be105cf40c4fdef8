using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Tests;

/// <summary>The repository's own site as it is deployed.</summary>
[Collection(PublishedSite.Collection)]
public sealed partial class RealSiteTests(PublishedSite site)
{
    [GeneratedRegex(" (?:href|src|action)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("<meta (?:property|name)=\"([^\"]+)\" content=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [Fact]
    public void A_feeds_text_works_on_no_page_but_its_own()
    {
        foreach (var edition in new[] { "hant", "hans" })
        {
            using var feed = JsonDocument.Parse(site.Text($"{edition}/feed.json"));
            foreach (var item in feed.RootElement.GetProperty("items").EnumerateArray())
            {
                var html = item.GetProperty("content_html").GetString()!;
                Assert.InRange(html.Length, 1_000, int.MaxValue);
                Assert.DoesNotContain(" id=\"", html);
                Assert.DoesNotContain("class=\"mark\"", html);
                Assert.All(Address().Matches(html), match => Assert.Matches("^https?://", match.Groups[1].Value));
                Assert.Contains($"href=\"https://example.org/{edition}/entities/", html);
            }
        }
    }

    [Fact]
    public void A_shared_link_shows_the_editions_picture()
    {
        foreach (var edition in new[] { "hant", "hans" })
        {
            var meta = Meta().Matches(site.Text($"{edition}/topics/visas/index.html")).ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);
            var picture = Assert.Single(meta["og:image"]);
            Assert.Matches($"^https://example\\.org/assets/share-zh-{(edition == "hant" ? "Hant" : "Hans")}\\.[0-9a-f]{{8}}\\.png$", picture);
            var bytes = File.ReadAllBytes(site.Folder["output/" + picture["https://example.org/".Length..]]);
            // Width and height of a PNG stand after its signature and the head of its first chunk (W3C PNG, §11.2.1).
            Assert.Equal((meta["og:image:width"].Single(), meta["og:image:height"].Single()), (Number(bytes, 16), Number(bytes, 20)));
            Assert.NotEmpty(meta["og:image:alt"].Single());
            Assert.Equal("summary_large_image", meta["twitter:card"].Single());
        }

        static string Number(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Every_page_holds_the_policy_where_a_host_sends_no_headers()
    {
        foreach (var page in site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src &#39;self&#39;;", site.Text(page));
    }

    [Fact]
    public void Below_a_folder_every_address_is_below_it_and_leads_to_a_file()
    {
        using var below = new RealSite();
        below.Build("--base-url", "https://owner.github.io/repository/");
        var output = below.Desk.Folder["output"];
        var seen = new HashSet<string>();
        foreach (var page in Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories))
        {
            foreach (Match match in Address().Matches(File.ReadAllText(page)))
            {
                var address = match.Groups[1].Value.Split('#', '?')[0];
                if (!address.StartsWith('/') || !seen.Add(address))
                    continue;
                Assert.StartsWith("/repository/", address, StringComparison.Ordinal);
                var path = Uri.UnescapeDataString(address["/repository/".Length..]);
                Assert.True(File.Exists(Path.Combine(output, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)), $"{page} leads to {address}.");
            }
        }

        Assert.InRange(seen.Count, 100, int.MaxValue);
    }
}
