using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;

namespace Briefing.Core.Search;

/// <summary>The pages of the site as search knows them: entities, topics and documents, each in all editions at once.</summary>
public static class SearchPages
{
    /// <summary>All names that an entity is searched for by, in every edition and script.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<EditionDesk> editions, Entity entity) =>
        editions.Select(desk => desk.NameOf(entity)).Concat(Forms(entity)).Distinct(StringComparer.Ordinal);

    /// <summary>The pages in order of importance.</summary>
    public static IReadOnlyList<SearchablePage> Of(ImmutableArray<EditionSite> editions)
    {
        var library = editions[0].Library;
        return
        [
            .. library.Desk.Entities
                .OrderByDescending(entity => editions[0].Entity(entity.Id).Count)
                .ThenBy(entity => entity.Id, StringComparer.Ordinal)
                .Select(entity => Entity(editions, entity)),
            .. library.Desk.Topics.Select(topic => Topic(editions, topic)),
            .. library.Documents.Select(document => new SearchablePage(Routes.DocumentPath(document.Slug), "document", Titles(editions, site => site.Card(document.Slug).Title), [])),
        ];
    }

    private static SearchablePage Entity(ImmutableArray<EditionSite> editions, Entity entity)
    {
        var titles = Titles(editions, site => site.NameOf(entity));
        return new SearchablePage(Routes.EntityPath(entity.Id), SearchablePage.Entity, titles, [.. Forms(entity).Distinct(StringComparer.Ordinal).Except(titles)]);
    }

    private static IEnumerable<string> Forms(Entity entity) =>
        entity.Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value)
            .Concat(entity.Aliases.Where(alias => alias.Only.IsEmpty).Select(alias => alias.Form))
            .Concat(Surnames(entity));

    /// <summary>The last words of a person's Latin names, which readers type alone.</summary>
    private static IEnumerable<string> Surnames(Entity entity) =>
        entity.Kind != EntityKind.Person
            ? []
            : entity.Names.Values.Concat(entity.Aliases.Select(alias => alias.Form))
                .Where(name => char.IsAsciiLetter(name[0]) && name.Contains(' ', StringComparison.Ordinal))
                .Select(name => name[(name.LastIndexOf(' ') + 1)..])
                .Where(word => word.Length > 2);

    private static SearchablePage Topic(ImmutableArray<EditionSite> editions, Topic topic) =>
        new(Routes.TopicPath(topic.Id), "topic", Titles(editions, site => site.Topic(topic.Id).Title), []);

    private static ImmutableArray<string> Titles(ImmutableArray<EditionSite> editions, Func<EditionSite, string> title) => [.. editions.Select(title)];
}
