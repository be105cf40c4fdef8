using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A fact about an entity.</summary>
/// <param name="Label">What it tells.</param>
/// <param name="Value">What it is, and the paragraphs that say so.</param>
/// <param name="AsOf">The date that it held on, where it may change.</param>
public sealed record Fact(LocalizedText Label, Statement Value, PartialDate? AsOf);
