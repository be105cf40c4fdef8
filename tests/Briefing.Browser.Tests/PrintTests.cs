using System.Text;

namespace Briefing.Browser.Tests;

public sealed class PrintTests
{
    [Theory]
    [InlineData("/hant/documents/belt-and-road-in-kazakhstan/", true)]
    [InlineData("/hans/documents/roc-kazakhstan-relations/", true)]
    [InlineData("/hant/topics/belt-and-road/", true)]
    [InlineData("/hans/topics/visas/", false)]
    [InlineData("/hant/timeline/", false)]
    public Task A_print_is_the_text_with_its_source(string path, bool hasScript) => (Reader.AtDesk with { IsDark = true, HasScript = hasScript }).ReadAsync(path, async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var away in new[] { ".masthead", ".crumbs", ".foot", ".contents", ".adjacent", ".toggle", ".citation", ".to-provenance", "a[download]" })
        {
            foreach (var part in await page.Locator(away).AllAsync())
                await Assertions.Expect(part).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Locator(".print-source")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".print-source")).ToContainTextAsync(path);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    });

    [Fact]
    public Task Addresses_stand_after_links_to_other_sites() => Reader.AtDesk.ReadAsync("/hant/documents/roc-kazakhstan-relations/", async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var link = page.Locator(".facts a.external").Last;
        Assert.Contains(
            (await link.GetAttributeAsync("href"))!,
            await link.EvaluateAsync<string>("a => getComputedStyle(a, '::after').content.replace('attr(href)', a.href)"),
            StringComparison.Ordinal);
    });

    /// <summary>What is folded away on the screen is on paper, where it is not said in one line how much there is of it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task What_is_folded_away_is_printed(bool hasScript) => (Reader.AtDesk with { HasScript = hasScript }).ReadAsync("/hant/entities/kazakhstan/", async page =>
    {
        var folded = page.Locator(".rest .sentences");
        Assert.InRange(await folded.CountAsync(), 1, 100);
        await Assertions.Expect(folded.First).Not.ToBeInViewportAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var items = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('.rest .sentences > li, .rest .together > li')].map(item => item.checkVisibility() ? item.getBoundingClientRect().height : 0)");
        Assert.NotEmpty(items);
        Assert.DoesNotContain(0, items);
        Assert.False(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.rest > summary')].some(summary => summary.checkVisibility())"));
        if (await PdfTests.TextOfAsync(await page.PdfAsync(new() { Format = "A4" })) is not { } text)
            return;
        var last = (await folded.Last.Locator("li").Last.TextContentAsync())!;
        Assert.Contains(string.Concat(last[..12].Where(c => !char.IsWhiteSpace(c))), string.Concat(text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    });

    [Fact]
    public Task Every_sheet_says_where_it_is_from() => Reader.AtDesk.ReadAsync("/hans/documents/belt-and-road-in-kazakhstan/", async page =>
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        if (await PdfTests.TextOfAsync(await page.PdfAsync(new() { Format = "A4" })) is not { } text)
            return;
        var sheets = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(sheets.Length, 5, 100);
        Assert.All(sheets, sheet => Assert.Contains("/hans/documents/belt-and-road-in-kazakhstan/", sheet, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public Task The_pages_of_a_print_are_not_wider_than_the_paper(string paper) => Reader.AtDesk.ReadAsync("/hant/topics/taiwan-trade/", async page =>
    {
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = paper, Outline = true, Tagged = true }));
        Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
        Assert.Matches(paper == "A4" ? @"/MediaBox \[0 0 59[45]" : @"/MediaBox \[0 0 612 792", pdf);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(paper == "A4" ? 658 : 680, 900);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, paper == "A4" ? 658 : 680);
    });
}
