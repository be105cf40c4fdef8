namespace Briefing.Browser.Tests;

/// <summary>Light or dark, as the reader's system has it or as the reader chooses.</summary>
public sealed class SchemeTests
{
    private const string Light = "rgb(251, 250, 246)";
    private const string Dark = "rgb(20, 24, 27)";
    private const string Ground = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public Task It_is_the_systems_and_set_before_the_first_paint() => (Reader.AtDesk with { IsDark = true, HasScript = false }).ReadAsync("/hant/", async page =>
    {
        Assert.Equal(Dark, await page.EvaluateAsync<string>(Ground));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(Light, await page.EvaluateAsync<string>(Ground));
        await Assertions.Expect(page.Locator("#scheme")).ToBeHiddenAsync();
    });

    [Theory]
    [InlineData(360, false, "dark", Dark)]
    [InlineData(1280, true, "light", Light)]
    public Task A_choice_holds_on_the_next_pages_from_their_first_paint(int width, bool isDark, string choice, string ground) => (Reader.AtDesk with { Width = width, IsDark = isDark }).ReadAsync("/hant/", async page =>
    {
        await page.Locator("#scheme").SelectOptionAsync(choice);
        Assert.Equal(ground, await page.EvaluateAsync<string>(Ground));

        // Nothing of the page is there yet when the choice is: the module scripts are kept from it.
        await page.RouteAsync("**/site.*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await page.GotoAsync("/hans/topics/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.Equal(ground, await page.EvaluateAsync<string>(Ground));
        Assert.Equal(choice, await page.Locator("#scheme").InputValueAsync());
        Assert.Equal(["all", "not all"], (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('meta[name=theme-color]')].map(bar => bar.media)")).Order());
        Assert.Equal(choice, await page.EvaluateAsync<string>("document.querySelector('meta[name=theme-color][media=all]').dataset.scheme"));
        await page.UnrouteAsync("**/site.*.js");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Ground));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.Locator("#scheme").SelectOptionAsync("");
        Assert.Equal(isDark ? Dark : Light, await page.EvaluateAsync<string>(Ground));
    });

    [Fact]
    public Task A_page_that_is_open_and_one_that_the_reader_goes_back_to_follow() => Reader.AtDesk.ReadAsync("/hant/", async page =>
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/hans/about/");
        await page.GotoAsync("/hant/topics/");
        await page.Locator("#scheme").SelectOptionAsync("dark");
        await Assertions.Expect(other.Locator("html")).ToHaveAttributeAsync("data-scheme", "dark");
        await other.CloseAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#scheme")).ToHaveValueAsync("dark");
        Assert.Equal(Dark, await page.EvaluateAsync<string>(Ground));
    });
}
