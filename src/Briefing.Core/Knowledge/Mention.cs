using Briefing.Chinese;

namespace Briefing.Core.Knowledge;

/// <summary>A span of one block that names an entity.</summary>
/// <param name="EntityId">The entity.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Span">The span, in code units of the block's plain text in the source script.</param>
public sealed record Mention(string EntityId, string BlockId, TextSpan Span);
