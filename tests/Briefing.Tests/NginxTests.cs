using System.IO.Compression;
using System.Net;
using Briefing.Core.Publishing;

namespace Briefing.Tests;

/// <summary>The site behind a real nginx with the configuration that the build writes.</summary>
[Collection(PublishedSite.Collection)]
public sealed class NginxTests(PublishedSite site) : IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
    private Nginx? _nginx;

    public void Dispose()
    {
        _nginx?.Dispose();
        _browser.Dispose();
    }

    private void Serve() => _nginx = new Nginx(site.Folder.Path, site.Folder["output"], site.Folder["site.conf"]);

    private async Task<HttpResponseMessage> Get(string path, string? language = null, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_nginx!.Address, path));
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await _browser.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) || answer.Content.Headers.NonValidated.TryGetValues(name, out values) ? string.Join(" | ", values) : null;

    private static string Asset(string output, string pattern) => Path.GetFileName(Directory.GetFiles(Path.Combine(output, "assets"), pattern).Single());

    [NginxFact]
    public async Task Serves_the_site_as_it_is_meant()
    {
        Serve();
        string[] everything = ["/", "/hant/", "/hans/documents/roc-kazakhstan-relations/", "/hant/none", "/none", "/robots.txt", "/data/briefing.json", "/hant/feed.xml", $"/assets/{Asset(site.Folder["output"], "site.*.css")}"];
        foreach (var path in everything)
        {
            using var answer = await Get(path);
            foreach (var (name, value) in SiteHeaders.Security)
                Assert.Equal((path, name, value), (path, name, Header(answer, name)));
        }

        using var page = await Get("/hant/topics/visas/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", Header(page, "Content-Type"));
        Assert.Equal(SiteHeaders.Revalidate, Header(page, "Cache-Control"));
        Assert.NotNull(Header(page, "ETag"));
        using var style = await Get($"/assets/{Asset(site.Folder["output"], "site.*.css")}");
        Assert.Equal(SiteHeaders.CacheForever, Header(style, "Cache-Control"));
        using var feed = await Get("/hans/feed.xml");
        Assert.Equal(SiteHeaders.AtomType, Header(feed, "Content-Type"));
        Assert.Equal("*", Header(feed, "Access-Control-Allow-Origin"));
        Assert.Equal(SiteHeaders.Revalidate, Header(feed, "Cache-Control"));
        using var folder = await Get("/hant/topics/visas");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/hant/topics/visas/"), (folder.StatusCode, Header(folder, "Location")));
        foreach (var hidden in new[] { "/_headers", "/_redirects", "/.briefing-manifest" })
        {
            using var answer = await Get(hidden);
            Assert.Equal((hidden, HttpStatusCode.NotFound), (hidden, answer.StatusCode));
        }
    }

    [NginxFact]
    public async Task Says_in_the_editions_own_words_what_is_not_there()
    {
        Serve();
        foreach (var (path, page) in new[] { ("/hant/x", "hant/404.html"), ("/hans/documents/x/", "hans/404.html"), ("/x", "404.html"), ("/assets/x.css", "404.html"), ("/hant/feed.jso", "hant/404.html") })
        {
            using var answer = await Get(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
            Assert.Equal(site.Text(page), await answer.Content.ReadAsStringAsync());
            Assert.Equal(SiteHeaders.Revalidate, Header(answer, "Cache-Control"));
        }
    }

    [NginxFact]
    public async Task Chooses_an_edition_by_the_first_language_and_at_the_root_alone()
    {
        Serve();
        foreach (var (language, place) in new[]
        {
            ("zh-TW,zh;q=0.9,en;q=0.8", "/hant/"), ("zh-HK", "/hant/"), ("zh-Hant-TW;q=1", "/hant/"),
            ("zh-CN,zh;q=0.9", "/hans/"), ("zh-sg", "/hans/"), ("zh", "/hans/"), ("zh,en", "/hans/"),
            ("en-US,zh-TW;q=0.5", null), ("zhx", null), ((string?)null, null),
        })
        {
            using var answer = await Get("/", language);
            Assert.Equal((language, place), (language, Header(answer, "Location")));
            Assert.Equal(place is null ? HttpStatusCode.OK : HttpStatusCode.Found, answer.StatusCode);
            Assert.Contains("Accept-Language", Header(answer, "Vary"));
        }

        using var below = await Get("/hant/", "zh-CN");
        Assert.Equal(HttpStatusCode.OK, below.StatusCode);
    }

    [NginxFact]
    public async Task Leads_from_former_addresses_to_present_ones_below_a_folder_too()
    {
        using var below = new RealSite();
        var folder = below.Desk.Folder;
        below.Build("--base-url", "https://example.org/news/briefing/", "--output", "www/news/briefing", "--nginx", "site.conf");
        _nginx = new Nginx(folder.Path, folder["www"], folder["site.conf"]);
        foreach (var (from, to) in new[]
        {
            ("/news/briefing/hant/documents/roc/", "/news/briefing/hant/documents/roc-kazakhstan-relations/"),
            ("/news/briefing/hans/documents/roc-and-kazakhstan", "/news/briefing/hans/documents/roc-kazakhstan-relations/"),
            ("/news/briefing/hans/topics/travel/", "/news/briefing/hans/topics/visas/"),
            ("/news/briefing/hant/timeline/travel/", "/news/briefing/hant/timeline/visas/"),
        })
        {
            using var moved = await Get(from);
            Assert.Equal((HttpStatusCode.MovedPermanently, to), (moved.StatusCode, Header(moved, "Location")));
            Assert.NotNull(Header(moved, "Strict-Transport-Security"));
            using var there = await Get(to);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }

        using var root = await Get("/news/briefing/", "zh-TW");
        Assert.Equal("/news/briefing/hant/", Header(root, "Location"));
        using var missing = await Get("/news/briefing/hans/x");
        Assert.Equal(File.ReadAllText(folder["www/news/briefing/hans/404.html"]), await missing.Content.ReadAsStringAsync());
        using var style = await Get($"/news/briefing/assets/{Asset(folder["www/news/briefing"], "site.*.css")}");
        Assert.Equal(SiteHeaders.CacheForever, Header(style, "Cache-Control"));
    }

    [NginxFact]
    public async Task Sends_what_was_compressed_when_it_was_built()
    {
        Serve();
        using var answer = await Get("/hant/", encoding: "gzip");
        Assert.Equal("gzip", Header(answer, "Content-Encoding"));
        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(File.ReadAllBytes(site.Folder["output/hant/index.html.gz"]), content);
        using var text = new StreamReader(new GZipStream(new MemoryStream(content), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(site.Folder["output/hant/index.html"]), await text.ReadToEndAsync());
        using var brotli = new StreamReader(new BrotliStream(File.OpenRead(site.Folder["output/hant/index.html.br"]), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(site.Folder["output/hant/index.html"]), await brotli.ReadToEndAsync());
    }
}
