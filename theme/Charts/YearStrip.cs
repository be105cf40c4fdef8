using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Theme.Charts;

/// <summary>All events on one line of years: a dot for a date or a span too short to see, a bar for a longer one, those of one time above each other.</summary>
/// <param name="Height">Height in pixels.</param>
/// <param name="Axis">Where the line of years stands.</param>
/// <param name="Ticks">The years that are named.</param>
/// <param name="Marks">The events.</param>
internal sealed record YearStrip(double Height, double Axis, ImmutableArray<LineTick> Ticks, ImmutableArray<YearMark> Marks)
{
    private const double _step = 10;
    private const double _margin = 0.03;
    private const double _dot = 0.022;
    private const double _shortestSpan = 0.012;

    /// <summary>The drawing of some events, in order of date, at least one.</summary>
    public static YearStrip Of(ImmutableArray<EventView> events)
    {
        var first = Math.Floor(events.Min(occurrence => Time(occurrence.Date)));
        var last = Math.Max(first + 1, Math.Ceiling(events.Max(occurrence => TimeOfEnd(occurrence.Date))));
        double At(double time) => _margin + ((1 - (2 * _margin)) * (time - first) / (last - first));

        var free = new List<double>();
        var marks = new List<(EventView Event, double From, double To, int Row)>();
        foreach (var occurrence in events)
        {
            var from = At(Time(occurrence.Date));
            var to = Math.Max(from, At(TimeOfEnd(occurrence.Date)));
            var row = free.FindIndex(end => end <= from);
            if (row < 0)
            {
                row = free.Count;
                free.Add(0);
            }

            free[row] = to + _dot;
            marks.Add((occurrence, from, to, row));
        }

        var axis = (free.Count * _step) + 6;
        return new YearStrip(
            axis + 22,
            axis,
            NamedYears((int)first, (int)last, At),
            [.. marks.Select(mark => new YearMark(mark.Event, mark.From, mark.To - mark.From < _shortestSpan ? mark.From : mark.To, axis - 8 - (mark.Row * _step)))]);
    }

    private static ImmutableArray<LineTick> NamedYears(int first, int last, Func<double, double> at)
    {
        var step = (last - first) switch { <= 6 => 1, <= 12 => 2, <= 30 => 5, <= 60 => 10, <= 150 => 25, _ => 100 };
        return [.. Enumerable.Range(0, ((last - first) / step) + 2)
            .Select(i => ((first / step) + i) * step)
            .Where(year => year >= first && year <= last)
            .Select(year => new LineTick(year.ToString(CultureInfo.InvariantCulture), at(year)))];
    }

    /// <summary>The middle of what a date may mean, as a year with a fraction: a date of year precision stands in the middle of its year.</summary>
    private static double Time(PartialDate date) => (date.Month, date.Day) switch
    {
        ({ } month, { } day) => date.Year + ((month - 1 + ((day - 0.5) / 31)) / 12),
        ({ } month, null) => date.Year + ((month - 0.5) / 12),
        _ => date.End is null ? date.Year + 0.5 : date.Year,
    };

    private static double TimeOfEnd(PartialDate date) => date.End switch
    {
        null => Time(date),
        { Month: null } end => end.Year + 1,
        { } end => Time(end),
    };
}
