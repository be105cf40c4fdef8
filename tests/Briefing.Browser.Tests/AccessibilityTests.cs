namespace Briefing.Browser.Tests;

/// <summary>What everyone can read with a phone.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task On_a_phone_in_the_light_scheme(string path) => Reader.OnPhone.ReadAsync(path, async page =>
    {
        await PageChecks.AxeAsync(page);
        await PageChecks.LandmarksAsync(page);
        await PageChecks.TargetSizeAsync(page);
        await PageChecks.FiguresAsync(page);
        await PageChecks.FitsSmallWindowAsync(page);
    });

    [Theory]
    [InlineData("/hant/search/?q=签证")]
    [InlineData("/hans/search/?q=qqqq")]
    public Task Search_results(string path) => Reader.OnPhone.ReadAsync(path, async page =>
    {
        await Assertions.Expect(page.Locator("#search-status")).ToContainTextAsync("找到");
        await PageChecks.AxeAsync(page);
    });

    [Fact]
    public Task The_dialog_with_a_citation() => Reader.AtDesk.ReadAsync("/hant/documents/roc-kazakhstan-relations/", async page =>
    {
        await page.Locator("article .mark").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog.cite")).ToBeVisibleAsync();
        await PageChecks.AxeAsync(page);
    });

    [Fact]
    public Task What_is_wrong_is_told() => Reader.OnPhone.ReadAsync("/hant/about/", async page =>
    {
        await page.EvaluateAsync("document.documentElement.removeAttribute('lang')");
        var told = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => PageChecks.AxeAsync(page));
        Assert.Contains("html-has-lang", told.Message, StringComparison.Ordinal);
    });
}
