using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Something that was put right.</summary>
/// <param name="Date">When.</param>
/// <param name="Text">What.</param>
public sealed record CorrectionView(PartialDate Date, string Text);
