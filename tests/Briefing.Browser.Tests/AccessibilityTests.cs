namespace Briefing.Browser.Tests;

/// <summary>What everyone can read, with whatever they read it.</summary>
public sealed class AccessibilityTests
{
    /// <summary>Environment variable that has every page of the site checked, in place of one of each kind; takes minutes.</summary>
    private const string EveryPageVariable = "BRIEFING_EVERY_PAGE";

    public static TheoryData<string> Pages()
    {
        if (Environment.GetEnvironmentVariable(EveryPageVariable) is not { Length: > 0 })
            return PageKinds.All();
        var all = new TheoryData<string>();
        foreach (var page in BuiltSite.Pages)
            all.Add(page);
        return all;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task On_a_phone_in_the_light_scheme(string path) => Reader.OnPhone.ReadAsync(path, async page =>
    {
        await PageChecks.AxeAsync(page);
        await PageChecks.LandmarksAsync(page);
        await PageChecks.FitsSmallWindowAsync(page);
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task At_a_desk_in_the_dark_scheme(string path) => (Reader.AtDesk with { IsDark = true }).ReadAsync(path, async page =>
    {
        await PageChecks.AxeAsync(page);
        await PageChecks.KeyboardAsync(page);
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Without_script(string path) => (Reader.OnPhone with { HasScript = false }).ReadAsync(path, async page =>
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("main [hidden]:not(.filter)")).ToHaveCountAsync(0);
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
