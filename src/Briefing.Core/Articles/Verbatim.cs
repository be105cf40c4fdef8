using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Text that must stay as it is in every edition; MediaWiki's <c>-{…}-</c>.</summary>
/// <param name="Content">The inlines inside it.</param>
public sealed record Verbatim(ImmutableArray<Inline> Content) : InlineContainer(Content);
