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
        var entities = Unique("entities", desk.Entities, entity => entity.Id, entity => entity.Position, diagnostics);
        var topics = Unique("topics", desk.Topics, topic => topic.Id, topic => topic.Position, diagnostics);
        var datasets = Unique("datasets", desk.Datasets, dataset => dataset.Id, dataset => dataset.Position, diagnostics);
        var slugs = Unique("documents", documents, document => document.Slug, document => Position(document, "slug"), diagnostics);
        Unique("events", desk.Events, occurrence => occurrence.Id, occurrence => occurrence.Position, diagnostics);
        Unique("relations", desk.Relations, relation => relation.Id, relation => relation.Position, diagnostics);
        var sets = Unique("term sets", desk.Terms, list => list.Set, list => list.Terms.IsEmpty ? SourcePosition.File("terms") : list.Terms[0].Position, diagnostics);

        Former(slugs, documents.Where(document => !document.Matter.Aliases.IsEmpty).Select(document => (document.Slug, document.Matter.Aliases, Position(document, "aliases"))), "document", diagnostics);
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
            Expect(topics, document.Matter.Topics, document, "topics", "a topic", diagnostics);
            foreach (var section in document.Matter.Sections)
                Expect(topics, section.Value, document, "sections", "a topic", diagnostics);
            Expect(sets, document.Matter.TermSets, document, "term-sets", "a term set", diagnostics);
        }

        Expect(datasets, settings.Charts, SourcePosition.File(SiteSettingsReader.FileName), "a dataset", diagnostics);
        Expect(sets, settings.TermSets, SourcePosition.File(SiteSettingsReader.FileName), "a term set", diagnostics);
    }

    private static SourcePosition Position(DocumentHead document, string key) =>
        document.Matter.Positions.GetValueOrDefault(key) ?? new SourcePosition(document.Path, 1, 1);

    /// <summary>The ids of some items, for looking up.</summary>
    private static Dictionary<string, T>.KeyCollection Unique<T>(string what, IReadOnlyCollection<T> items, Func<T, string> idOf, Func<T, SourcePosition> positionOf, ICollection<Diagnostic> diagnostics)
    {
        var first = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var id = idOf(item);
            if (id.Length > 0 && !first.TryAdd(id, item))
                diagnostics.Add(new Diagnostic(Rules.RepeatedId, positionOf(item), $"The id '{id}' is taken among the {what} by {positionOf(first[id])}; expected another."));
        }

        return first.Keys;
    }

    /// <summary>A former address may be nothing's present one, and lead to one page only.</summary>
    private static void Former(ICollection<string> known, IEnumerable<(string Id, ImmutableArray<string> Former, SourcePosition Position)> items, string what, ICollection<Diagnostic> diagnostics)
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

    /// <summary>What a document names; where it names it is looked up only where it is not there.</summary>
    private static void Expect(ICollection<string> known, ImmutableArray<string> ids, DocumentHead document, string key, string what, ICollection<Diagnostic> diagnostics)
    {
        foreach (var id in ids)
        {
            if (id.Length == 0 || known.Contains(id))
                continue;
            if (document.Matter.IsForeign)
                diagnostics.Add(new Diagnostic(Rules.UnusableValue, Position(document, key), $"There is no '{id}'; expected the id of {what}. The post is read without it."));
            else
                Expect(known, [id], Position(document, key), what, diagnostics);
        }
    }

    private static void Expect(ICollection<string> known, ImmutableArray<string> ids, SourcePosition position, string what, ICollection<Diagnostic> diagnostics)
    {
        foreach (var id in ids)
        {
            if (id.Length > 0 && !known.Contains(id))
                diagnostics.Add(new Diagnostic(Rules.UnresolvedReference, position, $"There is no '{id}'; expected the id of {what}."));
        }
    }
}
