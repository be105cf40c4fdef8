namespace Briefing.Core.Readers.Html;

/// <summary>A piece of a text node.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Token">The stretch of source that it is; null for white space between tags.</param>
public readonly record struct HtmlPiece(string Text, HtmlTextToken? Token);
