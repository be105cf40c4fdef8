namespace Briefing.Chinese.Tests;

/// <summary>What the profiles leave alone.</summary>
public sealed class ProtectionTests
{
    private static readonly ChineseConverter ToMainland = ChineseConverter.FromProfile(
        ConversionProfile.TaiwanToMainland, [new("網路", "网络", TermOrigin.Site, null), new("中國", "中国", TermOrigin.Site, null)]);

    private static readonly ChineseConverter ToTaiwan = ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, []);

    [Theory]
    [InlineData("見https://zh.wikipedia.org/wiki/中華民國與哈薩克關係，與網路", "见https://zh.wikipedia.org/wiki/中華民國與哈薩克關係，与网络")]
    [InlineData("（https://zh.wikipedia.org/wiki/外交#外交上的承認）網路", "（https://zh.wikipedia.org/wiki/外交#外交上的承認）网络")]
    [InlineData("[落地簽證](https://zh.wikipedia.org/wiki/簽證#落地签证 \"wikilink\")的", "[落地签证](https://zh.wikipedia.org/wiki/簽證#落地签证 \"wikilink\")的")]
    [InlineData("[中華民國](../Page/中華民國.md \"wikilink\")。", "[中华民国](../Page/中華民國.md \"wikilink\")。")]
    [InlineData("請看https://www.cna.com.tw網站報導", "请看https://www.cna.com.tw网站报导")]
    [InlineData("www.example.tw/網路/頁 與網路", "www.example.tw/網路/頁 与网络")]
    [InlineData("開 ../檔案/網路.md 與 ~/網路 與 C:\\網路\\檔.txt 吧", "开 ../檔案/網路.md 与 ~/網路 与 C:\\網路\\檔.txt 吧")]
    [InlineData("開 /usr/share/網路/說明 吧", "开 /usr/share/網路/說明 吧")]
    [InlineData("寄到service@例子.網路 吧", "寄到service@例子.網路 吧")]
    [InlineData("寄到service@example.tw網路", "寄到service@example.tw网络")]
    [InlineData("跑 `網路 --說明` 與 ``網`路`` 吧", "跑 `網路 --說明` 与 ``網`路`` 吧")]
    [InlineData("```\n網路\n```\n網路", "```\n網路\n```\n网络")]
    [InlineData("<a href='/tag/中國' title=\"網路\">網路</a>", "<a href='/tag/中國' title=\"網路\">网络</a>")]
    [InlineData("<code>網路</code>網路<!-- 網路 -->", "<code>網路</code>网络<!-- 網路 -->")]
    [InlineData("（編輯：周慧盈/唐佩君）中/美網路與AI/網路", "（编辑：周慧盈/唐佩君）中/美网络与AI/网络")]
    [InlineData("a <b 中國", "a <b 中国")]
    [InlineData("比例 3.5/10，中國", "比例 3.5/10，中国")]
    public void Addresses_code_and_tags_stay(string source, string expected)
    {
        Assert.Equal(expected, ToMainland.Convert(source));
        var alignment = ToMainland.Align(source);
        Alignments.AssertTile(alignment);
        Assert.Equal(expected, alignment.Result);
    }

    [Theory]
    [InlineData("用-{網路}-與網路", "用網路与网络", "用網路與網路")]
    [InlineData("-{zh-hant:電腦;zh-hans:计算机}-與", "计算机与", "電腦與")]
    [InlineData("-{zh-hans:计算机; zh-tw:電腦; zh-hk:電腦機}-", "计算机", "電腦")]
    [InlineData("-{R|網路}-", "網路", "網路")]
    [InlineData("-{甲-{網路}-乙}-與", "甲-{網路}-乙与", "甲-{網路}-乙與")]
    [InlineData("-{網路", "-{网络", "-{網路")]
    public void No_convert_markup_is_rendered(string source, string mainland, string taiwan)
    {
        Assert.Equal(mainland, ToMainland.Convert(source));
        Assert.Equal(taiwan, ToTaiwan.Convert(source));
        Alignments.AssertTile(ToMainland.Align(source));
    }

    [Fact]
    public void A_quoted_headline_in_the_target_script_keeps_its_form()
    {
        var conversion = ToMainland.Align("新華網以「习近平同网络作者会谈：“公里”」為題報導網路新聞");
        Assert.Equal("新华网以“习近平同网络作者会谈：“公里””为题报导网络新闻", conversion.Result.Replace("‘", "“", StringComparison.Ordinal).Replace("’", "”", StringComparison.Ordinal));
        Assert.Contains(conversion.Spans, span => span.Rule == ConversionRule.Kept && conversion.SourceOf(span).SequenceEqual("习近平同网络作者会谈：".AsSpan()));
        Assert.Equal("新聞說《臺灣裏頭》標題", ToTaiwan.Convert("新闻说《臺灣裏頭》标题"));
    }

    [Fact]
    public void Converted_documents_do_not_change_again()
    {
        foreach (var document in TextSamples.Documents())
        {
            var mainland = ToMainland.Convert(document);
            Assert.Equal(mainland, ToMainland.Convert(mainland));
            var taiwan = ToTaiwan.Convert(mainland);
            Assert.Equal(taiwan, ToTaiwan.Convert(taiwan));
        }
    }

    [Theory]
    [InlineData("一○八年與二○一九年，○分", "一〇八年与二〇一九年，○分")]
    public void The_circle_for_zero_is_a_numeral_among_numerals(string source, string expected) =>
        Assert.Equal(expected, ToMainland.Convert(source));
}
