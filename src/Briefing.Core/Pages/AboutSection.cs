using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A part of the about page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record AboutSection(string Heading, ImmutableArray<string> Paragraphs);
