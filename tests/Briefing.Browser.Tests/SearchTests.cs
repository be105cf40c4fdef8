using System.Text.RegularExpressions;

namespace Briefing.Browser.Tests;

public sealed partial class SearchTests
{
    private static readonly Regex _settled = Settled();

    [Theory]
    [InlineData("簽證", "签证")]
    [InlineData("一帶一路", "一带一路")]
    [InlineData("哈薩克", "哈萨克斯坦")]
    [InlineData("川普", "特朗普")]
    [InlineData("Tokayev", "托卡耶夫")]
    [InlineData("tokayev", "托卡葉夫")]
    [InlineData("華為", "华为")]
    [InlineData("Ａｓｔａｎａ", "astana")]
    public async Task Both_scripts_and_both_regions_find_the_same_paragraphs(string one, string other)
    {
        var found = await FindAsync("hant", one);
        Assert.Equal(found, await FindAsync("hant", other));
        Assert.Equal(found, await FindAsync("hans", one));
        Assert.Equal(found, await FindAsync("hans", other));
        if (one != "華為")
            Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("哈")]
    [InlineData("2019")]
    [InlineData("7")]
    [InlineData("WTO")]
    [InlineData("一带一路 2015")]
    [InlineData("哈萨克 WTO")]
    [InlineData("Turkish Airlines")]
    [InlineData("對哈薩克來說中國才是")] // over the end of a printed page
    public async Task Characters_words_digits_and_mixtures_are_found(string query) => Assert.NotEmpty(await FindAsync("hant", query));

