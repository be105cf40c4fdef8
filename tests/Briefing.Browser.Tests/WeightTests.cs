namespace Briefing.Browser.Tests;

/// <summary>What goes over the wire, compressed.</summary>
public sealed class WeightTests
{
    private const int Kilobyte = 1024;

    [Fact]
    public void Styles_and_scripts()
    {
        Assert.InRange(Sum(path => path.EndsWith(".css", StringComparison.Ordinal)), 1, 12 * Kilobyte);
        Assert.InRange(Sum(path => path.EndsWith(".js", StringComparison.Ordinal)), 1, 15 * Kilobyte);
    }

    [Fact]
    public void Every_page() => Assert.All(
        BuiltSite.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)),
        file => Assert.InRange(SiteServer.Compress(file.Value.Span).Length, 1, 40 * Kilobyte));

    private static int Sum(Func<string, bool> isCounted) => BuiltSite.Files.Where(file => isCounted(file.Key)).Sum(file => SiteServer.Compress(file.Value.Span).Length);
}
