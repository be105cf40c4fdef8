using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A figure with its source.</summary>
/// <param name="Value">The value in the chart's unit.</param>
/// <param name="Citations">The paragraphs that give it.</param>
/// <param name="Note">What a reader must know of it.</param>
public sealed record ChartPoint(decimal Value, ImmutableArray<CitationLink> Citations, string? Note);
