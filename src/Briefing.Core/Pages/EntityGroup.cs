using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>The entities of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Entities">The entities, most mentioned first.</param>
public sealed record EntityGroup(EntityKind Kind, ImmutableArray<EntityLink> Entities);
