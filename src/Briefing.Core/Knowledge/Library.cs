using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Everything that is known once all documents are read, the same for all editions.</summary>
/// <param name="Settings">The site settings.</param>
/// <param name="Desk">What editors wrote, topics in order and events by date.</param>
/// <param name="Documents">The documents, newest first.</param>
/// <param name="Passages">Topic id to its passages, by document and in reading order.</param>
/// <param name="Places">Each citation to the place that it names.</param>
/// <param name="Backlinks">Slug and block id to what cites the block.</param>
/// <param name="BlocksByEntity">Entity id to the blocks that mention it, by document and in reading order.</param>
public sealed record Library(
    SiteSettings Settings,
    Desk Desk,
    ImmutableArray<LinkedDocument> Documents,
    ImmutableDictionary<string, ImmutableArray<PassageRef>> Passages,
    ImmutableDictionary<Cite, CitedPlace> Places,
    ILookup<(string Slug, string BlockId), Backlink> Backlinks,
    ImmutableDictionary<string, ImmutableArray<EntityBlock>> BlocksByEntity)
{
    /// <summary>Entity id to the ids of the topics whose passages mention it.</summary>
    public ILookup<string, string> TopicsByEntity { get; } = Passages
        .SelectMany(topic => topic.Value.SelectMany(passage => passage.Mentions).Select(mention => mention.EntityId).Distinct(StringComparer.Ordinal).Select(id => (Topic: topic.Key, Entity: id)))
        .OrderBy(pair => pair.Topic, StringComparer.Ordinal)
        .ToLookup(pair => pair.Entity, pair => pair.Topic, StringComparer.Ordinal);

    /// <summary>Entity id to the documents that it wrote, carried or published, newest first.</summary>
    public ILookup<string, LinkedDocument> MadeBy { get; } = Documents
        .SelectMany(linked => linked.Makers.Select(id => (Id: id, Document: linked)))
        .ToLookup(pair => pair.Id, pair => pair.Document, StringComparer.Ordinal);
}
