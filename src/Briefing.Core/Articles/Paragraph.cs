using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A paragraph; also the text of a list item, a table cell, a caption or a note.</summary>
/// <param name="Content">The inlines in reading order.</param>
public sealed record Paragraph(ImmutableArray<Inline> Content) : TextBlock(Content);
