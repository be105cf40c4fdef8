namespace Briefing.Core.Readers.PdfText;

/// <summary>How a text shows where a paragraph begins.</summary>
internal enum ParagraphSign
{
    /// <summary>Only by a short last line.</summary>
    None,

    /// <summary>By an indented first line.</summary>
    Indentation,

    /// <summary>By a first line that is short because the extraction lost its indentation.</summary>
    LostIndentation,

    /// <summary>By a blank line.</summary>
    BlankLine,
}
