namespace Briefing.Browser.Tests;

/// <summary>
/// Nothing that is on the screen moves by itself (Layout Instability): what script adds comes after the first paint, as it does on a slow line, and
/// finds its place kept.
/// </summary>
public sealed class LayoutShiftTests
{
    private const double Unseen = 0.01;

    /// <summary>Pages of every kind, at their head and in their middle, and what search finds.</summary>
    public static TheoryData<string> Arrivals()
    {
        var data = PageKinds.All();
        data.Add("/hant/search/?q=" + Uri.EscapeDataString("签证"));
        data.Add("/hans/search/?q=" + Uri.EscapeDataString("哈薩克"));
        data.Add("/hans/search/?q=qxzv");
        data.Add("/hant/documents/roc-kazakhstan-relations/?mark=" + Uri.EscapeDataString("哈薩克") + "#p-e993c6e6");
        data.Add("/hans/topics/belt-and-road/#passages");
        return data;
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public Task Script_that_comes_late_moves_nothing(string address) => Reader.AtDesk.ReadAsync("/404.html", async page =>
    {
        foreach (var width in new[] { 360, 1280 })
        {
            var painted = new TaskCompletionSource();
            await page.SetViewportSizeAsync(width, 740);
            await page.RouteAsync("**/{site,search}.*.js", async route =>
            {
                await painted.Task;
                await route.ContinueAsync();
            });
            await page.GotoAsync("about:blank");
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
            await page.EvaluateAsync(FirstPaint);
            painted.SetResult();
            await page.WaitForLoadStateAsync(LoadState.Load);
            if (address.Contains("?q=", StringComparison.Ordinal))
                await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("找到");
            Assert.InRange(await page.EvaluateAsync<double>(Shifts), 0, Unseen);
            await page.UnrouteAsync("**/{site,search}.*.js");
        }
    });

    private const string FirstPaint =
        """
        () => new Promise(done => {
            const look = () => performance.getEntriesByName('first-contentful-paint').length > 0 && document.readyState !== 'loading' ? done() : setTimeout(look, 20);
            look();
        })
        """;

    /// <summary>What moved so far, those moves among it that a reader's own input would excuse.</summary>
    private const string Shifts =
        """
        async () => {
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            return new Promise(done => {
                const observer = new PerformanceObserver(seen => done(seen.getEntries().reduce((sum, shift) => sum + shift.value, 0)));
                observer.observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(observer.takeRecords().reduce((sum, shift) => sum + shift.value, 0)), 100);
            });
        }
        """;
}
