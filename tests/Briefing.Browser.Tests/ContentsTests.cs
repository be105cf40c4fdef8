namespace Briefing.Browser.Tests;

/// <summary>The contents of a long text, at hand wherever one reads, and the bar that holds them.</summary>
public sealed class ContentsTests
{
    private const string Relations = "/hant/documents/roc-kazakhstan-relations/";
    private const string Topic = "/hans/topics/belt-and-road/";

    /// <summary>Where the bar ends that stays at the top of the window, in CSS pixels.</summary>
    private const int EndOfBar = 60;

    [Fact]
    public Task They_mark_the_section_on_screen() => Reader.AtDesk.ReadAsync(Relations, async page =>
    {
        await Assertions.Expect(page.Locator(".contents [aria-current]")).ToHaveCountAsync(0);
        var link = page.Locator(".contents a").Nth(3);
        await link.ClickAsync();
        await Assertions.Expect(page.Locator(".contents [aria-current]")).ToHaveTextAsync((await link.TextContentAsync())!);
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Assertions.Expect(page.Locator(".contents [aria-current]")).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData(Relations, true)]
    [InlineData(Relations, false)]
    [InlineData(Topic, true)]
    [InlineData(Topic, false)]
    public Task On_a_phone_they_open_from_the_bar_in_the_middle_of_a_text(string path, bool hasScript) => (Reader.OnPhone with { HasScript = hasScript }).ReadAsync(path, async page =>
    {
        var summary = page.Locator(".contents summary");
        await Assertions.Expect(page.Locator(".contents a").First).ToBeHiddenAsync();
        await ScrollToAsync(page, 0.6);
        Assert.InRange((await summary.BoundingBoxAsync())!.Y, 0, 1);
        await summary.TapAsync();
        var link = page.Locator(".contents a").Nth(2);
        await link.TapAsync();
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        var covered = await page.EvaluateAsync<double>("document.querySelector('.contents').open ? document.querySelector('.contents nav').getBoundingClientRect().bottom : document.querySelector('.contents').getBoundingClientRect().bottom");
        var place = (await page.Locator(":target").BoundingBoxAsync())!.Y;
        Assert.InRange(place, covered, covered + (hasScript ? 60 : 740 / 2));
        if (!hasScript)
            return;
        await Assertions.Expect(link).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".contents .here")).ToHaveTextAsync((await link.TextContentAsync())!);
    });

    [Fact]
    public Task On_a_phone_they_close_with_Escape_and_with_what_is_beside_them() => Reader.OnPhone.ReadAsync(Relations, async page =>
    {
        var summary = page.Locator(".contents summary");
        var link = page.Locator(".contents a").First;
        await ScrollToAsync(page, 0.5);
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(link).ToBeHiddenAsync();
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await page.Touchscreen.TapAsync(180, 700);
        await Assertions.Expect(link).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(link).ToBeHiddenAsync();
    });

    [Theory]
    [InlineData("/hant/", 360)]
    [InlineData(Relations, 360)]
    [InlineData(Relations, 768)]
    [InlineData(Relations, 1280)]
    [InlineData(Topic, 412)]
    [InlineData("/hant/entities/kazakhstan/", 360)]
    [InlineData("/hans/timeline/", 1280)]
    public Task The_bar_holds_the_switch_and_nothing_of_the_page_is_under_it(string path, int width) => (Reader.AtDesk with { Width = width, HasScript = false }).ReadAsync(path, async page =>
    {
        foreach (var part in new[] { 0.2, 0.5, 0.8 })
        {
            await ScrollToAsync(page, part);
            var choice = (await page.Locator(".editions ul").BoundingBoxAsync())!;
            Assert.InRange(choice.Y, 0, EndOfBar - choice.Height);
            Assert.InRange(choice.X, 0, width - choice.Width);

            // The bar is as wide as the window, and all of it hides what goes by below.
            var seen = await page.EvaluateAsync<string[]>(
                """
                () => Array.from({ length: 40 }, (_, i) => document.elementFromPoint((i + .5) / 40 * document.documentElement.clientWidth, 20))
                    .filter(e => !e.closest('.sections, .editions, .contents')).map(e => e.outerHTML.slice(0, 80))
                """);
            Assert.Empty(seen);
        }
    });

    [Theory]
    [InlineData(Relations)]
    [InlineData(Topic)]
    [InlineData("/hant/timeline/")]
    public Task Backwards_by_keyboard_nothing_stands_under_the_bar(string path) => (Reader.AtDesk with { Width = 360, Height = 640 }).ReadAsync(path, async page =>
    {
        await page.Locator(".foot a").First.FocusAsync();
        await PageChecks.KeyboardAsync(page, isBackwards: true);
    });

    [Theory]
    [InlineData("/hans/documents/belt-and-road-in-kazakhstan/")]
    [InlineData("/hans/about/")]
    public Task What_the_keyboard_comes_to_in_the_bar_is_seen_and_leaves_the_page_where_it_is(string path) => Reader.OnPhone.ReadAsync(path, async page =>
    {
        await ScrollToAsync(page, 0.5);
        var place = await page.EvaluateAsync<int>("scrollY");
        foreach (var link in await page.Locator(".sections a, .editions a, .contents summary").AllAsync())
        {
            await link.FocusAsync();
            Assert.Equal(place, await page.EvaluateAsync<int>("scrollY"));
            Assert.True(await link.EvaluateAsync<bool>("link => { const box = link.getBoundingClientRect(); return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }"));
        }
    });

    [Fact]
    public Task In_a_low_window_nothing_stays() => (Reader.AtDesk with { Width = 640, Height = 360 }).ReadAsync(Relations, async page =>
    {
        await ScrollToAsync(page, 0.5);
        foreach (var part in new[] { ".sections", ".editions", ".contents" })
            Assert.True((await page.Locator(part).BoundingBoxAsync())!.Y < 0, part);
    });

    private static async Task ScrollToAsync(IPage page, double part) =>
        await page.EvaluateAsync("part => scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight))", part);
}
