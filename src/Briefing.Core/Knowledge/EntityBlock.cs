using System.Collections.Immutable;

namespace Briefing.Core.Knowledge;

/// <summary>A block that mentions an entity.</summary>
/// <param name="Document">The document.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Mentions">The mentions of that entity in it, in order.</param>
/// <param name="Others">Ids of the other entities that it mentions.</param>
public sealed record EntityBlock(LinkedDocument Document, string BlockId, ImmutableArray<Mention> Mentions, ImmutableArray<string> Others);
