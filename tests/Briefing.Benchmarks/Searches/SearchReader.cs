using System.Text.Json;
using Microsoft.Playwright;

namespace Briefing.Benchmarks.Searches;

/// <summary>Someone at the search page of the Traditional edition, in a browser.</summary>
internal sealed class SearchReader : IAsyncDisposable
{
    /// <summary>How many results are asked for with the button for more.</summary>
    private const int ResultsAtMost = 20;

    /// <summary>After so many queries the page is opened anew, for it keeps every page that it has read.</summary>
    private const int QueriesAtOnce = 20;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly CountingServer _server;
    private IPage? _page;
    private int _asked;

    private SearchReader(IPlaywright playwright, IBrowser browser, CountingServer server) => (_playwright, _browser, _server) = (playwright, browser, server);

    public static async Task<SearchReader> OpenAsync(CountingServer server)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium",
            ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess),
            Args = ["--disable-gpu"],
        });
        return new SearchReader(playwright, browser, server);
    }

    /// <summary>The documents that the search page shows for a query, more of them up to a limit.</summary>
    public async Task<Answer> AskAsync(string query)
    {
        if (_page is null || _asked++ % QueriesAtOnce == 0)
        {
            if (_page is not null)
                await _page.CloseAsync();
            _page = await _browser.NewPageAsync();
            await _page.GotoAsync(_server.Address + "/hant/search/");
        }

        var shown = await _page.EvaluateAsync<JsonElement>(
            """
            async ([query, atMost]) => {
                const field = document.getElementById('search'), results = document.getElementById('search-results'), status = document.getElementById('search-status');
                const settled = async () => {
                    for (const start = performance.now(); status.textContent === results.dataset.busy; await new Promise(resolve => setTimeout(resolve, 2)))
                        if (performance.now() > start + 60_000) throw new Error(`No answer to ${query}.`);
                    if (status.textContent === results.dataset.failed) throw new Error('The search failed.');
                };
                field.value = query;
                field.form.requestSubmit();
                await settled();
                const items = () => [...results.querySelectorAll('.result')];
                for (let button; items().length < atMost && (button = results.querySelector('button'));) {
                    button.click();
                    await settled();
                }
                const rest = item => +(item.querySelector('.more-passages')?.textContent.match(/\d+/)?.[0] ?? 0);
                const pathOf = link => new URL(link.href).pathname.replace(/^\/\w+\//, '');
                return {
                    isWhole: !results.querySelector('button'),
                    items: items().map(item => ({
                        path: pathOf(item.querySelector('h2 a')),
                        count: item.querySelectorAll('.hits a').length + rest(item),
                        blocks: [...item.querySelectorAll('.hits a')].map(link => decodeURIComponent(new URL(link.href).hash)),
                    })),
                };
            }
            """,
            new object[] { query, ResultsAtMost });
        var items = shown.GetProperty("items").EnumerateArray()
            .Select(item => (Path: item.GetProperty("path").GetString()!, Count: item.GetProperty("count").GetInt32(), Blocks: item.GetProperty("blocks").EnumerateArray().Select(block => block.GetString())))
            .Where(item => item.Path.StartsWith(SiteText.Documents, StringComparison.Ordinal))
            .ToArray();
        return new Answer(
            items.ToDictionary(item => item.Path, item => item.Count, StringComparer.Ordinal),
            items.SelectMany(item => item.Blocks.Select(block => item.Path + block)).ToHashSet(StringComparer.Ordinal),
            shown.GetProperty("isWhole").GetBoolean());
    }

    /// <summary>Bytes between the first query of someone whose browser holds nothing but the search page, and the first result on screen.</summary>
    /// <returns>Of the search index, and of the pages whose text was read to be sure.</returns>
    public async Task<(int Data, int Pages)> WeighFirstAnswerAsync(string query)
    {
        await using var context = await _browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(_server.Address + "/hant/search/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        _server.TakeSent();
        await page.EvaluateAsync(
            """
            async query => {
                const field = document.getElementById('search'), results = document.getElementById('search-results');
                const shown = new Promise(resolve => new MutationObserver(() => { if (results.querySelector('a')) resolve(); }).observe(results, { childList: true, subtree: true }));
                field.value = query;
                field.form.requestSubmit();
                await shown;
            }
            """,
            query);
        var sent = _server.TakeSent();
        return (sent.Where(file => file.Path.StartsWith("search/", StringComparison.Ordinal)).Sum(file => file.Bytes), sent.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Sum(file => file.Bytes));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
