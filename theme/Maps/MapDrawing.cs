using System.Collections.Immutable;
using Briefing.Core.Pages;
using Briefing.Theme.Charts;

namespace Briefing.Theme.Maps;

/// <summary>
/// A map: an equirectangular projection that is true to scale at its middle latitude, in a frame of 3 to 2. Places are at shares of the frame
/// so that names keep their size at every width; outlines and routes are paths in a box of 1000 by <see cref="BoxHeight"/>.
/// </summary>
/// <param name="Outlines">Paths of borders and shores.</param>
/// <param name="Routes">The corridors.</param>
/// <param name="Places">The places.</param>
internal sealed record MapDrawing(ImmutableArray<MapShape> Outlines, ImmutableArray<MapLine> Routes, ImmutableArray<MapDot> Places)
{
    /// <summary>Height of the box of the paths, whose width is 1000.</summary>
    public const double BoxHeight = 1000 / _aspect;

    private const double _aspect = 1.5;
    private const double _narrow = 330;
    private const double _wide = 540;
    private const double _letter = 12;

    /// <summary>The drawing of a map.</summary>
    public static MapDrawing Of(MapView map)
    {
        var frame = MapFrame.Around(map.Places, _aspect);
        var byId = map.Places.DistinctBy(place => place.Id).ToDictionary(place => place.Id, StringComparer.Ordinal);
        var narrow = new LabelBoard(_narrow, _narrow / _aspect, _letter);
        var wide = new LabelBoard(_wide, _wide / _aspect, _letter);
        foreach (var place in map.Places)
        {
            var (x, y) = frame.Project(place.Latitude, place.Longitude);
            narrow.Reserve(x, y);
            wide.Reserve(x, y);
        }

        var dots = ImmutableArray.CreateBuilder<MapDot>();
        foreach (var place in map.Places.OrderByDescending(place => place.IsSubject))
        {
            var (x, y) = frame.Project(place.Latitude, place.Longitude);
            dots.Add(new MapDot(place, x, y, narrow.Place(x, y, Measure.Ems(place.Name)), wide.Place(x, y, Measure.Ems(place.Name))));
        }

        return new MapDrawing(
            [.. Outline.All.Select(outline => outline.Path(frame) is { } path ? new MapShape(outline.Kind, path) : null).OfType<MapShape>()],
            [.. map.Routes.Select((route, index) => new MapLine(route, index % 4, Path(route.Stops.Where(byId.ContainsKey).Select(stop => frame.Project(byId[stop].Latitude, byId[stop].Longitude)))))],
            dots.ToImmutable());
    }

    private static string Path(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((point, index) => $"{(index == 0 ? "M" : "L")}{Measure.Units(point.X * 1000)} {Measure.Units(point.Y * BoxHeight)}"));
}
