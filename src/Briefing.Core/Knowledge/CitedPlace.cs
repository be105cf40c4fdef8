using Briefing.Chinese;

namespace Briefing.Core.Knowledge;

/// <summary>The place that a citation names.</summary>
/// <param name="Slug">Slug of the document.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Span">The words, in code units of the block's plain text in the source script; the whole block where it is named by id.</param>
public sealed record CitedPlace(string Slug, string BlockId, TextSpan Span);
