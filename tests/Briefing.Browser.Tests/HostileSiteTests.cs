using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Fuzz;
using Briefing.Fuzz.Hostile;
using Xunit.Abstractions;

namespace Briefing.Browser.Tests;

/// <summary>
/// What was built from hostile input, opened in a browser with the headers that are deployed: nothing runs that is not the site's own, nothing is
/// asked of another server, the policy has nothing to forbid, and no page holds what the theme has not put there.
/// </summary>
public sealed class HostileSiteTests(ITestOutputHelper output)
{
    private const int Tabs = 3;

    /// <summary>A page of each kind, each with what is hostile in the sample desk.</summary>
    private static readonly string[] Kinds =
    [
        "", "documents/", "documents/note/", "documents/post/", "topics/", "topics/visas/", "entities/", "entities/almaty/", "entities/firm/",
        "timeline/", "terms/", "search/", "about/", "provenance/", "404.html",
    ];

    /// <summary>What is searched for: texts that are on the pages, and texts that a page must not take for markup.</summary>
    private static readonly string[] Queries = ["阿拉木圖", "alert", "evil", "script", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "__proto__"];

    /// <summary>Inputs of a size that only the build is tried with.</summary>
    private const int LargestInput = 256 * 1024;

    /// <summary>Those that a browser is shown. An address of a site is none of them: it says where the site would have to be served.</summary>
    private static IEnumerable<HostileCase> Shown(IEnumerable<HostileCase> cases) =>
        cases.Where(one => one.Files.Values.Sum(file => file.Length) < LargestInput && !one.Name.EndsWith(" in base-url", StringComparison.Ordinal));

    [Fact]
    public Task Nothing_hostile_runs() => VisitAsync(HostileSite.Of(HostileSample.Of(Shown(Corpus.Texts).Where(one => one.HasDesk))), path => path.StartsWith("/hant/", StringComparison.Ordinal));

    [LongFact]
    public Task Nothing_hostile_runs_on_any_page() => VisitAsync(HostileSite.Of(Shown(Corpus.All)), _ => true);

