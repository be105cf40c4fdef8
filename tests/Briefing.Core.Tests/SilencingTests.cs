namespace Briefing.Core.Tests;

public sealed class SilencingTests
{
    private const string Unsafe = "見[此](javascript:alert(1))。";

    private static string Settings(string silences) => $"{Site.Settings}\nsilence:\n{silences}\n";

    [Fact]
    public void A_warning_that_the_desk_has_judged_is_not_told_of_that_file()
    {
        var site = Site.Of(
            Site.Document("a", Unsafe),
            Site.Document("b", Unsafe),
            ("site.yaml", Settings("  - { code: BRF2103, file: documents/a.md, reason: 引文如此 }")));
        Assert.Equal(["documents/b.md"], site.Report.Diagnostics.Where(diagnostic => diagnostic.Rule.Code == "BRF2103").Select(diagnostic => diagnostic.Position.Path));
        Assert.Equal(1, site.Report.Silenced);
    }

    [Fact]
    public void A_silence_that_silences_nothing_is_told_where_it_stands()
    {
        var site = Site.Of(Site.Document("a", "文。"), ("site.yaml", Settings("  - { code: BRF2103, file: documents/a.md, reason: 引文如此 }")));
        var idle = Assert.Single(site.Report.Diagnostics, diagnostic => diagnostic.Rule.Code == "BRF1013");
        Assert.Equal(("site.yaml", Settings("").Split('\n').Length - 1), (idle.Position.Path, idle.Position.Line));
        Assert.Equal(0, site.Report.Silenced);
    }

    [Theory]
    [InlineData("BRF1005")]
    [InlineData("BRF0000")]
    [InlineData("everything")]
    public void Neither_an_error_nor_what_is_no_code_can_be_silenced(string code)
    {
        var site = Site.Of(Site.Document("a", "文。"), ("site.yaml", Settings($"  - {{ code: {code}, file: documents/a.md, reason: 無 }}")));
        Assert.Equal(["BRF1003"], site.Codes);
    }

    [Fact]
    public void A_silence_needs_a_reason()
    {
        var site = Site.Of(Site.Document("a", Unsafe), ("site.yaml", Settings("  - { code: BRF2103, file: documents/a.md }")));
        Assert.Contains("BRF1004", site.Codes);
    }
}
