namespace Briefing.Chinese.Tests;

public sealed class ProfileTests
{
    private static readonly Term[] Terms =
    [
        new("哈薩克", "哈萨克斯坦", TermOrigin.Site, "countries"),
        new("哈薩克斯坦", "哈萨克斯坦", TermOrigin.Site, "countries"),
        new("哈薩克族", "哈萨克族", TermOrigin.Site, "countries"),
        new("哈薩克蘇維埃社會主義共和國", "哈萨克苏维埃社会主义共和国", TermOrigin.Site, "countries"),
        new("川普", "特朗普", TermOrigin.Site, "people"),
        new("國是訪問", "国事访问", TermOrigin.Site, "words"),
    ];

    private static readonly ChineseConverter ToMainland = ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, Terms);

    [Theory]
    [InlineData("習近平14日對哈薩克進行國是訪問", "习近平14日对哈萨克斯坦进行国事访问")]
    [InlineData("哈薩克斯坦", "哈萨克斯坦")]
    [InlineData("哈薩克族人在哈薩克蘇維埃社會主義共和國", "哈萨克族人在哈萨克苏维埃社会主义共和国")]
    public void Terms_match_longest_first_and_are_final(string source, string expected) =>
        Assert.Equal(expected, ToMainland.Convert(source));

    [Theory]
    [InlineData("並反對任何形式的「台灣獨立」。", "并反对任何形式的“台湾独立”。")]
    [InlineData("「打造休戚與共的『兩國命運共同體』的願景」", "“打造休戚与共的‘两国命运共同体’的愿景”")]
    [InlineData("『兩岸』", "“两岸”")]
    [InlineData("「甲『乙「丙」』」", "“甲‘乙“丙”’”")]
    public void Quotation_marks_follow_nesting(string source, string expected) =>
        Assert.Equal(expected, ToMainland.Convert(source));

    [Fact]
    public void Quotation_marks_stay_if_asked() =>
        Assert.Equal("「台湾」", ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, [], new() { ConvertQuotationMarks = false }).Convert("「台灣」"));

    [Theory]
    [InlineData("网络技术", "網路技術")]
    [InlineData("吃意大利面", "吃義大利麵")]
    [InlineData("台风吹过台面", "颱風吹過檯面")]
    public void A_term_at_the_head_of_a_longer_phrase_of_the_script_conversion_still_holds(string source, string expected) =>
        Assert.Equal(expected, ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, [new("网络", "網路", TermOrigin.Site, null), new("台", "台", TermOrigin.Site, null)]).Convert(source));

    [Fact]
    public void A_document_s_term_beats_the_site_s()
    {
        var converter = ToMainland.With([new("哈薩克", "哈萨克", TermOrigin.Document, null)]);
        Assert.Equal("哈萨克与特朗普", converter.Convert("哈薩克與川普"));
        Assert.Equal("哈萨克斯坦与特朗普", ToMainland.Convert("哈薩克與川普"));
    }

    [Fact]
    public void A_soft_line_break_does_not_part_a_word() =>
        Assert.Equal("近期，美国总统特朗\n普也对中国", ToMainland.Convert("近期，美國總統川\n普也對中國"));

    [Fact]
    public void The_trace_tells_regional_words_from_script()
    {
        var conversion = ToMainland.Align("訪問哈薩克，支持「川普」");
        Alignments.AssertTile(conversion);
        Assert.Equal("访问哈萨克斯坦，支持“特朗普”", conversion.Result);
        Assert.Equal(["哈薩克", "川普"], conversion.RegionalWords.Select(span => conversion.SourceOf(span).ToString()));
        Assert.Equal(["countries", "people"], conversion.RegionalWords.Select(span => span.Dictionary));
        var name = conversion.Map(new(2, 3));
        Assert.Equal("哈萨克斯坦", conversion.Result.Substring(name.Start, name.Length));
        var verb = conversion.Map(new(1, 1));
        Assert.Equal("问", conversion.Result.Substring(verb.Start, verb.Length));
    }

    [Fact]
    public void Spans_to_keep_stay_and_nothing_matches_across_them()
    {
        var conversion = ToMainland.Align("哈薩克 https://zh.example/哈薩克 國", [new(4, 22)]);
        Alignments.AssertTile(conversion);
        Assert.Equal("哈萨克斯坦 https://zh.example/哈薩克 国", conversion.Result);
        Assert.Equal("哈萨克 | 萨克", string.Join(" | ", "哈萨克", ToMainland.Align("哈薩克", [new(0, 1)]).Result[1..]));
    }

    [Fact]
    public void A_term_is_known_by_its_other_way_of_writing()
    {
        var converter = ChineseConverter.FromProfile(
            ConversionProfile.TaiwanToMainland,
            [new("高峰會", "峰会", TermOrigin.Site, null), new("裏海", "里海", TermOrigin.Site, null), new("羣組", "组", TermOrigin.Site, null), new("群組", "群组", TermOrigin.Site, null)]);
        Assert.Equal("峰会、峰会、里海、组、群组", converter.Convert("高峰會、高峯會、裡海、羣組、群組"));
        Assert.Equal("首脑会", converter.With([new("高峯會", "首脑会", TermOrigin.Document, null)]).Convert("高峯會"));
    }
}
