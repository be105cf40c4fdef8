using Briefing.Core.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Knowledge;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("出口至哈薩克的金額為3,130萬9,657美元，年減9.550%", "31309657 9.550")]
    [InlineData("為1億0,199萬美元，年增65%", "101990000 65")]
    [InlineData("中哈贸易额为180亿美元", "18000000000")]
    [InlineData("2,076.35億美元", "207635000000.00")]
    [InlineData("三十七條、十二個、二〇一七年、兩千五百萬", "37 12 2017 25000000")]
    [InlineData("一萬億、１２．５%", "1000000000000 12.5")]
    [InlineData("2013,2014", "2013 2014")]
    [InlineData("沒有數字", "")]
    public void Numbers_are_read_as_Chinese_texts_write_them(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), FigureText.Numbers(text));

    [Theory]
    [InlineData("億美元", 100_000_000)]
    [InlineData("萬美元", 10_000)]
    [InlineData("百萬美元", 1_000_000)]
    [InlineData("名", 1)]
    [InlineData("%", 1)]
    public void Units_multiply(string unit, int scale) => Assert.Equal(scale, FigureText.Scale(unit));

    [Theory]
    [InlineData("2018年1至8月", true)]
    [InlineData("至2015年", true)]
    [InlineData("12015年", false)]
    [InlineData("3,785萬、9.1234", false)]
    public void Years_have_four_digits(string text, bool has) => Assert.Equal(has, FigureText.HasYear(text));

    [Fact]
    public void Any_text_is_read_to_its_end() =>
        Prop.ForAll(
            Gen.Elements("0123456789９,.，年億萬千十兆〇兩京 ".ToCharArray()).ArrayOf().Select(characters => new string(characters)).ToArbitrary(),
            text => FigureText.Numbers(text).All(number => number >= 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_figure_meets_what_it_was_rounded_from() =>
        Prop.ForAll(
            Gen.Choose(1, 1_000_000).Two().Select(pair => (Before: pair.Item1 / 1000m, After: pair.Item2 / 1000m)).ToArbitrary(),
            pair =>
            {
                var change = ((pair.After / pair.Before) - 1) * 100;
                var computed = FigureRange.Of(Math.Round(pair.Before, 1)).ChangeTo(FigureRange.Of(Math.Round(pair.After, 1)));
                return computed is null || computed.Value.Meets(FigureRange.Of(Math.Round(change, 2)));
            }).QuickCheckThrowOnFailure();
}
