using System.Collections.Immutable;

namespace Briefing.Core.Knowledge;

/// <summary>An entity that blocks mention together with another.</summary>
/// <param name="EntityId">The entity.</param>
/// <param name="Blocks">How many blocks mention both.</param>
/// <param name="Places">The first of them, from the newest document on.</param>
public sealed record Companion(string EntityId, int Blocks, ImmutableArray<(string Slug, string BlockId)> Places)
{
    /// <summary>How many places are kept of each two entities.</summary>
    public const int MostPlaces = 60;
}
