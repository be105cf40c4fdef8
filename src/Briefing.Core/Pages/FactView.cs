using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>A fact about an entity.</summary>
/// <param name="Label">What it tells.</param>
/// <param name="Value">What it is, with its source.</param>
/// <param name="AsOf">The date that it held on, where it may change.</param>
public sealed record FactView(string Label, CitedText Value, PartialDate? AsOf);
