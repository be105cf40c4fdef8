using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Emphasised text.</summary>
/// <param name="Strong">Whether the emphasis is strong.</param>
/// <param name="Content">The inlines inside it.</param>
public sealed record Emphasis(bool Strong, ImmutableArray<Inline> Content) : InlineContainer(Content);
