using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>An editor's sentence with the paragraphs that it rests on.</summary>
/// <param name="Text">The sentence in this edition.</param>
/// <param name="Citations">The paragraphs; may be empty for a definition.</param>
public sealed record CitedText(string Text, ImmutableArray<CitationLink> Citations);
