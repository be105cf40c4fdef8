namespace Briefing.Core.Readers.PdfText;

/// <summary>A page of the printed original, as far as the extraction shows it.</summary>
/// <param name="FirstLine">Index of its first line.</param>
/// <param name="LineEnd">Index after its last line.</param>
/// <param name="Folio">Its number; null where neither it nor its neighbours give it.</param>
/// <param name="IsSure">Whether the extraction shows every boundary between pages: by form feeds, signs or folios that count without a gap.</param>
internal sealed record Page(int FirstLine, int LineEnd, string? Folio, bool IsSure);
