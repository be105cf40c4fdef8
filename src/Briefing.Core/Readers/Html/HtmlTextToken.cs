namespace Briefing.Core.Readers.Html;

/// <summary>A stretch of text between two tags, as the tokenizer of the HTML parser read it.</summary>
/// <param name="Index">Its number in source order.</param>
/// <param name="Text">The characters, references resolved.</param>
/// <param name="Start">Where its markup begins in the <see cref="MarkupText"/>.</param>
/// <param name="IsRaw">Whether it stands behind a tag like that of a script, so that ampersands in it may stand for themselves.</param>
public sealed record HtmlTextToken(int Index, string Text, int Start, bool IsRaw)
{
    private int[]? _offsets;

    /// <summary>Where the markup of a character begins in the <see cref="MarkupText"/>.</summary>
    /// <param name="markup">The markup that the token was read from.</param>
    /// <param name="at">Index into <see cref="Text"/>, or its length for the end.</param>
    public int MarkupAt(string markup, int at)
    {
        _offsets ??= CharacterReferences.Align(markup, Start, Text, IsRaw);
        return _offsets.Length > 0 ? _offsets[at] : Start + at;
    }
}
