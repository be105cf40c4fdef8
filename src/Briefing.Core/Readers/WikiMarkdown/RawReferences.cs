using Briefing.Chinese;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Notes in raw HTML, <c>&lt;td&gt;2001&lt;ref&gt;…&lt;/ref&gt;&lt;/td&gt;</c>. What stands between the tags may be blocks, which no HTML parser leaves within an
/// element that it does not know; so it is taken out of the text before it is parsed.
/// </summary>
internal static class RawReferences
{
    /// <summary>Elements whose text is not the page's, or is to stay as it is.</summary>
    private static readonly string[] Opaque = ["script", "style", "textarea", "title", "xmp", "iframe", "noscript", "pre"];

    /// <summary>What each note of a range holds, in order; nothing for <c>&lt;ref name="a" /&gt;</c>, nor for a note that never ends or holds the end of a cell.</summary>
    public static List<TextSpan> Find(string text, TextSpan range)
    {
        var found = new List<TextSpan>();
        var html = text.AsSpan(0, range.End);
        var open = -1;
        for (var i = range.Start; i < range.End;)
        {
            var next = html[i..].IndexOf('<');
            if (next < 0)
                break;
            var start = i + next;
            i = EndOfTag(html, start);
            var name = html[start..i];
            if (OpaqueName(name) is { } element)
                i = EndOfElement(html, i, element);
            else if (IsTag(name, "ref"))
                open = name[^2] == '/' ? open : i;
            else if (IsTag(name, "/ref"))
                open = Take(found, open, start);
            else if (IsTag(name, "/td") || IsTag(name, "/th") || IsTag(name, "/tr") || IsTag(name, "/table") || IsTag(name, "table"))
                open = -1;
        }

        return found;
    }

    private static string? OpaqueName(ReadOnlySpan<char> tag)
    {
        foreach (var name in Opaque)
        {
            if (IsTag(tag, name))
                return name;
        }

        return null;
    }

    private static int EndOfElement(ReadOnlySpan<char> html, int from, string name)
    {
        for (var i = from; i < html.Length;)
        {
            var next = html[i..].IndexOf("</", StringComparison.Ordinal);
            if (next < 0)
                break;
            i += next + 2;
            if (html[i..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return html.Length;
    }

    private static int Take(List<TextSpan> found, int open, int end)
    {
        if (open >= 0 && end > open)
            found.Add(TextSpan.FromBounds(open, end));
        return -1;
    }

    private static bool IsTag(ReadOnlySpan<char> tag, string name) =>
        tag.Length > name.Length + 1 && tag[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag[name.Length + 1] is '>' or ' ' or '/' or '\n' or '\t' && tag[^1] == '>';

    /// <summary>Index behind a tag or a comment; behind the bracket where neither begins there or ends.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html, int start)
    {
        var rest = html[start..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return rest.IndexOf("-->", StringComparison.Ordinal) is var close and > 0 ? start + close + 3 : html.Length;
        var end = rest.IndexOf('>');
        return end < 0 ? html.Length : start + end + 1;
    }
}
