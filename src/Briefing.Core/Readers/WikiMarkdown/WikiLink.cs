using System.Net;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>The target of a link in an encyclopaedia export, understood.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Title">Title of the page without namespace, spaces for underscores; the address of an external page.</param>
/// <param name="Fragment">Section, if any.</param>
/// <param name="Target">The target in the article model; null for <see cref="WikiLinkKind.Unsafe"/>, and for <see cref="WikiLinkKind.OwnSection"/>, whose article the reading knows.</param>
internal sealed record WikiLink(WikiLinkKind Kind, string Title, string? Fragment, LinkTarget? Target)
{
    private const string Host = "zh.wikipedia.org";

    /// <summary>Times that a name is unescaped at most.</summary>
    private const int MostEscapes = 3;

    /// <summary>Understands a target of the source: <c>../Page/X.md</c>, an address of the encyclopaedia, a bare title, or any other address.</summary>
    public static WikiLink Parse(MarkdownTarget target)
    {
        var url = target.Url.Trim();
        if (PageName(url, target.Title) is { } name)
            return OfPage(name);
        return SafeUrl.Accept(url) is { } safe ? new WikiLink(WikiLinkKind.External, safe, null, new ExternalTarget(safe)) : new WikiLink(WikiLinkKind.Unsafe, url, null, null);
    }

