using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>What the library keeps of a document: everything that other pages and checks need, and not its text.</summary>
/// <param name="Document">What is known of it.</param>
/// <param name="Makers">Ids of the entities that wrote, carried or published it.</param>
/// <param name="Links">How many mentions became links.</param>
/// <param name="LedgerEntries">How many pieces were left out.</param>
/// <param name="Lacunae">How many places the source lost.</param>
/// <param name="Mentions">Entity id to the number of its mentions, the most mentioned first.</param>
/// <param name="Shared">The blocks that mention more than one entity, each with its entities in reading order.</param>
/// <param name="Forms">The folded forms in which it names each entity.</param>
/// <param name="Passages">Topic id to its passages, in reading order; only topics with any.</param>
/// <param name="UsedRules">The rules of topics that brought something in or kept something out.</param>
/// <param name="Places">Each citation of it to the place that it names.</param>
/// <param name="Numbers">The numbers of each cited block.</param>
/// <param name="OwnLinks">Its links to the host of this site, each with its place.</param>
/// <param name="Backlinks">By block id, what cites the block.</param>
public sealed record CatalogueEntry(
    Document Document,
    ImmutableArray<string> Makers,
    int Links,
    int LedgerEntries,
    int Lacunae,
    ImmutableArray<KeyValuePair<string, int>> Mentions,
    ImmutableArray<(string BlockId, ImmutableArray<string> EntityIds)> Shared,
    ImmutableArray<(string EntityId, string Form)> Forms,
    ImmutableArray<(string Topic, ImmutableArray<PassageRef> Passages)> Passages,
    ImmutableArray<GatherRule> UsedRules,
    ImmutableArray<KeyValuePair<Cite, CitedPlace>> Places,
    ImmutableArray<KeyValuePair<string, ImmutableArray<decimal>>> Numbers,
    ImmutableArray<(string Url, SourcePosition Position)> OwnLinks,
    ILookup<string, Backlink> Backlinks);
