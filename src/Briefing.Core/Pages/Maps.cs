using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Maps of the places that entities are and of the corridors that relations draw between them.</summary>
internal static class Maps
{
    /// <summary>Kind of the relations that draw a corridor: the subject connects the object.</summary>
    private const string Connects = "connects";

    /// <summary>A line within one town, in degrees: a map of a continent cannot show it.</summary>
    private const double Town = 1;

    /// <summary>The corridors and their stops, without the places that no corridor touches; null where there is no corridor.</summary>
    public static MapView? OfSite(EditionSite site) =>
        Of(site, "corridors", [], site.Library.Desk.Entities.Select(entity => entity.Id), subject: null) is { Routes.IsEmpty: false } map ? map : null;

    /// <summary>The topic's places and, whole, the corridors among its entities; null where it has neither.</summary>
    public static MapView? OfTopic(EditionSite site, Topic topic) => Of(site, "map", topic.Entities, topic.Entities, subject: null);

    /// <summary>The entity's own dot, or the corridor's stops; null where neither is known.</summary>
    public static MapView? OfEntity(EditionSite site, Entity entity) => Of(site, "map", [entity.Id], [entity.Id], entity.Id);

    /// <summary>A map of some places and of some corridors with all their stops.</summary>
    private static MapView? Of(EditionSite site, string id, IEnumerable<string> named, IEnumerable<string> carriers, string? subject)
    {
        var drawn = carriers.ToHashSet(StringComparer.Ordinal);
        var legs = site.Library.Desk.Relations
            .Where(relation => relation.Kind == Connects && drawn.Contains(relation.Subject))
            .GroupBy(relation => relation.Subject, StringComparer.Ordinal)
            .Where(route => subject is not null || !IsWithinTown(site, route.Select(leg => leg.Object)))
            .SelectMany(route => route)
            .ToArray();
        var wanted = named.Concat(legs.Select(leg => leg.Object)).ToHashSet(StringComparer.Ordinal);
        var placed = site.Library.Desk.Entities
            .Where(entity => wanted.Contains(entity.Id) && entity.Coordinates is not null && (entity.Kind is EntityKind.Place || entity.Id == subject || IsStop(site, entity.Id)))
            .ToArray();
        var shown = placed.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        var routes = legs
            .Where(leg => shown.Contains(leg.Object))
            .GroupBy(relation => relation.Subject, StringComparer.Ordinal)
            .Where(route => route.Select(relation => relation.Object).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(route => new MapRoute(
                route.Key,
                site.Entity(route.Key).Name,
                site.Entity(route.Key).Href,
                [.. route.Select(relation => relation.Object).Distinct(StringComparer.Ordinal)],
                [.. route.SelectMany(relation => site.Citations(relation.Text.Cites)).DistinctBy(citation => citation.Href)]))
            .ToImmutableArray();
        if (placed.Length == 0)
            return null;
        var stops = routes.SelectMany(route => route.Stops).ToHashSet(StringComparer.Ordinal);
        var places = placed
            .OrderByDescending(entity => entity.Id == subject)
            .ThenByDescending(entity => stops.Contains(entity.Id))
            .ThenByDescending(entity => site.Entity(entity.Id).Count)
            .ThenBy(entity => entity.Id, StringComparer.Ordinal)
            .Select(entity => new MapPlace(entity.Id, site.Entity(entity.Id).Name, site.Entity(entity.Id).Href, entity.Coordinates!.Value.Latitude, entity.Coordinates.Value.Longitude, entity.Id == subject))
            .ToImmutableArray();
        return new MapView(id, subject is null ? null : site.Entity(subject).Name, null, places, routes);
    }

    private static bool IsWithinTown(EditionSite site, IEnumerable<string> stops)
    {
        var wanted = stops.ToHashSet(StringComparer.Ordinal);
        var places = site.Library.Desk.Entities.Where(entity => wanted.Contains(entity.Id)).Select(entity => entity.Coordinates).OfType<(double Latitude, double Longitude)>().ToArray();
        return places.Length > 1
            && places.Max(place => place.Latitude) - places.Min(place => place.Latitude) < Town
            && places.Max(place => place.Longitude) - places.Min(place => place.Longitude) < Town;
    }

    private static bool IsStop(EditionSite site, string id) =>
        site.Library.Desk.Relations.Any(relation => relation.Kind == Connects && relation.Object == id);
}
