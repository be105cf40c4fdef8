using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A question on which the sources differ.</summary>
/// <param name="Question">The question.</param>
/// <param name="Views">What each source says.</param>
public sealed record Comparison(string Question, ImmutableArray<ComparedView> Views);
