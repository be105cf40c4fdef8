using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;
using Briefing.Theme.Tests.Fixtures;

namespace Briefing.Theme.Tests;

/// <summary>A site's own words and assets take the place of the theme's, and what they may not say is told where it stands.</summary>
public class ThemeOverrideTests
{
    [Fact]
    public void Words_take_the_place_of_the_themes_own()
    {
        var words = Read("theme/strings/zh-Hant.yaml", """
            search: 找
            search-found: 共 {0} 頁
            character-count: 共{0}字
            topic-count: "{1} 種來源"
            back-to-text: "{1}／{0}"
            timeline-of: 「{0}」年表
            relation-kind: { trains: 訓練, signed: 簽訂 }
            lacuna: { lost-note: 註釋不存 }
            """).Strings.Of(SampleSite.Hant);
        Assert.Equal("找", words.Search);
        Assert.Equal("共 {0} 頁", words.SearchFound);
        Assert.Equal("共12,345字", words.CharacterCount(12_345));
        Assert.Equal("3 種來源", words.TopicCount(2, 3));
        Assert.Equal("2／a{0}", words.BackToText("a{0}", 2));
        Assert.Equal("「簽證」年表", words.TimelineOf("簽證"));
        Assert.Equal(("訓練", "簽訂", "領導"), (words.RelationKind("trains"), words.RelationKind("signed"), words.RelationKind("leads")));
        Assert.Equal(("註釋不存", "圖說已失"), (words.Lacuna(LacunaReason.LostNote), words.Lacuna(LacunaReason.LostCaption)));
        Assert.Equal("搜尋", new Briefing.Theme.Strings.StringTables().Of(SampleSite.Hant).Search);
    }

    [Theory]
    [InlineData("serch: 找", "BRF1002", 1, 1)]
    [InlineData("search-fund: 找", "BRF1002", 1, 1)]
    [InlineData("search: 找\nsearch-found: 找到了", "BRF1003", 2, 15)]
    [InlineData("search: 找 {0}", "BRF1003", 1, 9)]
    [InlineData("search: [找]", "BRF1003", 1, 9)]
    [InlineData("search:", "BRF1003", 1, 8)]
    [InlineData("character-count: 共{1}字", "BRF1003", 1, 18)]
    [InlineData("lacuna: 缺", "BRF1003", 1, 9)]
    [InlineData("lacuna: { lost-word: 缺 }", "BRF1002", 1, 11)]
    [InlineData("date: 日", "BRF1003", 1, 7)]
    [InlineData("- search", "BRF1003", 1, 1)]
    [InlineData("search: 搜索数据", "BRF4010", 1, 9)]
    [InlineData("relation-kind: { signed: 签署 }", "BRF4010", 1, 26)]
    public void What_is_wrong_is_told_with_its_place(string yaml, string code, int line, int column)
    {
        var told = Assert.Single(Read("theme/strings/zh-Hant.yaml", yaml).Diagnostics);
        Assert.Equal((code, new SourcePosition("theme/strings/zh-Hant.yaml", line, column)), (told.Rule.Code, told.Position));
    }

    [Fact]
    public void A_new_table_begins_with_another()
    {
        var overrides = Read("theme/strings/zh-HK.yaml", "based-on: zh-Hant\nsearch: 搜尋本站");
        Assert.Empty(overrides.Diagnostics);
        var words = overrides.Strings.Of(SampleSite.Hant with { Strings = "zh-HK" });
        Assert.Equal(("搜尋本站", "首頁"), (words.Search, words.Home));
        Assert.Equal("BRF3002", Assert.Single(Read("theme/strings/zh-HK.yaml", "search: 搜尋").Diagnostics).Rule.Code);
    }

    [Fact]
    public void Assets_are_replaced_or_added_to_under_a_fingerprint_of_their_own()
    {
        var plain = new BriefingTheme();
        var added = new BriefingTheme(null, Read("theme/added.css", "main { color: teal }"));
        var replaced = new BriefingTheme(null, Read("theme/assets/icon.svg", "<svg/>"));
        Assert.Equal(Text(plain, "site.") + "\nmain { color: teal }", Text(added, "site."));
        Assert.Equal("<svg/>", Text(replaced, "icon."));
        Assert.NotEqual(Path("site.", plain), Path("site.", added));
        Assert.Equal(Path("search.", plain), Path("search.", added));
        Assert.NotEqual(Path("icon.", plain), Path("icon.", replaced));
    }

    [Theory]
    [InlineData("theme/site.css")]
    [InlineData("theme/assets/logo.png")]
    [InlineData("theme/strings/zh-Hant.json")]
    public void A_file_that_nothing_reads_is_told(string path) => Assert.Equal(Rules.UnreadFile, Assert.Single(Read(path, "x").Diagnostics).Rule);

    private static string Path(string name, BriefingTheme theme) => theme.Assets.First(file => file.Path.StartsWith("assets/" + name, StringComparison.Ordinal)).Path;

    private static string Text(BriefingTheme theme, string name) => Encoding.UTF8.GetString(theme.Assets.First(file => file.Path.StartsWith("assets/" + name, StringComparison.Ordinal)).Content.Span);

    private static ThemeOverrides Read(string path, string text) => ThemeOverrides.Read(MemoryTree.OfTexts(new Dictionary<string, string> { [path] = text }));
}
