using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Maps of the places that entities are and of the corridors that relations draw between them.</summary>
internal static class Maps
{
    /// <summary>Kind of the relations that draw a corridor: the subject connects the object.</summary>
    private const string Connects = "connects";

    /// <summary>The corridors and their stops, without the places that no corridor touches; null where there is no corridor.</summary>
    public static MapView? OfSite(EditionSite site) =>
        Of(site, "corridors", [.. site.Library.Desk.Entities.Where(entity => IsStop(site, entity.Id))], subject: null) is { Routes.IsEmpty: false } map ? map : null;

    public static MapView? OfTopic(EditionSite site, Topic topic)
    {
        var named = topic.Entities.ToHashSet(StringComparer.Ordinal);
        return Of(site, "map", [.. site.Library.Desk.Entities.Where(entity => named.Contains(entity.Id))], subject: null);
    }

    /// <summary>The entity's own dot, or the corridor's stops; null where neither is known.</summary>
    public static MapView? OfEntity(EditionSite site, Entity entity)
    {
        var near = site.Library.Desk.Relations
            .Where(relation => relation.Kind == Connects && relation.Subject == entity.Id)
            .Select(relation => relation.Object)
            .Append(entity.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Of(site, "map", [.. site.Library.Desk.Entities.Where(other => near.Contains(other.Id))], entity.Id);
    }

    private static MapView? Of(EditionSite site, string id, ImmutableArray<Entity> entities, string? subject)
    {
        var placed = entities.Where(entity => entity.Coordinates is not null && (entity.Kind is EntityKind.Place || entity.Id == subject || IsStop(site, entity.Id))).ToArray();
        var shown = placed.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        var routes = site.Library.Desk.Relations
            .Where(relation => relation.Kind == Connects && shown.Contains(relation.Object))
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

    private static bool IsStop(EditionSite site, string id) =>
        site.Library.Desk.Relations.Any(relation => relation.Kind == Connects && relation.Object == id);
}
