using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A link.</summary>
/// <param name="Target">What it leads to.</param>
/// <param name="Content">The inlines inside it; no link stands in a link.</param>
public sealed record Link(LinkTarget Target, ImmutableArray<Inline> Content) : InlineContainer(Content);
