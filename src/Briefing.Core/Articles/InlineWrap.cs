using System.Collections.Immutable;
using Briefing.Chinese;

namespace Briefing.Core.Articles;

/// <summary>Something to put around a span of running text.</summary>
/// <param name="Span">The span, in code units of <see cref="PlainText"/>.</param>
/// <param name="Wrap">Makes the wrapping inline from the inlines of the span.</param>
public sealed record InlineWrap(TextSpan Span, Func<ImmutableArray<Inline>, Inline> Wrap);
