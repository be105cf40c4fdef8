namespace Briefing.Core.Articles;

/// <summary>Preformatted text, never converted.</summary>
/// <param name="Text">The text with its line ends (LF).</param>
/// <param name="Language">Info string of a fenced block, if any.</param>
public sealed record CodeBlock(string Text, string? Language) : Block;
