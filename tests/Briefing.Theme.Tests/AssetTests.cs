using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefing.Theme.Tests;

/// <summary>The theme's own files.</summary>
public class AssetTests
{
    private static readonly BriefingTheme _theme = new();

    [Fact]
    public void NamesHoldAFingerprintAndPagesUseThem()
    {
        Assert.All(_theme.Assets, asset => Assert.Matches(new Regex("^assets/(site|scheme|search|icon|share-zh-Han[ts])\\.[0-9a-f]{8}\\.(css|js|svg|png)$"), asset.Path));
        var html = Rendering.Html(Rendering.Sample("hant", "search"));
        Assert.All(_theme.Assets.Where(asset => !asset.Path.Contains("zh-Hans", StringComparison.Ordinal)), asset => Assert.Contains($"/{asset.Path}\"", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".css", 12 * 1024)]
    [InlineData(".js", 15 * 1024)]
    public void StylesAndScriptStayLight(string extension, int limit)
    {
        var total = _theme.Assets.Where(asset => asset.Path.EndsWith(extension, StringComparison.Ordinal)).Sum(asset => Compressed(asset.Content.Span));
        Assert.InRange(total, 1, limit);
    }

    [Fact]
    public void NothingIsFetchedFromElsewhere()
    {
        foreach (var asset in _theme.Assets.Where(asset => !asset.Path.EndsWith(".svg", StringComparison.Ordinal) && !asset.Path.EndsWith(".png", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(asset.Content.Span);
            Assert.DoesNotContain("http:", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("https:", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
            Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--ink", "--paper")]
    [InlineData("--grey", "--paper")]
    [InlineData("--grey", "--wash")]
    [InlineData("--accent", "--paper")]
    [InlineData("--accent", "--accent-wash")]
    [InlineData("--ink", "--accent-wash")]
    [InlineData("--ochre", "--paper")]
    [InlineData("--ochre", "--wash")]
    public void LettersStandOutFromTheirGround(string letters, string ground)
    {
        for (var scheme = 1; scheme <= 2; scheme++)
            Assert.InRange(Contrast(Colour(letters, scheme), Colour(ground, scheme)), 4.5, 21);
    }

    private static int Compressed(ReadOnlySpan<byte> content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return (int)memory.Length;
    }

    private static string Colour(string name, int scheme)
    {
        var css = Encoding.UTF8.GetString(_theme.Assets.Single(asset => asset.Path.EndsWith(".css", StringComparison.Ordinal)).Content.Span);
        return Regex.Match(css, name + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)").Groups[scheme].Value;
    }

    /// <summary>Contrast ratio (WCAG 2.2, 1.4.3).</summary>
    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            var value = Convert.ToInt32(colour.Substring(start, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }
}
