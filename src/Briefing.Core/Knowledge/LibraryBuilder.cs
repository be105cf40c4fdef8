using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Brings documents and the editors' knowledge together and checks every reference between them.</summary>
public static class LibraryBuilder
{
    /// <summary>The library of these documents.</summary>
    /// <param name="settings">The site settings.</param>
    /// <param name="desk">What editors wrote.</param>
    /// <param name="documents">The documents as linked.</param>
    /// <param name="fold">The fold that names are compared by.</param>
    /// <param name="diagnostics">Takes what does not resolve.</param>
    public static Library Build(SiteSettings settings, Desk desk, ImmutableArray<LinkedDocument> documents, TextFold fold, ICollection<Diagnostic> diagnostics)
    {
        documents = documents.Sort((a, b) => NewestFirst(a.Document, b.Document));
        desk = desk with
        {
            Topics = desk.Topics.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id))),
            Events = [.. desk.Events.OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)],
        };
        ReferenceCheck.Run(settings, desk, documents, diagnostics);
        documents = [.. documents.DistinctBy(linked => linked.Document.Slug, StringComparer.Ordinal)];
        var (places, backlinks) = ResolveCitations(settings, desk, documents, diagnostics);
        var used = new HashSet<GatherRule>();
        var gatherer = new Gatherer(fold);
        var gathered = documents.AsParallel().AsOrdered().Select(document => (document, Blocks: gatherer.Gather(document, desk.Topics, used))).ToImmutableArray();
        var passages = desk.Topics.DistinctBy(topic => topic.Id, StringComparer.Ordinal).ToImmutableDictionary(
            topic => topic.Id,
            topic => gathered.SelectMany(pair => PassageRef.Of(pair.document, pair.Blocks[topic.Id])).ToImmutableArray(),
            StringComparer.Ordinal);
        if (documents.All(linked => linked.Document.IsReadable))
            ReportTopics(desk.Topics, passages, used, diagnostics);
        return new Library(settings, desk, documents, passages, places, backlinks, ByEntity(documents));
    }

    private static int NewestFirst(Document a, Document b)
    {
        var byDate = (a.Published, b.Published) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => b.Published.CompareTo(a.Published),
        };
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Slug, b.Slug);
    }

    private static (ImmutableDictionary<Cite, CitedPlace> Places, ILookup<(string Slug, string BlockId), Backlink> Backlinks) ResolveCitations(
        SiteSettings settings, Desk desk, ImmutableArray<LinkedDocument> documents, ICollection<Diagnostic> diagnostics)
    {
        var citations = new Citations(documents.Select(linked => linked.Document));
        var places = ImmutableDictionary.CreateBuilder<Cite, CitedPlace>();
        var backlinks = new List<(CitedPlace Place, Backlink From)>();

        foreach (var judgement in settings.Judgements)
            Take(judgement.Cites, new Backlink(BacklinkKind.Judgement, ""));
        foreach (var entity in desk.Entities)
        {
            var from = new Backlink(BacklinkKind.Entity, entity.Id);
            Take(entity.Description?.Cites ?? [], from);
            foreach (var fact in entity.Facts)
                Take(fact.Value.Cites, from);
        }

        foreach (var relation in desk.Relations)
            Take(relation.Text.Cites, new Backlink(BacklinkKind.Entity, relation.Subject));
        foreach (var occurrence in desk.Events)
            Take(occurrence.Text.Cites, new Backlink(BacklinkKind.Event, occurrence.Id));
        foreach (var topic in desk.Topics)
        {
            var from = new Backlink(BacklinkKind.Topic, topic.Id);
            foreach (var statement in topic.Introduction)
                Take(statement.Cites, from);
            foreach (var view in topic.Comparisons.SelectMany(comparison => comparison.Views))
                Take(view.Text.Cites, from);
        }

        foreach (var dataset in desk.Datasets)
        {
            var topics = desk.Topics.Where(topic => topic.Datasets.Contains(dataset.Id)).Select(topic => new Backlink(BacklinkKind.Topic, topic.Id)).ToArray();
            foreach (var cites in dataset.Series.SelectMany(series => series.Points).Select(point => point.Cites).Concat(dataset.Checks.Select(check => check.Cites)))
                Take(cites, topics);
        }

        return (places.ToImmutable(), backlinks.Distinct().ToLookup(pair => (pair.Place.Slug, pair.Place.BlockId), pair => pair.From));

        void Take(ImmutableArray<Cite> cites, params ReadOnlySpan<Backlink> from)
        {
            foreach (var cite in cites)
            {
                if (citations.Resolve(cite, diagnostics) is not { } place)
                    continue;
                places[cite] = place;
                foreach (var backlink in from)
                    backlinks.Add((place with { Span = default }, backlink));
            }
        }
    }

    private static void ReportTopics(
        ImmutableArray<Topic> topics, ImmutableDictionary<string, ImmutableArray<PassageRef>> passages, HashSet<GatherRule> used, ICollection<Diagnostic> diagnostics)
    {
        foreach (var topic in topics)
        {
            if (passages[topic.Id].IsEmpty)
                diagnostics.Add(new Diagnostic(Rules.EmptyTopic, topic.Position, $"The topic '{topic.Id}' gathers no passage; expected a rule under 'gather' that some paragraph meets."));
            foreach (var rule in topic.Gather.Concat(topic.Exclude).Where(rule => !used.Contains(rule)))
                diagnostics.Add(new Diagnostic(Rules.IdleRule, rule.Position, $"This rule of the topic '{topic.Id}' adds nothing: no paragraph meets it, or other rules already take all that do."));
        }
    }

    private static ImmutableDictionary<string, ImmutableArray<EntityBlock>> ByEntity(ImmutableArray<LinkedDocument> documents)
    {
        var blocks = new Dictionary<string, ImmutableArray<EntityBlock>.Builder>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var block in document.Mentions.GroupBy(mention => mention.BlockId, StringComparer.Ordinal))
            {
                var byEntity = block.GroupBy(mention => mention.EntityId, StringComparer.Ordinal).ToArray();
                foreach (var own in byEntity)
                {
                    if (!blocks.TryGetValue(own.Key, out var list))
                        blocks[own.Key] = list = ImmutableArray.CreateBuilder<EntityBlock>();
                    list.Add(new EntityBlock(document, block.Key, [.. own], [.. byEntity.Select(other => other.Key).Where(id => id != own.Key)]));
                }
            }
        }

        return blocks.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal);
    }
}
