namespace Briefing.Core.Articles;

/// <summary>A break between themes; Markdown's rule.</summary>
public sealed record ThematicBreak : Block;
