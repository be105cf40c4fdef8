using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Words that a page points at, such as a mention in its sentence.</summary>
/// <param name="Content">The inlines inside it.</param>
public sealed record Mark(ImmutableArray<Inline> Content) : InlineContainer(Content);
