using System.Collections.Immutable;
using System.Globalization;
using Briefing.Theme.Charts;

namespace Briefing.Theme.Maps;

/// <summary>
/// A border or a shore, coarse: it orients, dots and routes carry the meaning. Kazakhstan's border follows the public-domain
/// Natural Earth data at 1:110 million, rounded to a tenth of a degree; the shores are sketched by hand.
/// </summary>
/// <param name="Points">Longitude and latitude in turn.</param>
internal sealed record Outline(ImmutableArray<double> Points)
{
    /// <summary>Every outline.</summary>
    public static ImmutableArray<Outline> All { get; } =
    [
        Read("""
            87.4 49.2 86.6 48.5 85.8 48.5 85.7 47.5 85.2 47.0 83.2 47.3 82.5 45.5 81.9 45.3 80.0 44.9 80.9 43.2 80.2 42.9 80.3 42.3
            79.6 42.5 79.1 42.9 77.7 43.0 76.0 43.0 75.6 42.9 74.2 43.3 73.6 43.1 73.5 42.5 71.8 42.8 71.2 42.7 71.0 42.3 70.4 42.1
            69.1 41.4 68.6 40.7 68.3 40.7 68.0 41.1 66.7 41.2 66.5 42.0 66.0 42.0 66.1 43.0 64.9 43.7 63.2 43.7 62.0 43.5 61.1 44.4
            60.2 44.8 58.7 45.5 58.5 45.6 55.9 45.0 56.0 41.3 55.5 41.3 54.8 42.0 54.1 42.3 52.9 42.1 52.5 41.8 52.4 42.0 52.7 42.4
            52.5 42.8 51.3 43.1 50.9 44.0 50.3 44.3 50.3 44.6 51.3 44.5 51.3 45.2 52.2 45.4 53.0 45.3 53.2 46.2 53.0 46.9 52.0 46.8
            51.2 47.0 50.0 46.6 49.1 46.4 48.6 46.6 48.7 47.1 48.1 47.7 47.3 47.7 46.5 48.4 47.0 49.2 46.8 49.4 47.5 50.5 48.6 49.9
            48.7 50.6 50.8 51.7 52.3 51.7 54.5 51.0 55.7 50.6 56.8 51.0 58.4 51.1 59.6 50.5 59.9 50.8 61.3 50.8 61.6 51.3 60.0 52.0
            60.9 52.4 60.7 52.7 61.7 53.0 61.0 53.7 61.4 54.0 65.2 54.4 65.7 54.6 68.2 55.0 69.1 55.4 70.9 55.2 71.2 54.1 72.2 54.4
            73.5 54.0 73.4 53.5 74.4 53.5 76.9 54.5 76.5 54.2 77.8 53.4 80.0 50.9 80.6 51.4 81.9 50.8 83.4 51.1 83.9 50.9 84.4 50.3
            85.1 50.1 85.5 49.7 86.8 49.8 87.4 49.2
            """),
        Read("""
            50.3 44.6 50.3 44.3 50.9 44.0 51.3 43.1 52.5 42.8 52.7 42.4 52.4 42.0 52.8 41.1 52.9 40.0 53.8 39.0 53.8 37.2 52.0 36.6
            50.2 37.4 48.9 38.3 49.2 39.3 50.4 40.3 49.6 40.6 48.6 41.8 47.5 43.0 47.5 43.7 46.7 44.6 47.6 45.6 49.1 46.4 50.0 46.6
            51.2 47.0 52.0 46.8 53.0 46.9 53.2 46.2 53.0 45.3 52.2 45.4 51.3 45.2 51.3 44.5 50.3 44.6
            """),
    ];

    /// <summary>The outline as a path in the box of a map, only where it may be seen.</summary>
    public string Path(MapFrame frame)
    {
        var path = new System.Text.StringBuilder();
        for (var i = 0; i < Points.Length; i += 2)
        {
            var (x, y) = frame.Project(Points[i + 1], Points[i]);
            path.Append(i == 0 ? 'M' : 'L').Append(Measure.Units(x * 1000)).Append(' ').Append(Measure.Units(y * MapDrawing.BoxHeight));
        }

        return path.Append('Z').ToString();
    }

    private static Outline Read(string points) =>
        new([.. points.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]);
}
