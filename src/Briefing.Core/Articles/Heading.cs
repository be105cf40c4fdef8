using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A heading; it opens a section that runs to the next heading of its level or a higher one.</summary>
/// <param name="Level">1 for the article's main sections, deeper sections count up to 6. The document's title is not a heading of the article.</param>
/// <param name="Content">The inlines in reading order.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content) : TextBlock(Content);
