using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Theme.Charts;

/// <summary>
/// Bars under their labels. Widths are shares of the drawing's width and heights are pixels, so the drawing fits any column and its letters keep their size.
/// </summary>
/// <param name="Height">Height in pixels.</param>
/// <param name="Zero">Where the value 0 stands, as a share of the width.</param>
/// <param name="Groups">A group for each category.</param>
internal sealed record BarChart(double Height, double Zero, ImmutableArray<BarGroup> Groups)
{
    private const double _line = 19;
    private const double _bar = 9;
    private const double _gap = 12;
    private const double _labelEms = 19.5;

    /// <summary>The drawing of a chart. Shares are drawn out of 100, other values out of the greatest.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="words">A category as readers see it.</param>
    public static BarChart Of(ChartView chart, Func<string, string> words)
    {
        var values = chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>().Select(point => (double)point.Value).ToList();
        var least = Math.Min(0, values.DefaultIfEmpty(0).Min());
        var most = Math.Max(chart.Form == "shares" ? 100 : 0, values.DefaultIfEmpty(0).Max());
        var range = most > least ? most - least : 1;
        var groups = ImmutableArray.CreateBuilder<BarGroup>();
        var y = 0.0;
        for (var category = 0; category < chart.Categories.Length; category++)
        {
            var labels = ImmutableArray.CreateBuilder<BarLabel>();
            var bars = ImmutableArray.CreateBuilder<Bar>();
            var isAlone = chart.Series.Length == 1;
            foreach (var line in Measure.Lines(words(chart.Categories[category]), isAlone ? _labelEms : 24))
            {
                y += _line;
                labels.Add(new BarLabel(line, y - 4));
            }

            for (var series = 0; series < chart.Series.Length; series++)
            {
                if (category >= chart.Series[series].Points.Length || chart.Series[series].Points[category] is not { } point)
                    continue;
                if (!isAlone)
                    y += _line;
                var value = (double)point.Value;
                var from = (Math.Min(0, value) - least) / range;
                bars.Add(new Bar(isAlone ? null : chart.Series[series].Name, point.Value, series % 4, y - 4, y, from, Math.Abs(value) / range, _bar));
                y += _bar + 3;
            }

            y += _gap;
            groups.Add(new BarGroup(labels.ToImmutable(), bars.ToImmutable()));
        }

        return new BarChart(Math.Max(1, y - _gap), (0 - least) / range, groups.ToImmutable());
    }
}
