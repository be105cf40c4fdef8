namespace Briefing.Core.Articles;

/// <summary>Code or a formula within a line, never converted.</summary>
/// <param name="Text">The characters.</param>
public sealed record CodeSpan(string Text) : Inline;
