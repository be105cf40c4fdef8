namespace Briefing.Core.Readers.PdfText;

/// <summary>Lines that make one block.</summary>
/// <param name="Start">Index of the first line.</param>
/// <param name="End">Index after the last line.</param>
/// <param name="Kind">What the block is.</param>
/// <param name="Level">Level of a heading, number of columns of a table; else 0.</param>
internal sealed record Draft(int Start, int End, DraftKind Kind, int Level = 0);
