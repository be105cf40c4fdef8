using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A topic, as the editors define it.</summary>
/// <param name="Id">Its id; also the last part of its address.</param>
/// <param name="Order">Its place among the topics.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Introduction">The editor's introduction.</param>
/// <param name="Gather">Rules of which any may bring a block in.</param>
/// <param name="Exclude">Rules of which any keeps a block out.</param>
/// <param name="Entities">Ids of its main entities, in order.</param>
/// <param name="Comparisons">Where the sources differ.</param>
/// <param name="Datasets">Ids of its figures.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Topic(
    string Id,
    int Order,
    LocalizedText Title,
    Statement Summary,
    ImmutableArray<Statement> Introduction,
    ImmutableArray<GatherRule> Gather,
    ImmutableArray<GatherRule> Exclude,
    ImmutableArray<string> Entities,
    ImmutableArray<TopicComparison> Comparisons,
    ImmutableArray<string> Datasets,
    SourcePosition Position)
{
    /// <summary>Ids that it had before; their addresses lead to its own.</summary>
    public ImmutableArray<string> FormerIds { get; init; } = [];
}
