using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Theme.Maps;

/// <summary>What a map shows, and where a place stands in it.</summary>
/// <param name="West">Western edge in degrees.</param>
/// <param name="North">Northern edge in degrees.</param>
/// <param name="Width">Width in degrees of longitude.</param>
/// <param name="Height">Height in degrees of latitude.</param>
internal sealed record MapFrame(double West, double North, double Width, double Height)
{
    private const double _leastHeight = 26;
    private const double _padding = 0.1;

    /// <summary>A frame around some places, never closer than what shows a place in its surroundings.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="aspect">Width over height of the drawing.</param>
    public static MapFrame Around(ImmutableArray<MapPlace> places, double aspect)
    {
        var south = places.Min(place => place.Latitude);
        var north = places.Max(place => place.Latitude);
        var west = places.Min(place => place.Longitude);
        var east = places.Max(place => place.Longitude);
        var middle = (south + north) / 2;
        var narrowing = Math.Max(0.2, Math.Cos(middle * Math.PI / 180));
        var height = Math.Max(_leastHeight, (north - south) * (1 + (2 * _padding)));
        var width = Math.Max(height * aspect / narrowing, (east - west) * (1 + (2 * _padding)));
        height = width * narrowing / aspect;
        return new MapFrame(((west + east) / 2) - (width / 2), middle + (height / 2), width, height);
    }

    /// <summary>Where a place stands, as shares of the frame's width and height from its upper left corner.</summary>
    public (double X, double Y) Project(double latitude, double longitude) => ((longitude - West) / Width, (North - latitude) / Height);
}
