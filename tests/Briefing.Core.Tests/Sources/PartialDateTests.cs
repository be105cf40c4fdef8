using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Sources;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2016")]
    [InlineData("2016-09")]
    [InlineData("2016-02-29")]
    [InlineData("2018/2026")]
    [InlineData("2014-07-16/2014-07-24")]
    public void A_date_reads_back_as_written(string text) => Assert.Equal(text, PartialDate.Parse(text)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("16")]
    [InlineData("0000")]
    [InlineData("2016-13")]
    [InlineData("2015-02-29")]
    [InlineData("2016-9-2")]
    [InlineData("2026/2018")]
    [InlineData("2016-09-02T00:00")]
    [InlineData("２０１６")]
    public void What_is_no_date_is_none(string text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void The_less_precise_date_comes_first()
    {
        string[] sorted = ["2015", "2016", "2016/2018", "2016-01", "2016-01-01", "2016-09", "2016-09-02"];
        Assert.Equal(sorted, sorted.Reverse().Select(text => PartialDate.Parse(text)!).Order().Select(date => date.ToString()));
    }
}
