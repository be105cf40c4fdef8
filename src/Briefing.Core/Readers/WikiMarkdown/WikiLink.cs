using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>The target of a link in an encyclopaedia export, understood.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Title">Title of the page without namespace, spaces for underscores; the address of an external page.</param>
/// <param name="Fragment">Section, if any.</param>
/// <param name="Target">The target in the article model; null for <see cref="WikiLinkKind.Unsafe"/>.</param>
internal sealed record WikiLink(WikiLinkKind Kind, string Title, string? Fragment, LinkTarget? Target)
{
    private const string Host = "zh.wikipedia.org";

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
        var hash = name.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Decode(name[(hash + 1)..]);
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
            return new WikiLink(WikiLinkKind.Unsafe, name, fragment, null);
        var url = SafeUrl.Accept(Address(title, fragment));
        return url is null ? new WikiLink(WikiLinkKind.Unsafe, title, fragment, null) : new WikiLink(WikiLinkKind.Article, title, fragment, new WikiTarget(title, fragment, url));
    }

    private static WikiLink OfAddress(string address) =>
        SafeUrl.Accept(address) is { } safe ? new WikiLink(WikiLinkKind.External, safe, null, new ExternalTarget(safe)) : new WikiLink(WikiLinkKind.Unsafe, address, null, null);

    private static string Decode(string name)
    {
        var decoded = name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name;
        return string.Join(' ', decoded.Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

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