    private static string? PageName(string url, string? title)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["../Page/", "./Page/", "/Page/", "Page/"])
        {
            if (url.StartsWith(prefix, StringComparison.Ordinal))
                return WithoutExtension(url[prefix.Length..]);
        }

        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "//"])
        {
            if (!url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = url.AsSpan(scheme.Length);
            var slash = rest.IndexOf('/');
            if (slash < 0 || !IsHost(rest[..slash]))
                return null;
            var path = rest[(slash + 1)..];
            foreach (var folder in (ReadOnlySpan<string>)["wiki/", "zh/", "zh-hant/", "zh-hans/", "zh-tw/", "zh-cn/", "zh-hk/", "zh-sg/", "zh-mo/", "zh-my/"])
            {
                if (path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length)
                    return path[folder.Length..].ToString();
            }

            return null;
        }

        var isWikiLink = title is "wikilink" || title?.StartsWith("fig:", StringComparison.Ordinal) == true;
        return isWikiLink && url.Length > 0 && !HasScheme(url) ? url : null;
    }

    private static bool IsHost(ReadOnlySpan<char> host) =>
        host.Equals(Host, StringComparison.OrdinalIgnoreCase) || host.Equals("zh.m.wikipedia.org", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a target names a protocol rather than a page; <c>File:X</c> and <c>en:X</c> do not.</summary>
    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return url.Contains("://", StringComparison.Ordinal) ||
            (colon > 0 && url[..colon].Trim().ToLowerInvariant() is "javascript" or "data" or "vbscript" or "file" && !url.StartsWith("File:", StringComparison.Ordinal)) ||
            url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static string WithoutExtension(string path)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = hash < 0 ? (path, "") : (path[..hash], path[hash..]);
        return (page.EndsWith(".md", StringComparison.Ordinal) ? page[..^3] : page) + fragment;
    }

    private static WikiLink OfPage(string name)
    {
        name = WithoutReferences(name);
        var hash = name.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : DecodeSection(name[(hash + 1)..]);
        var title = Decode(hash < 0 ? name : name[..hash]);
        var isPlainLink = title.StartsWith(':');
        title = title.TrimStart(':', ' ');
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var prefix = title[..colon].Trim();
            var rest = title[(colon + 1)..].TrimStart();
            if (!isPlainLink && rest.Length > 0 && Namespaces.IsFile(prefix))
                return new WikiLink(WikiLinkKind.File, rest, null, new ExternalTarget(Address("File:" + rest, null)));
            if (!isPlainLink && rest.Length > 0 && Namespaces.IsCategory(prefix))
                return new WikiLink(WikiLinkKind.Category, rest, null, new ExternalTarget(Address("Category:" + rest, null)));
            if (Interwiki.IsOwn(prefix) && rest.Length > 0)
                return OfPage(rest + (hash < 0 ? "" : name[hash..]));
            if (Interwiki.Address(prefix, rest) is { } address)
                return OfAddress(address + EncodedFragment(fragment));
            if (Namespaces.IsWorkshop(prefix))
                return OfAddress(Address(title, fragment));
        }

        if (title.Length == 0)
            return new WikiLink(string.IsNullOrEmpty(fragment) ? WikiLinkKind.Unsafe : WikiLinkKind.OwnSection, title, fragment, null);
        return OfArticle(title, fragment);
    }

    /// <summary>A link to an article, or to a section of it.</summary>
    public static WikiLink OfArticle(string title, string? fragment)
    {
        var url = SafeUrl.Accept(Address(title, fragment));
        return url is null ? new WikiLink(WikiLinkKind.Unsafe, title, fragment, null) : new WikiLink(WikiLinkKind.Article, title, fragment, new WikiTarget(title, fragment, url));
    }

    private static WikiLink OfAddress(string address) =>
        SafeUrl.Accept(address) is { } safe ? new WikiLink(WikiLinkKind.External, safe, null, new ExternalTarget(safe)) : new WikiLink(WikiLinkKind.Unsafe, address, null, null);

    /// <summary>
    /// A name whose characters were escaped once more than an address needs: <c>C\_語言</c>, <c>AT&amp;amp;T</c>, <c>%25E7%2594%25B2</c>. No title holds a
    /// character reference or an escaped octet (MediaWiki, "Page name"), so each is one of the export's.
    /// </summary>
    private static string WithoutReferences(string name)
    {
        for (var times = 0; times < MostEscapes && name.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(name) is var decoded && decoded != name; times++)
            name = decoded;
        return name;
    }

    private static string WithoutBackslashes(string name)
    {
        if (!name.Contains('\\', StringComparison.Ordinal))
            return name;
        var result = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '\\' || i + 1 == name.Length || !char.IsAscii(name[i + 1]) || char.IsAsciiLetterOrDigit(name[i + 1]))
                result.Append(name[i]);
            else if (name[i + 1] == '\\')
                i++;
        }

        return result.ToString();
    }

    private static string Decode(string name)
    {
        var decoded = name;
        for (var times = 0; times < MostEscapes && decoded.Contains('%', StringComparison.Ordinal) && Uri.UnescapeDataString(decoded) is var plain && plain != decoded; times++)
            decoded = plain;
        decoded = WithoutBackslashes(decoded);
        return string.Join(' ', decoded.Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The name of a section, which MediaWiki wrote with full stops for percent signs until 2017: <c>.E5.BD.B1.E9.9F.BF</c> ("Manual:$wgFragmentMode").</summary>
    private static string DecodeSection(string section)
    {
        var decoded = Decode(section);
        var escaped = decoded.ToCharArray();
        for (var i = 0; i + 2 < escaped.Length; i++)
        {
            if (escaped[i] == '.' && IsHexDigit(escaped[i + 1]) && IsHexDigit(escaped[i + 2]))
                escaped[i] = '%';
        }

        var name = Uri.UnescapeDataString(new string(escaped));
        return name.Length < decoded.Length && name.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') && !decoded.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') && !name.Contains('%', StringComparison.Ordinal) ? Decode(name) : decoded;
    }

    private static bool IsHexDigit(char c) => char.IsAsciiDigit(c) || c is >= 'A' and <= 'F';

    private static string Address(string title, string? fragment) => "https://" + Host + "/wiki/" + Encode(title) + EncodedFragment(fragment);

    private static string EncodedFragment(string? fragment) => string.IsNullOrEmpty(fragment) ? "" : "#" + Encode(fragment);

    /// <summary>A title as it stands in an address: underscores for spaces, and percent encoding only where an address needs it.</summary>
    internal static string Encode(string title)
    {
        var result = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (c == ' ')
                result.Append('_');
            else if (c is '%' or '?' or '#' or '"' or '<' or '>' or '\\' or '`' or '[' or ']' or '{' or '}' or '|' or '^' || char.IsControl(c) || char.IsWhiteSpace(c))
                result.Append(Uri.HexEscape(c > 0xFF ? '_' : c));
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
