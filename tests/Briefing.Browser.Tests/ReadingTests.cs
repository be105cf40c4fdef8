using System.Text.Json;

namespace Briefing.Browser.Tests;

public sealed class ReadingTests
{
    private const string Relations = "/hant/documents/roc-kazakhstan-relations/";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task What_conversion_changed_is_marked_on_demand(bool hasScript) => (Reader.AtDesk with { HasScript = hasScript }).ReadAsync("/hans/documents/roc-kazakhstan-relations/", async page =>
    {
        const string Original = "word => getComputedStyle(word, '::after').content";
        var word = page.Locator("article .changed").First;
        Assert.Equal("none", await word.EvaluateAsync<string>(Original));
        await page.Locator("#show-changes").CheckAsync();
        Assert.Contains(await word.GetAttributeAsync("data-original") ?? "?", await word.EvaluateAsync<string>(Original), StringComparison.Ordinal);
        await page.Locator("#show-changes").UncheckAsync();
        Assert.Equal("none", await word.EvaluateAsync<string>(Original));
    });

    [Fact]
    public Task What_was_received_as_it_stands_has_nothing_to_mark() => Reader.AtDesk.ReadAsync(Relations, async page =>
        await Assertions.Expect(page.Locator("#show-changes, article .changed")).ToHaveCountAsync(0));

    [Fact]
    public Task A_paragraph_is_cited_in_the_form_that_the_reader_last_chose() => Reader.AtDesk.ReadAsync("/hant/documents/belt-and-road-in-kazakhstan/", async page =>
    {
        var shown = page.Locator("dialog.cite pre");
        var paragraph = page.Locator("article p[id^='p-']").Nth(8);
        var id = await paragraph.GetAttributeAsync("id");
        await paragraph.HoverAsync();
        await paragraph.Locator(".mark").ClickAsync();
        await Assertions.Expect(shown).ToContainTextAsync("#" + id);
        await page.Locator("dialog.cite input[value=csl]").CheckAsync();
        await Assertions.Expect(shown).ToContainTextAsync("\"URL\"");
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse((await shown.TextContentAsync())!).RootElement.ValueKind);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.cite")).ToBeHiddenAsync();
        await Assertions.Expect(paragraph.Locator(".mark")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await paragraph.HoverAsync();
        await paragraph.Locator(".mark").ClickAsync();
        await Assertions.Expect(page.Locator("dialog.cite input[value=csl]")).ToBeCheckedAsync();
    });

    [Fact]
    public Task Notes_stand_in_the_margin_where_there_is_room_beside_the_paragraph_that_calls_them() => Reader.AtDesk.ReadAsync("/hant/documents/belt-and-road-in-kazakhstan/", async page =>
    {
        var aside = page.Locator("article .sidenote").First;
        await Assertions.Expect(aside).ToBeVisibleAsync();
        var text = (await page.Locator("article").BoundingBoxAsync())!;
        var note = (await aside.BoundingBoxAsync())!;
        var paragraph = (await aside.Locator("xpath=..").BoundingBoxAsync())!;
        Assert.InRange(note.X, text.X + text.Width - 1, 1280 - note.Width);
        Assert.InRange(note.Y, paragraph.Y - 2, paragraph.Y + paragraph.Height);
        await Assertions.Expect(aside).ToHaveAttributeAsync("aria-hidden", "true");
        await page.SetViewportSizeAsync(768, 900);
        await Assertions.Expect(aside).ToBeHiddenAsync();
    });

    [Theory]
    [InlineData("/hans/documents/belt-and-road-in-kazakhstan/")]
    [InlineData("/hant/topics/belt-and-road/")]
    [InlineData("/hans/documents/")]
    [InlineData("/hans/entities/almaty/")]
    public Task No_line_of_a_heading_is_broken_in_a_name(string path) => Reader.OnPhone.ReadAsync(path, async page =>
    {
        foreach (var width in new[] { 320, 360, 420, 768 })
        {
            await page.SetViewportSizeAsync(width, 740);
            Assert.NotEqual(0, await page.Locator(":is(h1, h2, h3) .whole").CountAsync());
            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.whole:not(a)')].filter(name => name.getClientRects().length > 1).map(name => name.textContent)"));
        }
    });

