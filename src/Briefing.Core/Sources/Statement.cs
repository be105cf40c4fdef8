using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>An editor's sentence with the paragraphs that it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Cites">What it rests on.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Statement(LocalizedText Text, ImmutableArray<Cite> Cites, SourcePosition Position);
