namespace Briefing.Browser.Tests;

/// <summary>What can be read where scripts do not run.</summary>
public sealed class NoScriptTests
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Without_script(string path) => (Reader.OnPhone with { HasScript = false }).ReadAsync(path, async page =>
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("main [hidden]")).ToHaveCountAsync(0);
    });
}
