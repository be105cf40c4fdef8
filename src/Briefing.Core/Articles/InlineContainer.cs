using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>An inline that wraps others.</summary>
/// <param name="Content">The inlines inside it.</param>
public abstract record InlineContainer(ImmutableArray<Inline> Content) : Inline;
