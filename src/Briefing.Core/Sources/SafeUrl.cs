using System.Globalization;
using System.Text;

namespace Briefing.Core.Sources;

/// <summary>The addresses that an article may link to.</summary>
public static class SafeUrl
{
    /// <summary>
    /// The address in its canonical form when it is absolute, has the scheme <c>http</c>, <c>https</c> or <c>mailto</c> (compared without
    /// case after the leading controls and blanks that browsers skip, WHATWG URL §4.4), holds no control, blank or bidi control
    /// character, and says plainly which host it leads to; otherwise null.
    /// </summary>
    public static string? Accept(string? url)
    {
        if (url is null)
            return null;
        var trimmed = url.Trim();
        if (trimmed.Length is 0 or > 8_192 || trimmed.Any(IsForbidden))
            return null;
        if (trimmed.StartsWith("//", StringComparison.Ordinal))
            trimmed = "https:" + trimmed;
        var scheme = trimmed.AsSpan();
        var isMail = scheme.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        var isWeb = scheme.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || scheme.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isMail && !isWeb)
            return null;
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var parsed) || (isWeb && (parsed.Host.Length == 0 || !IsPlainAuthority(trimmed))))
            return null;
        return trimmed;
    }

    /// <summary>Whether host and port are letters, digits, hyphens and dots: nothing before an at sign that looks like the host, nothing that is unseen or written in code.</summary>
    private static bool IsPlainAuthority(string url)
    {
        var authority = url.AsSpan(url.IndexOf("//", StringComparison.Ordinal) + 2);
        var end = authority.IndexOfAny('/', '?', '#');
        foreach (var rune in (end < 0 ? authority : authority[..end]).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && rune.Value is not ('-' or '.' or '_' or ':' or '[' or ']' or '。' or '．'))
                return false;
        }

        return true;
    }

    private static bool IsForbidden(char c) =>
        char.IsControl(c) || char.IsWhiteSpace(c) ||
        c is '<' or '>' or '"' or '\\' or '`' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
