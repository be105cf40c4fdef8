using System.Text.Json;
using Microsoft.Playwright;

namespace Briefing.Benchmarks.Searches;

/// <summary>Someone at the search page of the Traditional edition, in a browser.</summary>
internal sealed class SearchReader : IAsyncDisposable
{
    /// <summary>How many results are asked for with the button for more, every paragraph of each.</summary>
    private const int ResultsAtMost = 1_000;

    /// <summary>After so many queries the page is opened anew, for it keeps every text that it has read.</summary>
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
                const moreResults = () => results.querySelector(':scope > button');
                while (items().length < atMost && moreResults()) {
                    moreResults().click();
                    await settled();
                }
                const folded = () => [...results.querySelectorAll('.more-passages button')];
                folded().forEach(button => button.click());
                for (const start = performance.now(); folded().length; await new Promise(resolve => setTimeout(resolve, 2)))
                    if (performance.now() > start + 60_000) throw new Error(`Not all paragraphs of ${query}.`);
                const pathOf = link => new URL(link.href).pathname.replace(/^\/\w+\//, '');
                return {
                    isWhole: !moreResults(),
                    items: items().map(item => ({
                        path: pathOf(item.querySelector('h2 a')),
                        count: item.querySelectorAll('.hits a').length,
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

    /// <summary>Bytes between the first query of someone whose browser holds nothing, and the first result on screen.</summary>
    /// <returns>Of the search page with its style and scripts, and of everything that was fetched for the query.</returns>
    public async Task<(int Page, int Data)> WeighFirstAnswerAsync(string query)
    {
        await using var context = await _browser.NewContextAsync();
        var page = await context.NewPageAsync();
        _server.TakeSent();
        await page.GotoAsync(_server.Address + "/hant/search/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var before = _server.TakeSent().Sum(file => file.Bytes);
        await page.EvaluateAsync(
            """
            async query => {
                const field = document.getElementById('search'), results = document.getElementById('search-results'), status = document.getElementById('search-status');
                const isShown = () => results.querySelector('.result') || (status.textContent && status.textContent !== results.dataset.busy);
                const shown = new Promise(resolve => {
                    const look = new MutationObserver(() => { if (isShown()) resolve(); });
                    look.observe(results, { childList: true, subtree: true });
                    look.observe(status, { childList: true, subtree: true, characterData: true });
                });
                field.value = query;
                field.form.requestSubmit();
                await shown;
            }
            """,
            query);
        return (before, _server.TakeSent().Where(file => !file.Path.StartsWith("assets/", StringComparison.Ordinal)).Sum(file => file.Bytes));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
