namespace Briefing.Core.Readers.PdfText;

/// <summary>A line of running text, after furniture and notes are out.</summary>
/// <param name="Line">The line.</param>
/// <param name="Folio">Number of the page that begins with it; null inside a page or where the number is not known.</param>
/// <param name="StartsPage">Whether a page begins with it.</param>
/// <param name="Indent">Its indentation behind the margin of its page, in cells.</param>
internal readonly record struct BodyLine(PrintedLine Line, string? Folio, bool StartsPage, int Indent)
{
    /// <summary>Where the line ends, in cells from the margin of its page.</summary>
    internal int Right => Indent + Line.Width;
}
