namespace Briefing.Browser.Tests;

/// <summary>What everyone can read at a desk in the dark scheme, with the keyboard alone.</summary>
public sealed class DarkAccessibilityTests
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task At_a_desk_in_the_dark_scheme_and_by_keyboard(string path) => (Reader.AtDesk with { IsDark = true }).ReadAsync(path, async page =>
    {
        await PageChecks.AxeAsync(page);
        await PageChecks.TargetSizeAsync(page);
        await PageChecks.KeyboardAsync(page);
    });
}
