namespace Briefing.Browser.Tests;

/// <summary>From a topic to a passage, to its source, and back.</summary>
public sealed class WalkTests
{
    [Theory]
    [InlineData("hant", true)]
    [InlineData("hans", true)]
    [InlineData("hant", false)]
    public Task From_a_topic_to_a_passage_to_its_source_and_back(string edition, bool hasScript) =>
        (Reader.AtDesk with { HasScript = hasScript }).ReadAsync($"/{edition}/", async page =>
        {
            await page.Locator($"main a[href='/{edition}/topics/visas/']").First.ClickAsync();
            await page.ArriveAsync($"/{edition}/topics/visas/");
            var read = page.Locator(".passage-source a[href*='#']").Last;
            await read.ScrollIntoViewIfNeededAsync();
            var place = await read.BoundingBoxAsync();
            var href = (await read.GetAttributeAsync("href"))!;
            await read.ClickAsync();
            await page.ArriveAsync(href);

            // The passage is there, in its place, and the page says whose it is.
            await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
            var source = page.Locator(".facts a.external").First;
            Assert.StartsWith("https://", await source.GetAttributeAsync("href"), StringComparison.Ordinal);
            Assert.Contains("noopener", await source.GetAttributeAsync("rel"), StringComparison.Ordinal);

            await page.GoBackAsync();
            await page.ArriveAsync($"/{edition}/topics/visas/");
            await Assertions.Expect(read).ToBeInViewportAsync();
            var now = await page.Locator(".passage-source a[href*='#']").Last.BoundingBoxAsync();
            Assert.InRange(now!.Y - place!.Y, -4, 4);
        });

    [Fact]
    public Task A_paragraph_knows_where_it_is_cited() => Reader.AtDesk.ReadAsync("/hant/documents/roc-kazakhstan-relations/", async page =>
    {
        var cited = page.Locator(".cited-by").First;
        await cited.Locator("summary").ClickAsync();
        var link = cited.Locator("a").First;
        var title = await link.TextContentAsync();
        var href = (await link.GetAttributeAsync("href"))!;
        await link.ClickAsync();
        await page.ArriveAsync(href);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(title!.Split('：')[^1].Trim());
    });

    [Fact]
    public Task An_editors_statement_leads_to_the_paragraph_that_it_rests_on() => Reader.AtDesk.ReadAsync("/hans/", async page =>
    {
        var cite = page.Locator(".judgements .cites a").First;
        var quoted = (await cite.GetAttributeAsync("title"))!;
        var href = (await cite.GetAttributeAsync("href"))!;
        await cite.ClickAsync();
        await page.ArriveAsync(href);
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        var text = await page.Locator(":target").TextContentAsync();
        Assert.Contains(quoted[(quoted.LastIndexOf("》：", StringComparison.Ordinal) + 2)..], text, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_note_leads_to_its_text_and_back_to_the_call() => (Reader.OnPhone with { HasScript = false }).ReadAsync("/hant/documents/belt-and-road-in-kazakhstan/", async page =>
    {
        var call = page.Locator("article sup.call:has(a)").First;
        var id = await call.GetAttributeAsync("id");
        await call.Locator("a").ClickAsync();
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        await page.Locator(":target .back").First.ClickAsync();
        await page.ArriveAsync("/hant/documents/belt-and-road-in-kazakhstan/#" + id);
        await Assertions.Expect(call).ToBeInViewportAsync();
    });

    [Fact]
    public Task Neighbours_breadcrumbs_and_sections_lead_on() => Reader.AtDesk.ReadAsync("/hant/documents/roc-kazakhstan-relations/", async page =>
    {
        var neighbour = page.Locator(".adjacent a").First;
        var href = (await neighbour.GetAttributeAsync("href"))!;
        await neighbour.ClickAsync();
        await page.ArriveAsync(href);
        await Assertions.Expect(page.Locator("article.text")).ToHaveCountAsync(1);
        await page.Locator(".crumbs a").Last.ClickAsync();
        await page.ArriveAsync("/hant/documents/");
        await Assertions.Expect(page.Locator(".sections [aria-current=page]")).ToHaveTextAsync("文件");
    });

    [Fact]
    public Task The_page_for_what_is_not_there_leads_on_in_its_own_script() => Reader.AtDesk.ReadAsync(
        "/hans/documents/nowhere/",
        async page =>
        {
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
            await page.Locator("main input[name=q]").First.FillAsync("签证");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".hits a").First).ToContainTextAsync("签证");
        },
        status: 404);
}