    /// <summary>Each of these would be seen, were it on a page.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script>", "a script", "policy: script-src")]
    [InlineData("<img src=x onerror=alert(1)>", "the attribute onerror", "policy: script-src")]
    [InlineData("<script src=/assets/evil.js></script>", "called: alert(1)")]
    [InlineData("<style>p{color:red}</style>", "an element <style>", "policy: style-src")]
    [InlineData("<p style=color:red>x</p>", "the attribute style")]
    [InlineData("<iframe src=/></iframe>", "an element <iframe>", "policy: frame-src")]
    [InlineData("<form action=/elsewhere><input></form>", "a form")]
    [InlineData("<a href=javascript:alert(1)>x</a>", "an address")]
    [InlineData("<a href=https://evil.example/>x</a>", "a link without noopener")]
    [InlineData("<meta http-equiv=refresh content=9;url=/>", "a command")]
    [InlineData("<link rel=stylesheet href=https://evil.example/x.css>", "an address of another server")]
    public async Task What_is_hostile_is_seen(string markup, params string[] expected)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["index.html"] = Encoding.UTF8.GetBytes("<!DOCTYPE html><html lang=en><head><title>x</title></head><body>" + markup + "</body></html>"),
            ["assets/evil.js"] = "alert(1)"u8.ToArray(),
        };
        var faults = new ConcurrentQueue<string>();
        await VisitAsync(new HostileSite("", files.ToFrozenDictionary()), new ConcurrentQueue<string>(["/"]), faults, []);
        Assert.All(expected, what => Assert.Contains(faults, fault => fault.Contains(what, StringComparison.Ordinal)));
    }

    private async Task VisitAsync(IReadOnlyCollection<HostileSite> sites, Func<string, bool> isWanted)
    {
        Assert.NotEmpty(sites);
        var (faults, seen, visited) = (new ConcurrentQueue<string>(), new HashSet<string>(StringComparer.Ordinal), new ConcurrentBag<string>());
        foreach (var site in sites)
        {
            var pages = new ConcurrentQueue<string>(site.Files
                .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && seen.Add(Convert.ToHexString(SHA256.HashData(file.Value.Span))))
                .Select(file => "/" + (file.Key.EndsWith("/index.html", StringComparison.Ordinal) ? file.Key[..^"index.html".Length] : file.Key))
                .Where(isWanted)
                .Order(StringComparer.Ordinal));
            if (!pages.IsEmpty)
                await VisitAsync(site, pages, faults, visited);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{visited.Count} pages of {sites.Count} sites"));
        Assert.Empty(Kinds.Except(visited.Select(InEdition)));
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(100))}");
    }

    /// <summary>The part of a path below the edition.</summary>
    private static string InEdition(string path) => path[(path.IndexOf('/', 1) + 1)..];

    private static async Task VisitAsync(HostileSite site, ConcurrentQueue<string> pages, ConcurrentQueue<string> faults, ConcurrentBag<string> visited)
    {
        var server = await SiteServer.StartAsync(site.Files);
        await using var context = await (await TestBrowser.Shared).Browser.NewContextAsync(new() { BaseURL = server.Address, Locale = "en" });
        context.SetDefaultTimeout(Reader.Patience);
        var watched = await PageFaults.WatchAsync(context, server.Address, hasScript: true);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Tabs, pages.Count)).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (pages.TryDequeue(out var path))
            {
                await page.GotoAsync(path);
                await LookAsync();
                if (InEdition(path) == "search/")
                    await SearchAsync(page, LookAsync);
                visited.Add(path);

                async Task LookAsync()
                {
                    foreach (var fault in await ForeignAsync(page))
                        faults.Enqueue($"{path}: {fault} ({site.Name})");
                }
            }
        }));
        foreach (var fault in watched.Seen)
            faults.Enqueue($"{fault} ({site.Name})");
    }

    private static async Task SearchAsync(IPage page, Func<Task> look)
    {
        foreach (var query in Queries)
        {
            await page.Locator("#search").FillAsync(query);
            await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync(query);
            await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?]q="));
            await Assertions.Expect(page.Locator("#search-status")).Not.ToBeEmptyAsync();
            await look();
        }
    }

    /// <summary>What stands in the page as the browser has read it, and is none of the theme's.</summary>
    private static Task<string[]> ForeignAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        ([elements, attributes]) => {
            const faults = [], own = new Set(elements), known = new Set(attributes);
            const note = (what, element) => faults.push(what + ' ' + element.outerHTML.slice(0, 160));
            for (const element of document.querySelectorAll('*')) {
                const name = element.localName;
                if (!own.has(name)) note('an element <' + name + '>', element);
                if (element.shadowRoot) note('a shadow tree', element);
                for (const { name: key, value } of element.attributes) {
                    if (!known.has(key) && !/^(data|aria)-/.test(key) && !(name === 'meta' && key === 'http-equiv')) note('the attribute ' + key, element);
                    if (!['href', 'src', 'action', 'formaction', 'cite', 'poster', 'srcset'].includes(key)) continue;
                    const address = new URL(value, document.baseURI);
                    if (!['http:', 'https:', 'mailto:'].includes(address.protocol)) note('an address', element);
                    if (address.origin !== location.origin && !(name === 'a' && key === 'href') && !(name === 'link' && /^(canonical|alternate)$/.test(element.rel)) && key !== 'cite') note('an address of another server', element);
                }
                if (name === 'a' && element.origin !== location.origin && /^http/.test(element.protocol) && !element.relList.contains('noopener')) note('a link without noopener', element);
                if (name === 'a' && element.target) note('a link that opens elsewhere', element);
                if (name === 'script' && element.type !== 'application/ld+json' && !new URL(element.src || 'about:blank', document.baseURI).pathname.startsWith('/assets/')) note('a script', element);
                if (name === 'script' && element.type === 'application/ld+json') JSON.parse(element.text);
                if (name === 'link' && element.rel === 'stylesheet' && !new URL(element.href).pathname.startsWith('/assets/')) note('a style', element);
                if (name === 'meta' && element.httpEquiv && !(element.httpEquiv === 'Content-Security-Policy' && element.parentElement === document.head)) note('a command', element);
                if (name === 'form' && !(element.getAttribute('method') === 'dialog' || new URL(element.action).pathname.endsWith('/search/'))) note('a form', element);
            }
            if (document.querySelector('base, style, iframe, frame, object, embed, applet, portal, template, noscript, [style], [ping], [srcdoc], [autofocus]')) note('something foreign', document.querySelector('base, style, iframe, frame, object, embed, applet, portal, template, noscript, [style], [ping], [srcdoc], [autofocus]'));
            return faults;
        }
        """,
        new object[] { OutputFaults.Elements.ToArray(), OutputFaults.Attributes.ToArray() });
}
