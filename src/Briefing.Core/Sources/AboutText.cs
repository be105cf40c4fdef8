using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>A section of the about page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record AboutText(LocalizedText Heading, ImmutableArray<LocalizedText> Paragraphs);
