namespace Briefing.Browser.Tests;

public sealed class ScriptSwitchTests
{
    private const string Relations = "documents/roc-kazakhstan-relations/";

    /// <summary>The block with an id that begins first below the bar at the top of the window.</summary>
    private const string BlockAtTop = """
        () => [...document.querySelectorAll('main [id^="p-"], main .event[id]')].filter(b => b.getBoundingClientRect().height > 0)
            .map(b => ({ id: b.id, top: Math.round(b.getBoundingClientRect().top) }))
            .filter(b => b.top > 40).sort((a, b) => a.top - b.top)[0].id
        """;

    [Theory]
    [InlineData("hant", "hans", Relations, 0.3)]
    [InlineData("hans", "hant", Relations, 0.7)]
    [InlineData("hant", "hans", "documents/belt-and-road-in-kazakhstan/", 0.5)]
    [InlineData("hans", "hant", "documents/china-kazakhstan-joint-statement/", 0.5)]
    [InlineData("hant", "hans", "timeline/", 0.6)]
    [InlineData("hans", "hant", "topics/belt-and-road/", 0.5)]
    public async Task In_the_middle_of_a_page_it_opens_the_other_script_at_the_same_block(string from, string to, string path, double part)
    {
        foreach (var reader in new[] { Reader.AtDesk, Reader.OnPhone })
        {
            await reader.ReadAsync($"/{from}/{path}", async page =>
            {
                var id = await page.EvaluateAsync<string>(
                    """
                    part => {
                        const blocks = [...document.querySelectorAll('main p[id^="p-"], main .event[id]')].filter(b => b.getBoundingClientRect().height > 0);
                        const block = blocks[Math.floor(blocks.length * part)];
                        block.scrollIntoView({ block: 'start' });
                        return block.id;
                    }
                    """,
                    part);
                await Assertions.Expect(page.Locator(".editions a")).ToBeInViewportAsync();
                await page.Locator(".editions a").ClickAsync();
                await page.ArriveAsync($"/{to}/{path}#{id}");
                var top = await page.EvaluateAsync<double>("id => document.getElementById(id).getBoundingClientRect().top", id);
                Assert.InRange(top, -2, 120);
            });
        }
    }

    [Fact]
    public Task At_the_top_of_a_page_it_opens_the_top() => Reader.AtDesk.ReadAsync("/hant/" + Relations, async page =>
    {
        await page.Locator(".editions a").ClickAsync();
        await page.ArriveAsync("/hans/" + Relations);
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
    });

    [Fact]
    public Task There_and_back_again_stays_at_the_block() => Reader.AtDesk.ReadAsync("/hant/" + Relations, async page =>
    {
        await page.EvaluateAsync("document.querySelectorAll('article p[id]')[12].scrollIntoView()");
        var before = await page.EvaluateAsync<string>(BlockAtTop);
        await page.Locator(".editions a").ClickAsync();
        await page.ArriveAsync("/hans/" + Relations + "#" + before);
        await page.Locator(".editions a").ClickAsync();
        await page.ArriveAsync("/hant/" + Relations + "#" + before);
        Assert.Equal(before, await page.EvaluateAsync<string>(BlockAtTop));
    });

    [Fact]
    public Task Without_script_it_is_a_link_to_the_same_page() => (Reader.AtDesk with { HasScript = false }).ReadAsync("/hant/" + Relations, async page =>
    {
        await page.Locator(".editions a").ClickAsync();
        await page.ArriveAsync("/hans/" + Relations);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
    });

    [Fact]
    public Task The_root_opens_the_script_that_was_chosen() => Reader.AtDesk.ReadAsync("/", async page =>
    {
        await Assertions.Expect(page.Locator(".choice")).ToHaveCountAsync(2);
        await page.Locator(".choice[data-edition=hans]").ClickAsync();
        await page.ArriveAsync("/hans/");
        await page.GotoAsync("/");
        await page.ArriveAsync("/hans/");
    });

    [Fact]
    public Task An_address_that_names_a_script_wins_over_the_choice() => Reader.AtDesk.ReadAsync("/", async page =>
    {
        await page.Locator(".choice[data-edition=hans]").ClickAsync();
        await page.ArriveAsync("/hans/");
        await page.GotoAsync("/hant/about/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hant");
        Assert.EndsWith("/hant/about/", page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task From_a_page_of_the_site_the_root_lets_the_reader_choose_anew() => Reader.AtDesk.ReadAsync("/", async page =>
    {
        await page.Locator(".choice[data-edition=hans]").ClickAsync();
        await page.ArriveAsync("/hans/");
        await page.EvaluateAsync("const link = document.createElement('a'); link.href = '/'; document.body.append(link); link.click()");
        await page.ArriveAsync("/");
        await Assertions.Expect(page.Locator(".choice")).ToHaveCountAsync(2);
    });
}
