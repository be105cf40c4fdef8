using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A sentence of the editors.</summary>
/// <param name="Label">What it tells; null where the sentence says it.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Evidence">What it rests on; empty where it rests on common reference.</param>
public sealed record Assertion(string? Label, string Text, ImmutableArray<CitationLink> Evidence);
