namespace Briefing.Core.Articles;

/// <summary>A line end that belongs to the text.</summary>
public sealed record LineBreak : Inline;
