namespace Briefing.Core.Readers.PdfText;

/// <summary>A line of the extraction that is not blank.</summary>
/// <param name="Start">Index of its first character that is not white space, in the decoded file.</param>
/// <param name="End">Index after its last character that is not white space.</param>
/// <param name="Indent">White space before it, in cells.</param>
/// <param name="Width">Its own width in cells.</param>
/// <param name="BlankBefore">Blank lines before it.</param>
/// <param name="AfterFormFeed">Whether a form feed stands between it and the line before.</param>
internal readonly record struct PrintedLine(int Start, int End, int Indent, int Width, int BlankBefore, bool AfterFormFeed)
{
    /// <summary>Characters between <see cref="Start"/> and <see cref="End"/>.</summary>
    internal int Length => End - Start;

    /// <summary>Where the line ends on paper, in cells from the edge of the text.</summary>
    internal int Right => Indent + Width;

    /// <summary>Its characters.</summary>
    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
