using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

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

    /// <summary>Every code there is: what is no error is silenced for the file that is named, whoever tells it; errors and idle silences are refused as such.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_can_be_silenced_or_is_refused(string code)
    {
        var rule = Rules.All.Single(rule => rule.Code == code);
        var site = Site.Of(Site.Document("a", "文。"), ("site.yaml", Settings($"  - {{ code: {code}, file: documents/a.md, reason: 已看過 }}")));
        Assert.Equal(rule.Severity == Severity.Error || code == "BRF1013" ? "BRF1003" : "BRF1013", Assert.Single(site.Codes));

        Diagnostic[] messages = [new(rule, new SourcePosition("documents/a.md", 3, 1), "甲"), new(rule, new SourcePosition("documents/b.md", 3, 1), "乙")];
        var (told, silenced) = Silencing.Apply(messages, [new Silence(code, "documents/a.md", "已看過", SourcePosition.File("site.yaml"))]);
        Assert.Equal(site.Codes.Single() == "BRF1003" ? 0 : 1, silenced);
        Assert.Equal(silenced == 0, told.Contains(messages[0]));
        Assert.Contains(messages[1], told);
    }

    public static TheoryData<string> Codes => [.. Rules.All.Select(rule => rule.Code)];

    [Fact]
    public void What_the_input_folder_itself_has_to_tell_is_silenced_like_the_rest()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "documents"));
            var (path, text) = Site.Document("a", "文。");
            File.WriteAllText(Path.Combine(folder, path), text);
            File.CreateSymbolicLink(Path.Combine(folder, "documents", "b.md"), "/nowhere/b.md");
            File.CreateSymbolicLink(Path.Combine(folder, "documents", "c"), folder);
            File.WriteAllText(Path.Combine(folder, "site.yaml"), Settings("  - { code: BRF1012, file: documents/b.md, reason: 別處的檔 }"));
            var report = new Site(new DirectoryTree(folder)).Report;
            Assert.Equal(["BRF1012 documents/c"], report.Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Code} {diagnostic.Position.Path}"));
            Assert.Equal(1, report.Silenced);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
