namespace Briefing.Browser.Tests;

/// <summary>Previews of what links lead to (WCAG 2.2, 1.4.13).</summary>
public sealed class PreviewTests
{
    private const string Relations = "/hans/documents/roc-kazakhstan-relations/";

    [Fact]
    public Task An_entity_is_told_of_on_hover_and_stays_while_it_is_pointed_at() => Reader.AtDesk.ReadAsync(Relations, async page =>
    {
        var peek = page.Locator(".peek");
        var link = page.Locator("article a.entity[href$='/kazakhstan/']").First;
        await link.HoverAsync();
        await Assertions.Expect(peek).ToContainTextAsync("哈萨克斯坦");
        await Assertions.Expect(peek).ToContainTextAsync("Kazakhstan");
        await Assertions.Expect(peek).ToContainTextAsync("首都阿斯塔纳");
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", "peek");
        await peek.HoverAsync();
        await page.WaitForTimeoutAsync(400);
        await Assertions.Expect(peek).ToBeVisibleAsync();
        await page.Locator("h1").HoverAsync();
        await Assertions.Expect(peek).ToBeHiddenAsync();
    });

    [Fact]
    public Task Escape_closes_it_and_leaves_the_focus() => Reader.AtDesk.ReadAsync(Relations, async page =>
    {
        var peek = page.Locator(".peek");
        var link = page.Locator("article a.entity").First;
        await TabToAsync(page, link);
        await Assertions.Expect(peek).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(peek).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(peek).ToBeVisibleAsync();
        await page.Locator("h1").ClickAsync();
        await Assertions.Expect(peek).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_note_is_told_of_from_the_page_itself() => Reader.AtDesk.ReadAsync("/hans/documents/belt-and-road-in-kazakhstan/", async page =>
    {
        var call = page.Locator("article .call a").First;
        var id = (await call.GetAttributeAsync("href"))![1..];
        await call.HoverAsync();
        var note = await page.Locator($"#{id} .note-text").TextContentAsync();
        await Assertions.Expect(page.Locator(".peek")).ToContainTextAsync(note!.Trim()[..12]);
    });

    [Fact]
    public Task A_cited_paragraph_is_told_of_with_the_cited_words_marked_from_one_small_file() => Reader.AtDesk.ReadAsync("/hans/", async page =>
    {
        var cite = page.Locator(".judgements .cites a").Nth(1);
        var title = (await cite.GetAttributeAsync("title"))!;
        await cite.HoverAsync();
        var marked = page.Locator(".peek mark");
        await Assertions.Expect(marked).ToHaveTextAsync(title[(title.LastIndexOf('：') + 1)..]);
        await Assertions.Expect(cite).Not.ToHaveAttributeAsync("title", title);
        var asked = await page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(r => r.initiatorType === 'fetch').map(r => new URL(r.name).pathname)");
        Assert.Matches("^/hans/documents/[a-z-]+/preview\\.json$", Assert.Single(asked));
        await page.Locator("h1").HoverAsync();
        await Assertions.Expect(cite).ToHaveAttributeAsync("title", title);
    });

    [Fact]
    public Task A_cited_paragraph_is_told_of_by_keyboard_too() => Reader.AtDesk.ReadAsync("/hans/", async page =>
    {
        var cite = page.Locator(".judgements .cites a").First;
        await TabToAsync(page, cite);
        await Assertions.Expect(page.Locator(".peek mark")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".peek")).ToBeHiddenAsync();
        await Assertions.Expect(cite).ToBeFocusedAsync();
    });

    [Fact]
    public Task It_stays_within_the_window() => (Reader.AtDesk with { Width = 700, Height = 500 }).ReadAsync(Relations, async page =>
    {
        foreach (var link in (await page.Locator("article a.entity").AllAsync()).Take(6))
        {
            await link.HoverAsync();
            await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", "peek");
            var box = (await page.Locator(".peek").BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, 700 - box.Width);
            Assert.InRange(box.Y, 0, 500 - box.Height);
        }

        await PageChecks.AxeAsync(page);
    });

    [Fact]
    public Task A_finger_opens_the_link_instead() => Reader.OnPhone.ReadAsync(Relations, async page =>
    {
        await Assertions.Expect(page.Locator(".peek")).ToHaveCountAsync(0);
        var link = page.Locator("article a.entity").First;
        var href = (await link.GetAttributeAsync("href"))!;
        await link.TapAsync();
        await page.ArriveAsync(href);
    });

    [Fact]
    public void Every_preview_is_small()
    {
        var previews = BuiltSite.Files.Where(file => file.Key.EndsWith("/preview.json", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(previews);
        Assert.All(previews, file => Assert.InRange(SiteServer.Compress(file.Value.Span).Length, 1, 10 * 1024));
    }

    /// <summary>Comes to a link by the Tab key, from the stop before it.</summary>
    private static async Task TabToAsync(IPage page, ILocator link)
    {
        await link.EvaluateAsync(
            """
            link => {
                const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(stop => stop.checkVisibility());
                stops[stops.indexOf(link) - 1].focus();
            }
            """);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(link).ToBeFocusedAsync();
    }
}
