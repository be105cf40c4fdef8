namespace Briefing.Core.Articles;

/// <summary>Text. A paragraph may hold several runs side by side, each with its own position; a word may straddle them.</summary>
/// <param name="Text">The characters as read: references and escapes resolved, no line ends.</param>
public sealed record TextRun(string Text) : Inline;
