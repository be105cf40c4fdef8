namespace Briefing.Core.Pages;

/// <summary>A name of an entity in a language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Text">The name.</param>
public sealed record EntityName(string Language, string Text);
