using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Everything that editors wrote besides documents and settings.</summary>
/// <param name="Entities">Entities.</param>
/// <param name="Relations">Relations between them.</param>
/// <param name="Events">Dated events.</param>
/// <param name="Topics">Topics in their order.</param>
/// <param name="Datasets">Figures.</param>
/// <param name="Terms">Term lists.</param>
public sealed record Desk(
    ImmutableArray<Entity> Entities,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Occurrence> Events,
    ImmutableArray<Topic> Topics,
    ImmutableArray<Dataset> Datasets,
    ImmutableArray<TermList> Terms);
