namespace Briefing.Browser.Tests;

/// <summary>
/// Nothing that is on the screen moves by itself (Layout Instability): what script adds comes after the first paint, as it does on a slow line, and
/// finds its place kept.
/// </summary>
public sealed class LayoutShiftTests
{
    private const double Unseen = 0.01;

    /// <summary>Pages of every kind, at their head and in their middle, and what search finds; where script adds something at a desk, there too.</summary>
    public static TheoryData<string, int> Arrivals()
    {
        var data = new TheoryData<string, int>();
        foreach (var path in PageKinds.All())
            data.Add(path, 360);
        data.Add("/hant/search/?q=" + Uri.EscapeDataString("签证"), 360);
        data.Add("/hans/search/?q=" + Uri.EscapeDataString("哈薩克"), 360);
        data.Add("/hans/search/?q=qxzv", 360);
        data.Add("/hans/topics/belt-and-road/#passages", 360);
        data.Add("/hans/", 1280);
        data.Add("/hans/terms/", 1280);
        data.Add("/hant/search/?q=" + Uri.EscapeDataString("哈薩克"), 1280);
        data.Add("/hans/documents/belt-and-road-in-kazakhstan/", 1280);
        data.Add("/hant/documents/roc-kazakhstan-relations/?mark=" + Uri.EscapeDataString("哈薩克") + "#p-e993c6e6", 1280);
        return data;
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public Task Script_that_comes_late_moves_nothing(string address, int width) => (Reader.AtDesk with { Width = width, Height = 740 }).ReadAsync("/404.html", async page =>
    {
        var painted = new TaskCompletionSource();
        await page.RouteAsync("**/{site,search}.*.js", async route =>
        {
            await painted.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync(FirstPaint);
        painted.SetResult();
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        if (address.Contains("?q=", StringComparison.Ordinal))
            await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("找到");
        Assert.InRange(await page.EvaluateAsync<double>(Shifts), 0, Unseen);
        await page.UnrouteAsync("**/{site,search}.*.js");
    });

    /// <summary>A page is painted while it comes in; columns as wide as what they hold would move with every row.</summary>
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public Task The_columns_of_the_terms_stay_while_the_rows_come(int width) => (Reader.AtDesk with { Width = width }).ReadAsync("/hant/terms/", async page =>
    {
        const string Places = "() => [...document.querySelectorAll('table.terms tbody tr:nth-child(-n + 3) :is(th, td)')].map(cell => Math.round(cell.getBoundingClientRect().left))";
        var all = await page.EvaluateAsync<int[]>(Places);
        Assert.NotEmpty(all);
        await page.EvaluateAsync("for (const row of document.querySelectorAll('table.terms tbody tr:nth-child(n + 4)')) row.remove()");
        Assert.Equal(all, await page.EvaluateAsync<int[]>(Places));
    });

    /// <summary>A list that is painted when its first item has come in keeps the width and the place of that item.</summary>
    [Theory]
    [InlineData("/", ".choices")]
    [InlineData("/hans/documents/", ".documents")]
    [InlineData("/hans/", ".judgements ol, .cards, .documents, .figures")]
    [InlineData("/hant/documents/belt-and-road-in-kazakhstan/", ".facts")]
    [InlineData("/hant/topics/belt-and-road/", ".views")]
    public Task The_columns_of_a_list_stay_while_its_items_come(string path, string lists) => Reader.AtDesk.ReadAsync(path, async page =>
    {
        foreach (var width in new[] { 360, 768, 1280, 1920 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var (few, all) = (await FirstItemsAsync(true), await FirstItemsAsync(false));
            Assert.NotEmpty(all);
            Assert.Equal(all, few);
        }

        Task<string[]> FirstItemsAsync(bool isAlone) => page.EvaluateAsync<string[]>(
            """
            ([lists, isAlone]) => [...document.querySelectorAll(lists)].map(list => {
                const rest = isAlone ? [...list.children].slice(1) : [];
                for (const item of rest) item.remove();
                const { left, width } = list.firstElementChild.getBoundingClientRect();
                list.append(...rest);
                return `${list.className} ${Math.round(left)} ${Math.round(width)}`;
            })
            """,
            new object[] { lists, isAlone });
    });

    private const string FirstPaint =
        """
        () => new Promise(done => {
            const look = () => performance.getEntriesByName('first-contentful-paint').length > 0 && document.readyState !== 'loading' ? done() : requestAnimationFrame(look);
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
