using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A heading in the contents of a document.</summary>
/// <param name="Anchor">Id of the heading.</param>
/// <param name="Title">Its text in this edition.</param>
/// <param name="Children">The headings of its subsections.</param>
public sealed record ContentsEntry(string Anchor, string Title, ImmutableArray<ContentsEntry> Children);
