namespace Briefing.Core.Articles;

/// <summary>A place between blocks where the source lost something.</summary>
/// <param name="Reason">What was lost.</param>
public sealed record LacunaBlock(LacunaReason Reason) : Block;
