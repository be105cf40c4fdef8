using Briefing.Core.Diagnostics;

namespace Briefing.Core.Tests.Knowledge;

/// <summary>The editors' own words are of one script, whichever file they stand in.</summary>
public class OwnWordsTests
{
    [Theory]
    [InlineData("name: 阿拉木图", "阿拉木图")]
    [InlineData("name: { zh-Hant: 阿拉木圖, zh-Hans: 阿拉木圖 }", "阿拉木圖")]
    [InlineData("name: { zh-Hant: 阿拉木图, zh-Hans: 阿拉木图 }", "阿拉木图")]
    [InlineData("name: 阿拉木圖\n  description: 「中国大陸」的鄰國", "中国大陸")]
    [InlineData("name: 阿拉木圖\n  facts: [{ label: 人口, value: 200万人，国語 }]", "国語")]
    [InlineData("name: 阿拉木圖\n  facts: [{ label: { zh-Hant: 人口, zh-Hans: 人口數 }, value: 一 }]", "人口數")]
    public void A_form_of_the_other_script_is_told(string words, string told)
    {
        var told1 = Assert.Single(ImpurityOf($"- id: a\n  kind: place\n  {words}\n"));
        Assert.Contains(told, told1.Message, StringComparison.Ordinal);
        Assert.StartsWith("entities/a.yaml(", told1.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: 台灣才里制后，面只表千里")]
    [InlineData("name: { zh-Hant: 阿拉木圖, zh-Hans: 阿拉木图, ja: 中国国際, en: Almaty }")]
    [InlineData("name: 阿拉木圖\n  aliases: [阿拉木图, { form: 阿城国 }]\n  not-in: [阿拉木图州]\n  titles: [阿拉木图]")]
    [InlineData("name: 阿拉木圖\n  description: 大陸作「阿拉木图」，見《人民日报》")]
    public void Words_of_others_keep_their_script(string words) =>
        Assert.Empty(ImpurityOf($"- id: a\n  kind: place\n  {words}\n"));

    [Fact]
    public void Settings_terms_topics_and_front_matter_are_read_too()
    {
        var site = Site.Of(
            ("terms/a.yaml", "set: a\nterms:\n  - { tw: 电腦, cn: 電脑, note: 说明 }\n  - keep: { tw: 长城, cn: 長城 }\n  - keep: 长城\n"),
            Site.Document("a", "文。", "summary: 关于簽證\n"),
            ("topics/t.yaml", "id: t\ntitle: 签證\nsummary: 一句。\ngather: [{ terms: [签证], document: a }]\n"),
            ("site.yaml", Site.Settings.Replace("測試。", "测試。", StringComparison.Ordinal)));
        Assert.Equal(
            ["documents/a.md", "site.yaml", "terms/a.yaml", "terms/a.yaml", "terms/a.yaml", "terms/a.yaml", "terms/a.yaml", "topics/t.yaml"],
            site.Report.Diagnostics.Where(diagnostic => diagnostic.Rule == Rules.ImpureScript).Select(diagnostic => diagnostic.Position.Path));
    }

    [Fact]
    public void A_site_in_Simplified_is_held_to_Simplified()
    {
        var settings = Site.Settings.Replace("title: 測試簡報\ndescription: 測試。\nlanguage: zh-Hant", "title: 测试简报\ndescription: 測試。\nlanguage: zh-Hans", StringComparison.Ordinal);
        var impure = Assert.Single(Site.Of(("site.yaml", settings), Site.Document("a", "文。", "")).Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.ImpureScript && diagnostic.Position.Path == "site.yaml");
        Assert.Contains("'測', '試'", impure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> ImpurityOf(string entities) =>
        Site.Of(("entities/a.yaml", entities)).Report.Diagnostics.Where(diagnostic => diagnostic.Rule == Rules.ImpureScript);
}
