using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Checks that ids are unique and that every id that something names is there.</summary>
public static class ReferenceCheck
{
    /// <summary>Reports repeated and unresolved ids.</summary>
    public static void Run(SiteSettings settings, Desk desk, IReadOnlyCollection<DocumentHead> documents, ICollection<Diagnostic> diagnostics)
    {
        var entities = Unique("entities", desk.Entities.Select(entity => (entity.Id, entity.Position)), diagnostics);
        var topics = Unique("topics", desk.Topics.Select(topic => (topic.Id, topic.Position)), diagnostics);
        var datasets = Unique("datasets", desk.Datasets.Select(dataset => (dataset.Id, dataset.Position)), diagnostics);
        var slugs = Unique("documents", documents.Select(document => (document.Slug, Position(document, "slug"))), diagnostics);
        Unique("events", desk.Events.Select(occurrence => (occurrence.Id, occurrence.Position)), diagnostics);
        Unique("relations", desk.Relations.Select(relation => (relation.Id, relation.Position)), diagnostics);
        var sets = Unique("term sets", desk.Terms.Select(list => (list.Set, list.Terms.IsEmpty ? SourcePosition.File("terms") : list.Terms[0].Position)), diagnostics);

        Former(slugs, documents.Select(document => (document.Slug, document.Matter.Aliases, Position(document, "aliases"))), "document", diagnostics);
        Former(entities, desk.Entities.Select(entity => (entity.Id, entity.FormerIds, entity.Position)), "entity", diagnostics);
        Former(topics, desk.Topics.Select(topic => (topic.Id, topic.FormerIds, topic.Position)), "topic", diagnostics);

        foreach (var entity in desk.Entities)
        {
            Expect(entities, entity.PartOf, entity.Position, "an entity", diagnostics);
            foreach (var alias in entity.Aliases)
                Expect(slugs, alias.Only.AddRange(alias.Not), alias.Position, "a document", diagnostics);
        }

        foreach (var relation in desk.Relations)
            Expect(entities, [relation.Subject, relation.Object], relation.Position, "an entity", diagnostics);
        foreach (var occurrence in desk.Events)
        {
            Expect(entities, occurrence.Entities, occurrence.Position, "an entity", diagnostics);
            Expect(topics, occurrence.Topics, occurrence.Position, "a topic", diagnostics);
        }

        foreach (var topic in desk.Topics)
        {
            Expect(entities, topic.Entities, topic.Position, "an entity", diagnostics);
            Expect(datasets, topic.Datasets, topic.Position, "a dataset", diagnostics);
            Expect(slugs, [.. topic.Comparisons.SelectMany(comparison => comparison.Views).Select(view => view.Document)], topic.Position, "a document", diagnostics);
            foreach (var rule in topic.Gather.Concat(topic.Exclude))
            {
                Expect(entities, rule.Entities, rule.Position, "an entity", diagnostics);
                Expect(slugs, rule.Document is null ? [] : [rule.Document], rule.Position, "a document", diagnostics);
            }
        }

        foreach (var document in documents)
        {
            var matter = document.Matter;
            Expect(topics, matter.Topics, Position(document, "topics"), "a topic", diagnostics);
            Expect(topics, [.. matter.Sections.SelectMany(section => section.Value)], Position(document, "sections"), "a topic", diagnostics);
            Expect(sets, matter.TermSets, Position(document, "term-sets"), "a term set", diagnostics);
        }

        Expect(datasets, settings.Charts, SourcePosition.File(SiteSettingsReader.FileName), "a dataset", diagnostics);
        Expect(sets, settings.TermSets, SourcePosition.File(SiteSettingsReader.FileName), "a term set", diagnostics);
    }

    private static SourcePosition Position(DocumentHead document, string key) =>
        document.Matter.Positions.GetValueOrDefault(key) ?? new SourcePosition(document.Path, 1, 1);

    private static HashSet<string> Unique(string what, IEnumerable<(string Id, SourcePosition Position)> items, ICollection<Diagnostic> diagnostics)
    {
        var first = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (var (id, position) in items)
        {
            if (id.Length > 0 && !first.TryAdd(id, position))
                diagnostics.Add(new Diagnostic(Rules.RepeatedId, position, $"The id '{id}' is taken among the {what} by {first[id]}; expected another."));
        }

        return [.. first.Keys];
    }

    /// <summary>A former address may be nothing's present one, and lead to one page only.</summary>
    private static void Former(HashSet<string> known, IEnumerable<(string Id, ImmutableArray<string> Former, SourcePosition Position)> items, string what, ICollection<Diagnostic> diagnostics)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, former, position) in items)
        {
            foreach (var name in former)
            {
                if (known.Contains(name))
                    diagnostics.Add(new Diagnostic(Rules.RouteCollision, position, $"The former address '{name}' of the {what} '{id}' is that of a page; expected one that no {what} has now."));
                else if (!taken.TryAdd(name, id))
                    diagnostics.Add(new Diagnostic(Rules.RouteCollision, position, $"The former address '{name}' of the {what} '{id}' is also one of '{taken[name]}'; expected one page that it leads to."));
            }
        }
    }

    private static void Expect(HashSet<string> known, ImmutableArray<string> ids, SourcePosition position, string what, ICollection<Diagnostic> diagnostics)
    {
        foreach (var id in ids)
        {
            if (id.Length > 0 && !known.Contains(id))
                diagnostics.Add(new Diagnostic(Rules.UnresolvedReference, position, $"There is no '{id}'; expected the id of {what}."));
        }
    }
}
