namespace Briefing.Chinese.Tests;

/// <summary>Characters that one script has merged and the other has not, in running text, both ways.</summary>
public sealed class OneToManyTests
{
    private static readonly ChineseConverter ToMainland = ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, []);
    private static readonly ChineseConverter ToTaiwan = ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, []);

    [Theory]
    [InlineData("發展頭髮之後，皇后乾杯，幹部干涉", "发展头发之后，皇后干杯，干部干涉")]
    [InlineData("心裡、裏面、公里，沿著、著作", "心里、里面、公里，沿着、著作")]
    [InlineData("麵粉、面積、臺灣、佔領、占星", "面粉、面积、台湾、占领、占星")]
    [InlineData("乾隆年間的乾坤", "乾隆年间的乾坤")]
    [InlineData("瞭解、瞭望、明瞭", "了解、瞭望、明了")]
    public void Into_Simplified(string source, string expected) => Assert.Equal(expected, ToMainland.Convert(source));

    [Theory]
    [InlineData("发展头发之后，皇后干杯，干部干涉", "發展頭髮之後，皇后乾杯，幹部干涉")]
    [InlineData("心里、里面、公里，沿着、著作", "心裡、裡面、公里，沿著、著作")]
    [InlineData("面粉、面积、台湾、占领", "麵粉、面積、台灣、佔領")]
    [InlineData("乾隆年间，复兴、复杂、重复", "乾隆年間，復興、複雜、重複")]
    [InlineData("签订合同，一丝不苟，只有一只", "簽訂合同，一絲不苟，只有一隻")]
    [InlineData("丰富、台风、钟表、历史、日历", "豐富、颱風、鐘錶、歷史、日曆")]
    public void Into_Traditional(string source, string expected) => Assert.Equal(expected, ToTaiwan.Convert(source));

    [Fact]
    public void The_trace_says_where_other_readings_exist()
    {
        var conversion = ToTaiwan.Align("甲发乙");
        var span = Assert.Single(conversion.Spans, span => conversion.SourceOf(span).SequenceEqual("发".AsSpan()));
        Assert.Equal(ConversionRule.Character, span.Rule);
        Assert.Equal("STCharacters", span.Dictionary);
        Assert.Equal("髮", string.Join(" ", span.Alternatives));
    }

    [Fact]
    public void With_many_terms_words_still_match_over_soft_breaks()
    {
        var terms = Enumerable.Range(0, 3000).Select(i => new Term($"{(char)(0x4E00 + i)}{(char)(0x5E00 + i)}", $"{(char)(0x4E00 + i)}{(char)(0x5E00 + i)}", TermOrigin.Site, null));
        var converter = ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, [.. terms, new("川普", "特朗普", TermOrigin.Site, null)]);
        Assert.Equal("美国总统特朗\n普", converter.Convert("美國總統川\n普"));
        Assert.Equal("美国总统特朗  \r\n 普", converter.Convert("美國總統川  \r\n 普"));
        Assert.Equal("美国总统川\n\n普", converter.Convert("美國總統川\n\n普"));
    }
}
