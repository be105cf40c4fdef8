namespace Briefing.Core.Pages;

/// <summary>A place on a map.</summary>
/// <param name="Id">Its id; routes name their stops by it.</param>
/// <param name="Name">Its name in this edition.</param>
/// <param name="Href">Its page; null where it has none.</param>
/// <param name="Latitude">Decimal degrees north, WGS 84.</param>
/// <param name="Longitude">Decimal degrees east, WGS 84.</param>
/// <param name="IsSubject">Whether the map is about this place.</param>
public sealed record MapPlace(string Id, string Name, string? Href, double Latitude, double Longitude, bool IsSubject);
