using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Everything that is known once all documents are catalogued, the same for all editions.</summary>
/// <param name="Settings">The site settings.</param>
/// <param name="Desk">What editors wrote, topics in order and events by date.</param>
/// <param name="Documents">The documents, newest first.</param>
/// <param name="Places">Each citation to the place that it names.</param>
/// <param name="Numbers">Slug and block id to the numbers of a cited block.</param>
/// <param name="Mentions">Entity id to how often documents mention it; only those that any does.</param>
/// <param name="Companions">Entity id to the entities that blocks mention together with it.</param>
/// <param name="Topics">Topic id to what documents have for it; only topics with any passage.</param>
/// <param name="OwnLinks">Links of documents to the host of this site, each with its place.</param>
/// <param name="MadeBy">Entity id to slugs of the documents that it wrote, carried or published, newest first.</param>
public sealed record Library(
    SiteSettings Settings,
    Desk Desk,
    ImmutableArray<Document> Documents,
    IReadOnlyDictionary<Cite, CitedPlace> Places,
    IReadOnlyDictionary<(string Slug, string BlockId), ImmutableArray<decimal>> Numbers,
    IReadOnlyDictionary<string, int> Mentions,
    IReadOnlyDictionary<string, ImmutableArray<Companion>> Companions,
    IReadOnlyDictionary<string, TopicSources> Topics,
    ImmutableArray<(string Url, SourcePosition Position)> OwnLinks,
    ILookup<string, string> MadeBy)
{
    /// <summary>Entity id to the ids of the topics whose passages mention it.</summary>
    public ILookup<string, string> TopicsByEntity { get; } = Topics
        .OrderBy(topic => topic.Key, StringComparer.Ordinal)
        .SelectMany(topic => topic.Value.Mentions.Keys.Select(id => (Topic: topic.Key, Entity: id)))
        .ToLookup(pair => pair.Entity, pair => pair.Topic, StringComparer.Ordinal);
}
