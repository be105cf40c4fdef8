using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Which blocks a topic gathers. A block must meet everything that the rule names.</summary>
/// <param name="Document">Slug of the document; null for all.</param>
/// <param name="Section">Text of a heading that the block stands under; null for any.</param>
/// <param name="Quote">Words that the block holds; null for any.</param>
/// <param name="Entities">Ids of entities that the block mentions; empty for any.</param>
/// <param name="All">Whether all of those entities must be mentioned, and not one of them.</param>
/// <param name="Terms">Words of which the block holds one, script does not matter; empty for any.</param>
/// <param name="Position">Where the rule stands.</param>
public sealed record GatherRule(
    string? Document,
    string? Section,
    string? Quote,
    ImmutableArray<string> Entities,
    bool All,
    ImmutableArray<string> Terms,
    SourcePosition Position);
