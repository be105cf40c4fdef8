using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A figure with its source.</summary>
/// <param name="At">What it belongs to: a date, or a label.</param>
/// <param name="Value">The value in the dataset's unit.</param>
/// <param name="Cites">The paragraphs that give it.</param>
/// <param name="Note">What a reader must know of it.</param>
public sealed record DataPoint(LocalizedText At, decimal Value, ImmutableArray<Cite> Cites, LocalizedText? Note);
