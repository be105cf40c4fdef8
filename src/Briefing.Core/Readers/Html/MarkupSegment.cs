namespace Briefing.Core.Readers.Html;

/// <summary>A stretch of markup that runs character for character with the source, stands for a range of it, or was put in at one place of it.</summary>
/// <param name="Start">Index in the markup.</param>
/// <param name="Source">Index in the source file.</param>
/// <param name="SourceLength">Characters of the source behind it; 0 for markup that was put in.</param>
internal readonly record struct MarkupSegment(int Start, int Source, int SourceLength);