    [Theory]
    [InlineData(Relations)]
    [InlineData("/hant/documents/china-kazakhstan-joint-statement/")]
    public Task Nothing_in_the_margin_stands_on_anything_else(string path) => Reader.AtDesk.ReadAsync(path, async page =>
    {
        await page.EvaluateAsync("for (const cited of document.querySelectorAll('.cited-by')) cited.open = true");
        Assert.NotEqual(0, await page.Locator(".sidenote, .cited-by").CountAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => {
                const boxes = [...document.querySelectorAll('.text p, .text li:not(li li), .sidenote, .cited-by')]
                    .filter(part => part.checkVisibility())
                    .map(part => ({ part, box: part.getBoundingClientRect() }));
                return boxes.flatMap(({ part, box }, i) => boxes.slice(i + 1)
                    .filter(other => !part.contains(other.part) && Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1)
                    .map(other => `${part.textContent.slice(0, 40)} | ${other.part.textContent.slice(0, 40)}`));
            }
            """));
    });

    [Fact]
    public Task No_name_of_a_source_is_broken_and_no_mark_stands_alone() => Reader.OnPhone.ReadAsync("/hant/topics/belt-and-road/", async page =>
    {
        Assert.NotEqual(0, await page.Locator(".cites .whole").CountAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.cites .whole')].filter(name => !name.closest('.n') && name.getClientRects().length > 1).map(name => name.textContent)"));
        Assert.NotEqual(0, await page.Locator(".text .mark").CountAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.text .mark')].filter(mark => {
                const before = document.createRange();
                before.setStart(mark.parentElement, 0);
                before.setEndBefore(mark);
                return ![...before.getClientRects()].some(box => box.bottom > mark.getBoundingClientRect().top && box.top < mark.getBoundingClientRect().bottom);
            }).map(mark => mark.parentElement.textContent)
            """));
    });

    [Fact]
    public Task The_terms_are_all_on_the_screen_of_a_phone() => Reader.OnPhone.ReadAsync("/hans/terms/", async page =>
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('table.terms :is(th, td)')].filter(cell => cell.getBoundingClientRect().right > innerWidth).length")));

    [Fact]
    public Task Terms_are_found_by_typing() => Reader.AtDesk.ReadAsync("/hant/terms/", async page =>
    {
        var rows = page.Locator("table.terms tbody tr");
        var all = await rows.CountAsync();
        await page.Locator("#term-filter").FillAsync("Trump");
        await Assertions.Expect(page.Locator("table.terms tbody tr:not([hidden])")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".filter [role=status]")).ToContainTextAsync("1");
        await page.Locator("#term-filter").FillAsync("");
        await Assertions.Expect(page.Locator("table.terms tbody tr:not([hidden])")).ToHaveCountAsync(all);
    });

    [Theory]
    [InlineData("hant", "TC")]
    [InlineData("hans", "SC")]
    public Task Each_script_has_its_own_letters(string edition, string region) => Reader.AtDesk.ReadAsync($"/{edition}/documents/roc-kazakhstan-relations/", async page =>
    {
        foreach (var selector in new[] { "article p", "h1" })
        {
            var family = await page.Locator(selector).First.EvaluateAsync<string>("e => getComputedStyle(e).fontFamily");
            Assert.Contains(region, family.Split(',')[0], StringComparison.Ordinal);
        }

        Assert.InRange(
            await page.Locator("article p").First.EvaluateAsync<double>("p => parseFloat(getComputedStyle(p).lineHeight) / parseFloat(getComputedStyle(p).fontSize)"),
            1.75,
            1.8);
        Assert.InRange(await page.Locator("article").EvaluateAsync<double>("a => a.clientWidth / parseFloat(getComputedStyle(a).fontSize)"), 20, 38.01);
        Assert.Equal("start", await page.Locator("article p").First.EvaluateAsync<string>("p => getComputedStyle(p).textAlign"));
        Assert.Equal(
            ["strict", "normal", "balance"],
            await page.EvaluateAsync<string[]>("(p => [p.lineBreak, p.textAutospace, getComputedStyle(document.querySelector('h1')).textWrap])(getComputedStyle(document.querySelector('article p')))"));
    });

    [Fact]
    public Task Chinese_is_stressed_by_dots_and_never_slanted() => Reader.AtDesk.ReadAsync(Relations, async page =>
        Assert.Equal(
            ["normal", "dot", "under"],
            await page.EvaluateAsync<string[]>(
                """
                () => {
                    const word = document.querySelector('article p').appendChild(document.createElement('em'));
                    const { fontStyle, textEmphasisStyle, textEmphasisPosition } = getComputedStyle(word);
                    return [fontStyle, textEmphasisStyle, textEmphasisPosition.split(' ')[0]];
                }
                """)));
}
