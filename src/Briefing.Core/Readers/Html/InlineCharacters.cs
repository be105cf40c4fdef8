namespace Briefing.Core.Readers.Html;

/// <summary>Classes of characters that matter to running text.</summary>
internal static class InlineCharacters
{
    /// <summary>
    /// Whether the character shows nothing and would stand in the way of searching and matching, or could reorder the page: zero-width
    /// space, word joiner, byte order mark, soft hyphen, bidi controls (Unicode UAX #9), other controls. Joiners stay: emoji need them.
    /// </summary>
    public static bool IsInvisible(char c) => c is
        '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or
        (< ' ' and not ('\t' or '\n' or '\f' or '\r')) or (>= '\u007F' and <= '\u009F') or (>= '\uFFF9' and <= '\uFFFB');

    /// <summary>Whether the character is a blank that collapses; the ideographic space is none of them.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F';

    /// <summary>Whether the character is written in a full square, so that no blank belongs beside it (Unicode UAX #11, W and F).</summary>
    public static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or
        (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') or (>= '\uD840' and <= '\uD8BF') or '“' or '”' or '‘' or '’' or '…' or '—';

    /// <summary>An attribute's text on one line, without what shows nothing.</summary>
    public static string Clean(string text) =>
        string.Join(' ', string.Concat(text.Where(c => !IsInvisible(c))).Split([' ', '\t', '\n', '\f', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)).Trim('\u3000');
}
