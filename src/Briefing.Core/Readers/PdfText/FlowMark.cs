using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Something that stands between the characters of a running text.</summary>
/// <param name="At">Index of the character that it stands before.</param>
/// <param name="Inline">A page mark, a note call, a line break or a lacuna.</param>
internal readonly record struct FlowMark(int At, Inline Inline);
