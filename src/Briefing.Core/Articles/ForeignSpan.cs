using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Text in a language or script of its own, never converted.</summary>
/// <param name="Language">BCP 47 tag, such as <c>en</c>, <c>ja</c>, <c>zh-Hans</c>.</param>
/// <param name="Content">The inlines inside it.</param>
public sealed record ForeignSpan(string Language, ImmutableArray<Inline> Content) : InlineContainer(Content);
