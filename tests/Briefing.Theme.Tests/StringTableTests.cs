using System.Reflection;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Readers;
using Briefing.Core.Sources;
using Briefing.Theme.Strings;
using Briefing.Theme.Tests.Fixtures;

namespace Briefing.Theme.Tests;

/// <summary>The interface's words are of one script each, and native in both.</summary>
public class StringTableTests
{
    private static readonly ChineseConverter _toTraditional = ChineseConverter.FromOpenCc("s2t");
    private static readonly ChineseConverter _toSimplified = ChineseConverter.FromOpenCc("t2s");
    private static readonly string[] _keys = ["unheard-of", "wiki-markdown", "news-html", "pdf-text", "markdown", "zh-Hant", "zh-Hans", "country", "place", "person", "organization", "word", "title", "signed", "leads", "member-of", "located-in", "connects", "owns", "finances", "visits", "founded", "represents", "opposes", "supports", "part-of", "builds"];

    public static TheoryData<string> Texts(InterfaceStrings words)
    {
        var data = new TheoryData<string>();
        foreach (var text in Everything(words).Select(pair => pair.Text).Distinct())
            data.Add(text);
        return data;
    }

    public static TheoryData<string> Traditional => Texts(new StringTables().Of(SampleSite.Hant));

    public static TheoryData<string> Simplified => Texts(new StringTables().Of(SampleSite.Hans));

    [Theory]
    [MemberData(nameof(Traditional))]
    public void TraditionalWordsHoldNoSimplifiedCharacter(string text) =>
        Assert.All(text.EnumerateRunes(), rune => Assert.True(rune.ToString() is "台" || _toTraditional.Convert(rune.ToString()) == rune.ToString(), $"{rune} is Simplified"));

    [Theory]
    [MemberData(nameof(Simplified))]
    public void SimplifiedWordsHoldNoTraditionalCharacter(string text) =>
        Assert.Equal(text, _toSimplified.Convert(text));

    [Theory]
    [InlineData(nameof(InterfaceStrings.Search), "搜尋", "搜索")]
    [InlineData(nameof(InterfaceStrings.SourceDocuments), "資料來源", "资料来源")]
    [InlineData(nameof(InterfaceStrings.ReadOriginal), "原件連結", "原件链接")]
    [InlineData(nameof(InterfaceStrings.FooterNavigation), "本站資訊", "本站信息")]
    public void WordsAreChosenForEachAndNotConverted(string name, string traditional, string simplified)
    {
        var property = typeof(InterfaceStrings).GetProperty(name)!;
        Assert.Equal(traditional, property.GetValue(new StringTables().Of(SampleSite.Hant)));
        Assert.Equal(simplified, property.GetValue(new StringTables().Of(SampleSite.Hans)));
    }

    [Fact]
    public void NoWordIsEmpty()
    {
        foreach (var edition in new[] { SampleSite.Hant, SampleSite.Hans })
            Assert.All(Everything(new StringTables().Of(edition)), pair => Assert.NotEqual("", pair.Text.Trim()));
    }

    [Fact]
    public void AnEditionWithUnknownWordsIsRefused()
    {
        var fault = Assert.Throws<ArgumentException>(() => new StringTables().Of(SampleSite.Hant with { Strings = "tlh" }));
        Assert.Contains("zh-Hans, zh-Hant", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1991", "1991年", "年")]
    [InlineData("2019-01", "2019年1月", "月")]
    [InlineData("2022-09-05", "2022年9月5日", "日")]
    public void ADateIsAsPreciseAsItsSource(string iso, string expected, string precision)
    {
        var words = new StringTables().Of(SampleSite.Hans);
        var date = PartialDate.Parse(iso)!;
        Assert.Equal((expected, precision), (words.Date(date), words.Precision(date)));
    }

    [Theory]
    [InlineData("2014-07-16/2014-07-24", "2014年7月16日至24日")]
    [InlineData("2018-01/2018-08", "2018年1月至8月")]
    [InlineData("2014-12-30/2015-01-02", "2014年12月30日至2015年1月2日")]
    [InlineData("2014-07-16/2014-09-24", "2014年7月16日至9月24日")]
    [InlineData("2005/2015", "2005年至2015年")]
    [InlineData("至2015年", "至2015年")]
    public void AStepOfAnAxisIsADateInWords(string category, string expected) =>
        Assert.Equal(expected, new StringTables().Of(SampleSite.Hant).Category(category));

    /// <summary>Every text of a table, its functions called with every case that they know.</summary>
    private static IEnumerable<(string Name, string Text)> Everything(InterfaceStrings words)
    {
        foreach (var property in typeof(InterfaceStrings).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            IEnumerable<string> texts = property.GetValue(words) switch
            {
                string text => [text],
                Func<int, string> count => [count(0), count(1), count(12_345)],
                Func<int, int, string> counts => [counts(2, 3)],
                Func<int, int, int, string> counts => [counts(2, 1979, 2026)],
                Func<decimal, string> value => [value(-1234.5m)],
                Func<PartialDate, string> date => [date(new(2022, 9, 15)), date(new(2022, 9, null)), date(new(2022, null, null)), date(new(2022, null, null, new(2023, null, null)))],
                Func<PartialDate, PartialDate, string> dates => [dates(new(2022, 9, 15), new(2022, 9, 16))],
                Func<string, string> key => _keys.Select(key),
                Func<string, string, string> pair => [pair("a", "b")],
                Func<string, int, string> call => [call("1", 1), call("1", 2)],
                Func<DocumentCard, string> card => [card(new DocumentCard("a", "/a", "a", "markdown", "b", null, "c", new(2022, 9, 15), null, null, null, null, 1, "zh-Hant", false, false))],
                Func<EntityKind, string> kind => Enum.GetValues<EntityKind>().Select(kind),
                Func<LacunaReason, string> reason => Enum.GetValues<LacunaReason>().Select(reason),
                Func<LedgerReason, string> reason => Enum.GetValues<LedgerReason>().Select(reason),
                var other => throw new NotSupportedException($"{property.Name} is a {other?.GetType()}; say how to try it."),
            };
            foreach (var text in texts)
                yield return (property.Name, text);
        }

        foreach (var section in Enum.GetValues<Section>())
            yield return (nameof(InterfaceStrings.SectionName), words.SectionName(section));
    }
}
