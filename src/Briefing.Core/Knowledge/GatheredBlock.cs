using System.Collections.Immutable;
using Briefing.Chinese;

namespace Briefing.Core.Knowledge;

/// <summary>A block that a topic gathers.</summary>
/// <param name="Id">The block.</param>
/// <param name="Sentences">The sentences that belong to the topic, in code units of the block's plain text in the source script; empty for all of it.</param>
public sealed record GatheredBlock(string Id, ImmutableArray<TextSpan> Sentences);
