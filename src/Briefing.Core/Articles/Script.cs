using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Text above or below the line.</summary>
/// <param name="Above">True for superscript, false for subscript.</param>
/// <param name="Content">The inlines inside it.</param>
public sealed record Script(bool Above, ImmutableArray<Inline> Content) : InlineContainer(Content);
