using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Pages;

namespace Briefing.Theme.Charts;

/// <summary>Lines over categories. Horizontal positions are shares of the width, vertical ones pixels.</summary>
/// <param name="Height">Height in pixels.</param>
/// <param name="Baseline">Where the value 0, or the least value below it, stands.</param>
/// <param name="Ticks">The categories on the axis.</param>
/// <param name="Lines">The series.</param>
internal sealed record LineChart(double Height, double Baseline, ImmutableArray<LineTick> Ticks, ImmutableArray<Line> Lines)
{
    private const double _top = 34;
    private const double _plot = 130;
    private const double _axis = 24;
    private const double _margin = 0.09;

    /// <summary>The drawing of a chart. Years stand at distances that are true to time.</summary>
    public static LineChart Of(ChartView chart)
    {
        var values = chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>().Select(point => (double)point.Value).ToList();
        var least = Math.Min(0, values.DefaultIfEmpty(0).Min());
        var most = Math.Max(0, values.DefaultIfEmpty(0).Max());
        var range = most > least ? most - least : 1;
        var positions = Positions(chart.Categories);
        var ticks = chart.Categories.Select((category, i) => new LineTick(category, positions[i])).ToImmutableArray();
        var lines = ImmutableArray.CreateBuilder<Line>();
        for (var series = 0; series < chart.Series.Length; series++)
        {
            var points = ImmutableArray.CreateBuilder<LinePoint>();
            for (var i = 0; i < Math.Min(chart.Categories.Length, chart.Series[series].Points.Length); i++)
            {
                if (chart.Series[series].Points[i] is { } point)
                    points.Add(new LinePoint(positions[i], _top + _plot - (((double)point.Value - least) / range * _plot), point.Value));
            }

            lines.Add(new Line(chart.Series.Length == 1 ? null : chart.Series[series].Name, series % 4, points.ToImmutable()));
        }

        return new LineChart(_top + _plot + _axis, _top + _plot, ticks, lines.ToImmutable());
    }

    private static double[] Positions(ImmutableArray<string> categories)
    {
        if (categories.Length < 2)
            return [.. categories.Select(_ => 0.5)];
        var years = categories.Select(category => int.TryParse(category.AsSpan(0, Math.Min(4, category.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && category.Length <= 5 ? year : (int?)null).ToList();
        var isTime = years.TrueForAll(year => year is not null) && years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second);
        return [.. Enumerable.Range(0, categories.Length).Select(i => _margin + ((1 - (2 * _margin)) * (isTime
            ? (double)(years[i]!.Value - years[0]!.Value) / (years[^1]!.Value - years[0]!.Value)
            : (double)i / (categories.Length - 1))))];
    }
}
