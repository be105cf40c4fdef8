using Briefing.Chinese;

namespace Briefing.Core.Readers.Html;

/// <summary>A part of a text node whose characters follow each other in the source.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Source">Where they stand; as long as the text unless the source writes it by a reference.</param>
internal readonly record struct HtmlTextPiece(string Text, TextSpan Source);
