namespace Briefing.Core.Readers.PdfText;

/// <summary>How a note is marked.</summary>
internal enum NoteMarkStyle
{
    /// <summary>A figure with a blank or nothing behind it: <c>1 </c>.</summary>
    Plain,

    /// <summary>A figure with a point or a comma behind it: <c>1.</c>, 1、. Only in lists at the end.</summary>
    Pointed,

    /// <summary>In brackets: <c>[1]</c>, 〔1〕, ［1］, （1）.</summary>
    Bracketed,

    /// <summary>In a circle: ①.</summary>
    Circled,

    /// <summary>Above the line: ¹.</summary>
    Superscript,

    /// <summary>With the word: 註1, 注①, 註一.</summary>
    Worded,

    /// <summary>A star or dagger: ＊, *, †, ※. Notes about the author or the whole article.</summary>
    Star,
}
