using Microsoft.Playwright;

namespace Briefing.Benchmarks.Searches;

/// <summary>Someone at the search page of the Traditional edition, in a browser.</summary>
internal sealed class SearchReader : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly CountingServer _server;

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

    /// <summary>Bytes between the first query of someone whose browser holds nothing, and the first result on screen.</summary>
    /// <returns>Of the search page with its style and scripts, and of each file that was fetched for the query.</returns>
    public async Task<(int Page, (string Path, int Bytes)[] Files)> WeighFirstAnswerAsync(string query)
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
        return (before, [.. _server.TakeSent().Where(file => !file.Path.StartsWith("assets/", StringComparison.Ordinal))]);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
