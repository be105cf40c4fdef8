namespace Briefing.Core.Articles;

/// <summary>A place within a text where the source lost something; shown as 〔原文此處缺〕.</summary>
/// <param name="Reason">What was lost.</param>
public sealed record Lacuna(LacunaReason Reason) : Inline;
