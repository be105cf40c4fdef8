namespace Briefing.Core.Readers.Html;

/// <summary>A stretch of text between two tags, as the tokenizer of the HTML parser read it.</summary>
/// <param name="Index">Its number in source order.</param>
/// <param name="Text">The characters, references resolved.</param>
/// <param name="Start">Where its markup begins in the <see cref="MarkupText"/>.</param>
/// <param name="IsRaw">Whether ampersands in it stand for themselves, as in a script.</param>
public sealed record HtmlTextToken(int Index, string Text, int Start, bool IsRaw)
{
    private int[]? _offsets;

    /// <summary>Where the markup of a character begins in the <see cref="MarkupText"/>.</summary>
    /// <param name="markup">The markup that the token was read from.</param>
    /// <param name="at">Index into <see cref="Text"/>, or its length for the end.</param>
    public int MarkupAt(string markup, int at)
    {
        if (_offsets is null && !IsRaw && Text.Length > 0)
            _offsets = CharacterReferences.Align(markup, Start, Text);
        if (_offsets is { Length: > 0 })
            return _offsets[at];
        return (IsRaw ? CharacterReferences.SkipSectionStart(markup, Start, Text) : Start) + at;
    }
}
