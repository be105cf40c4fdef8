using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Pages;
using Briefing.Theme.Charts;
using Briefing.Theme.Maps;

namespace Briefing.Theme.Tests;

/// <summary>Drawings are true to their figures.</summary>
public class DrawingTests
{
    private static ChartView Chart(string form, string[] categories, params decimal?[][] series) => new(
        "c", "題", "億美元", form, null, [.. categories],
        [.. series.Select((values, i) => new ChartSeries("s" + i.ToString(CultureInfo.InvariantCulture), [.. values.Select(value => value is { } number ? new ChartPoint(number, [], null) : null)]))]);

    private static ImmutableArray<Bar> Bars(ChartView chart) => [.. BarChart.Of(chart, text => text).Groups.SelectMany(group => group.Bars)];

    [Fact]
    public void BarsAreInProportion()
    {
        var bars = Bars(Chart("bars", ["2017", "2018"], [180, 90]));
        Assert.Equal([1.0, 0.5], bars.Select(bar => bar.Width));
        Assert.All(bars, bar => Assert.Equal(0, bar.From));
    }

    [Fact]
    public void SharesAreDrawnOutOfAHundred() => Assert.Equal([0.18, 0.46], Bars(Chart("shares", ["2007", "2017"], [18, 46])).Select(bar => bar.Width));

    [Fact]
    public void BarsBelowZeroEndWhereTheOthersBegin()
    {
        var bars = Bars(Chart("bars", ["a", "b"], [30, -10]));
        Assert.Equal(0.25, bars[0].From);
        Assert.Equal(0.25, bars[1].From + bars[1].Width);
    }

    [Fact]
    public void AMissingValueHasNoBar() => Assert.Equal(3, Bars(Chart("bars", ["a", "b"], [1, null], [2, 3])).Length);

    [Fact]
    public void NothingAtAllIsDrawnWithoutFault()
    {
        Assert.Empty(Bars(Chart("bars", [])));
        Assert.All(Bars(Chart("bars", ["a"], [0])), bar => Assert.Equal(0, bar.Width));
        Assert.Empty(LineChart.Of(Chart("line", [])).Lines);
    }

    [Fact]
    public void YearsStandAtDistancesTrueToTime()
    {
        var ticks = LineChart.Of(Chart("line", ["2007", "2012", "2022"], [1, 2, 3])).Ticks;
        Assert.Equal(2, (ticks[2].X - ticks[1].X) / (ticks[1].X - ticks[0].X), 6);
    }

    [Fact]
    public void OtherStepsStandAtEqualDistances()
    {
        var ticks = LineChart.Of(Chart("line", ["春", "夏", "秋"], [1, 2, 3])).Ticks;
        Assert.Equal(ticks[1].X - ticks[0].X, ticks[2].X - ticks[1].X, 6);
    }

    [Fact]
    public void HigherValuesStandHigher()
    {
        var points = LineChart.Of(Chart("line", ["2007", "2012", "2017"], [18, 33, 46])).Lines[0].Points;
        Assert.True(points[0].Y > points[1].Y && points[1].Y > points[2].Y);
    }

    [Theory]
    [InlineData("中哈產能合作專項基金（2015年）", 19.5, 1)]
    [InlineData("《「絲綢之路經濟帶」建設與「光明之路」新經濟政策對接合作規劃》", 19.5, 2)]
    [InlineData("supercalifragilisticexpialidocious-and-more", 5, 2)]
    public void LongNamesBreakWithoutLosingACharacter(string text, double ems, int least)
    {
        var lines = Measure.Lines(text, ems);
        Assert.True(lines.Count >= least);
        Assert.Equal(text, string.Concat(lines));
        Assert.All(lines.Skip(1), line => Assert.DoesNotContain(line[0], "，。、；：）」』》"));
    }

    [Fact]
    public void MarksOfOneTimeStandAboveEachOther()
    {
        var timeline = (TimelinePage)Rendering.Sample("hant", "timeline");
        var same = timeline.Events.Take(1).Concat(timeline.Events.Take(1)).ToImmutableArray();
        var marks = YearStrip.Of(same).Marks;
        Assert.NotEqual(marks[0].Y, marks[1].Y);
        Assert.Equal(marks[0].From, marks[1].From);
    }

    [Fact]
    public void ASpanIsAsLongAsItsTime()
    {
        var timeline = (TimelinePage)Rendering.Sample("hant", "timeline");
        var strip = YearStrip.Of(timeline.Events);
        var investment = strip.Marks.Single(mark => mark.Event.Id == "fdi");
        var railway = strip.Marks.Single(mark => mark.Event.Id == "railway");
        Assert.Equal(11.0 / 9.0, (investment.To - investment.From) / (railway.To - railway.From), 6);
        var days = strip.Marks.Single(mark => mark.Event.Id == "volleyball");
        Assert.Equal(days.From, days.To);
        Assert.All(strip.Marks, mark => Assert.InRange(mark.To, mark.From, 1));
    }

    [Fact]
    public void PlacesStandWhereTheyAre()
    {
        var map = ((EntityPage)Rendering.Sample("hant", "entity")).Map!;
        var dots = MapDrawing.Of(map).Places.ToDictionary(dot => dot.Place.Id);
        Assert.True(dots["petersburg"].X < dots["astana"].X && dots["astana"].X < dots["beijing"].X);
        Assert.True(dots["petersburg"].Y < dots["almaty"].Y && dots["almaty"].Y < dots["taipei"].Y);
        Assert.All(dots.Values, dot => Assert.True(dot.X is > 0 and < 1 && dot.Y is > 0 and < 1));
        Assert.NotNull(dots["khorgos"].Narrow);
    }

    [Fact]
    public void ThePictureOfACountryLiesWhereTheCountryIs()
    {
        var country = Outline.All.Single(outline => outline.Kind == OutlineKind.Country);
        Assert.Equal(46.5, country.Points.Where((_, i) => i % 2 == 0).Min());
        Assert.Equal(87.4, country.Points.Where((_, i) => i % 2 == 0).Max());
        Assert.Equal(55.4, country.Points.Where((_, i) => i % 2 == 1).Max());
        Assert.True(Outline.All.All(outline => outline.Points.Length % 2 == 0));
    }

    [Fact]
    public void NamesOnAMapDoNotOverlap()
    {
        var board = new LabelBoard(300, 200, 12);
        board.Reserve(0.5, 0.5);
        Assert.Equal([LabelSide.Right, LabelSide.Left, LabelSide.Above, LabelSide.Below, null], Enumerable.Range(0, 5).Select(_ => board.Place(0.5, 0.5, 4)));
    }
}
