namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>A change to running text.</summary>
/// <param name="Start">Index of the first character of the <see cref="TokenText"/> that goes.</param>
/// <param name="End">Index behind the last character that goes.</param>
/// <param name="Replacement">What comes in its place.</param>
internal readonly record struct TokenEdit(int Start, int End, IReadOnlyList<InlineToken> Replacement)
{
    /// <summary>Takes characters away.</summary>
    public static TokenEdit Remove(int start, int end) => new(start, end, []);

    /// <summary>Puts one token where characters stood.</summary>
    public static TokenEdit Replace(int start, int end, InlineToken token) => new(start, end, [token]);
}
