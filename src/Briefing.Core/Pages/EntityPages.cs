using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages of entities.</summary>
internal static class EntityPages
{
    /// <summary>How many of the entities that occur with it a page names.</summary>
    private const int MostCompanions = 200;

    /// <summary>How many of the documents that it made a page shows.</summary>
    private const int MostDocuments = 50;

    public static EntityPage Entity(EditionSite site, Entity entity)
    {
        var name = site.NameOf(entity);
        var description = entity.Description is null ? null : site.Cited(entity.Description);
        var events = Timelines.Events(site, entity.Id);
        return new EntityPage(
            site.PageFrame(Routes.EntityPath(entity.Id), name, description?.Text, Section.Entities, new Crumb(Section.Entities, site.Routes.Entities(site.Edition))) with { Source = site.Frame.Preview ? entity.Position : null },
            entity.Id,
            entity.Kind,
            name,
            OtherNames(site, entity, name),
            [.. entity.Aliases.Select(alias => site.Convert(alias.Form, ScriptOf(site, alias.Form))).Distinct(StringComparer.Ordinal).Where(form => form != name)],
            description,
            entity.Coordinates,
            site.Entities(entity.PartOf),
            [.. entity.Facts.Select(fact => new FactView(site.Localize(fact.Label), site.Cited(fact.Value), fact.AsOf))],
            [.. site.Library.Desk.Relations.Where(relation => relation.Subject == entity.Id || relation.Object == entity.Id).Select(relation => Relation(site, relation))],
            events,
            [.. site.Index.MentionsOf(entity.Id)],
            Cooccurrences(site, entity),
            Topics(site, entity))
        {
            Start = entity.Start,
            End = entity.End,
            Documents = [.. site.Library.MadeBy[entity.Id].Take(MostDocuments).Select(site.Card)],
            Map = Maps.OfEntity(site, entity),
            More = [.. site.Index.MoreMentionsOf(entity.Id)],
            AllMentions = site.Entity(entity.Id).Count,
            AllDocuments = site.Index.DocumentsWith(entity.Id),
            Sources = site.References(entity),
            TimelineHref = Timelines.HrefOf(site, entity.Id, events),
        };
    }

    private static string ScriptOf(EditionSite site, string form) =>
        form.Any(c => c is >= '\u3400' and <= '\u9FFF') ? site.Library.Settings.Language : site.Edition.Language;

    private static ImmutableArray<EntityName> OtherNames(EditionSite site, Entity entity, string name)
    {
        var names = site.Library.Settings.Editions
            .Where(edition => edition.Language != site.Edition.Language)
            .Select(edition => new EntityName(edition.Language, site.NameIn(entity, edition)))
            .Concat(entity.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new EntityName(pair.Key, pair.Value)));
        return [.. names.Where(other => other.Language != site.Edition.Language && other.Text != name).DistinctBy(other => other.Language)];
    }

    private static RelationView Relation(EditionSite site, Relation relation) => new(
        site.Entity(relation.Subject), relation.Kind, site.Entity(relation.Object), relation.Date, site.Cited(relation.Text));

    private static ImmutableArray<Cooccurrence> Cooccurrences(EditionSite site, Entity entity) =>
    [
        .. (site.Library.Companions.TryGetValue(entity.Id, out var companions) ? companions : [])
            .Take(MostCompanions)
            .Select(companion => new Cooccurrence(
                site.Entity(companion.EntityId, companion.Blocks),
                ImmutableArray.CreateRange(companion.Places, place => new PageLink(site.BlockHref(place.Slug, place.BlockId), site.Card(place.Slug).Title)))),
    ];

    private static ImmutableArray<TopicCard> Topics(EditionSite site, Entity entity) =>
        site.Topics(site.Library.Desk.Topics
            .Where(topic => topic.Entities.Contains(entity.Id))
            .Select(topic => topic.Id)
            .Concat(site.Library.TopicsByEntity[entity.Id]));
}
