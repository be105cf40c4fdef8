using System.Text;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.Html;

/// <summary>Resolves the addresses in markup.</summary>
public static class HtmlAddress
{
    /// <summary>
    /// The absolute address that an attribute names, or null where it names none that an article may link to. Blanks around it and line
    /// ends within it go, and what may not stand in an address is percent-encoded (WHATWG URL §4.4).
    /// </summary>
    /// <param name="value">Value of the attribute.</param>
    /// <param name="baseUrl">Address of the page; null where it is not known, so that relative addresses name nothing.</param>
    public static string? Resolve(string? value, Uri? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 8_192)
            return null;
        var cleaned = Clean(WithoutSiteObject(value));
        if (cleaned.StartsWith("//", StringComparison.Ordinal))
            return SafeUrl.Accept((baseUrl?.Scheme ?? Uri.UriSchemeHttps) + ":" + cleaned);
        if (HasScheme(cleaned))
            return SafeUrl.Accept(cleaned);
        return baseUrl is not null && Uri.TryCreate(baseUrl, cleaned, out var resolved) ? SafeUrl.Accept(resolved.AbsoluteUri) : null;
    }

    /// <summary>Whether an address begins with a scheme (RFC 3986 §3.1).</summary>
    public static bool HasScheme(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(address[0]))
            return false;
        foreach (var c in address[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>An address without the object of the site's generator that it begins with: <c>{{ site.baseurl }}/a.jpg</c> is <c>/a.jpg</c>.</summary>
    private static string WithoutSiteObject(string value)
    {
        var start = value.AsSpan().TrimStart();
        var end = start.StartsWith("{{", StringComparison.Ordinal) ? start.IndexOf("}}", StringComparison.Ordinal) : -1;
        return end < 0 ? value : start[(end + 2)..].ToString();
    }

    private static string Clean(string value)
    {
        var trimmed = value.AsSpan().Trim(" \t\n\f\r\u00A0\u3000\u200B\uFEFF");
        var cleaned = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            switch (c)
            {
                case '\t' or '\n' or '\r':
                    break;
                case ' ' or '"' or '<' or '>' or '`' or '{' or '}' or '|' or '^':
                    cleaned.Append(Uri.HexEscape(c));
                    break;
                case '\\':
                    cleaned.Append('/');
                    break;
                default:
                    cleaned.Append(c);
                    break;
            }
        }

        return cleaned.ToString();
    }
}