    [Theory]
    [InlineData("qxzv")]
    [InlineData("龘龘龘")]
    [InlineData("簽證龘")]
    [InlineData("路一帶一")]
    [InlineData("𠀀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("__proto__")]
    [InlineData("%00%ff")]
    public Task Nonsense_finds_nothing(string query) => Reader.AtDesk.ReadAsync($"/hant/search/?q={Uri.EscapeDataString(query)}", async page =>
    {
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("沒有");
        await Assertions.Expect(page.Locator("#search-results a")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync(query);
        await Assertions.Expect(page.Locator("#search-index")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_hit_opens_at_its_paragraph_with_the_words_marked() => Reader.AtDesk.ReadAsync("/hant/search/?q=签证", async page =>
    {
        await page.Locator(".hits a").First.ClickAsync();
        await page.ArriveAsync(Hit());
        Assert.InRange(await page.EvaluateAsync<int>("CSS.highlights.get('found').size"), 1, 100);
        Assert.Equal("簽證", await page.EvaluateAsync<string>("[...CSS.highlights.get('found')][0].toString()"));
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
    });

    [Fact]
    public Task A_slash_goes_to_the_field_and_the_address_follows_what_is_typed() => Reader.AtDesk.ReadAsync("/hant/topics/visas/", async page =>
    {
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#masthead-search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("特朗普");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/hant/search/?q=" + Uri.EscapeDataString("特朗普"));
        await Assertions.Expect(page.Locator(".hits a").First).ToContainTextAsync("川普");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("签证");
        await page.ArriveAsync("/hant/search/?q=" + Uri.EscapeDataString("签证"));
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(_settled);
        await Assertions.Expect(page.Locator(".hits a").First).ToContainTextAsync("簽證");
    });

    [Fact]
    public Task A_slash_that_is_typed_stays_a_slash() => Reader.AtDesk.ReadAsync("/hant/search/", async page =>
    {
        await page.Locator("#search").FocusAsync();
        await page.Keyboard.TypeAsync("2011/2012");
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("2011/2012");
    });

    [Fact]
    public Task The_script_switch_keeps_the_query() => Reader.AtDesk.ReadAsync("/hant/search/?q=签证", async page =>
    {
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(_settled);
        await page.Locator(".editions a").ClickAsync();
        await page.ArriveAsync("/hans/search/?q=" + Uri.EscapeDataString("签证"));
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("签证");
    });

    [Fact]
    public Task Without_script_the_page_is_an_index() => (Reader.AtDesk with { HasScript = false }).ReadAsync("/hant/", async page =>
    {
        await page.Locator("#masthead-search").FillAsync("簽證");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/hant/search/?q=" + Uri.EscapeDataString("簽證"));
        await Assertions.Expect(page.Locator("#search-index")).ToBeVisibleAsync();
        await page.Locator("#search-index a", new() { HasText = "簽證" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("簽證");
    });

    [Theory]
    [InlineData("簽證")]
    [InlineData("哈萨克斯坦")]
    [InlineData("哈")]
    public Task The_first_answer_is_light(string query) => Reader.AtDesk.ReadAsync("/hant/search/", async page =>
    {
        await page.Locator("#search").FillAsync(query);
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(_settled);
        // All that was fetched until every result was shown, the texts with it.
        var bytes = await page.EvaluateAsync<int>("performance.getEntriesByType('resource').filter(r => r.name.endsWith('.json')).reduce((sum, r) => sum + r.encodedBodySize, 0)");
        Assert.InRange(bytes, 1, 40 * 1024);
        await Assertions.Expect(page.Locator("#search-results a").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("performance.getEntriesByType('resource').filter(r => r.initiatorType === 'xmlhttprequest').length"));
    });

    [Fact]
    public Task All_passages_of_a_page_are_shown_when_asked_for() => Reader.AtDesk.ReadAsync("/hant/search/?q=哈薩克", async page =>
    {
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(_settled);
        var result = page.Locator(".result").Nth(await page.EvaluateAsync<int>("[...document.querySelectorAll('.result')].findIndex(result => result.querySelector('.more-passages'))"));
        var hits = result.Locator(".hits a");
        await Assertions.Expect(hits).ToHaveCountAsync(3);
        await result.Locator(".more-passages button").ClickAsync();
        await Assertions.Expect(result.Locator(".more-passages")).ToHaveCountAsync(0);
        Assert.InRange(await hits.CountAsync(), 4, 500);
        await Assertions.Expect(hits.Nth(3)).ToBeFocusedAsync();
        Assert.All(await result.Locator(".hits a mark").AllTextContentsAsync(), words => Assert.Contains("哈薩克", words, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("hans", "哈薩克", "哈萨克斯坦")]
    [InlineData("hans", "哈萨克", "哈萨克斯坦")]
    [InlineData("hant", "哈萨克斯坦", "哈薩克")]
    [InlineData("hant", "kazakhstan", "哈薩克")]
    public Task The_whole_name_is_marked_that_was_found(string edition, string query, string name) => Reader.AtDesk.ReadAsync($"/{edition}/search/?q={Uri.EscapeDataString(query)}", async page =>
    {
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(_settled);
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(query);
        var titles = page.Locator(".result h2", new() { HasText = name });
        Assert.InRange(await titles.CountAsync(), 1, 100);
        foreach (var title in await titles.AllAsync())
            await Assertions.Expect(title.Locator("mark").First).ToHaveTextAsync(name);
        Assert.Contains(name, await page.Locator(".hits mark").AllTextContentsAsync());
    });

    /// <summary>The paragraphs and pages that a query finds, without edition and marks, in order.</summary>
    private static async Task<string[]> FindAsync(string edition, string query)
    {
        string[] found = [];
        await Reader.AtDesk.ReadAsync($"/{edition}/search/?q={Uri.EscapeDataString(query)}", async page =>
        {
            await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync(_settled);
            found = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('#search-results a')].map(a => a.getAttribute('href').replace(/^\\/\\w+/, '').replace(/\\?.*?(?=#)/, ''))");
        });
        return found;
    }

    /// <summary>What both editions say when the search has come to an end.</summary>
    [GeneratedRegex("找到")]
    private static partial Regex Settled();

    [GeneratedRegex("/hant/documents/.*#p-")]
    private static partial Regex Hit();
}
