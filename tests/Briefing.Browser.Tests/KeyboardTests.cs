namespace Briefing.Browser.Tests;

public sealed class KeyboardTests
{
    [Theory]
    [InlineData("/hant/")]
    [InlineData("/hans/documents/belt-and-road-in-kazakhstan/")]
    public Task The_first_stop_leads_past_the_masthead(string path) => Reader.AtDesk.ReadAsync(path, async page =>
    {
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('main').contains(document.activeElement)"));
    });
}
