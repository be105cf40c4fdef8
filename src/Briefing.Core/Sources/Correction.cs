namespace Briefing.Core.Sources;

/// <summary>Something that was put right.</summary>
/// <param name="Date">When.</param>
/// <param name="Text">What.</param>
public sealed record Correction(PartialDate Date, LocalizedText Text);
