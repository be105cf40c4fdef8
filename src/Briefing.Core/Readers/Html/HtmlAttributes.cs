using System.Collections.Frozen;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Briefing.Core.Readers.Html;

/// <summary>The attributes that reading looks at, and their places in the markup.</summary>
internal static class HtmlAttributes
{
    private static readonly FrozenSet<string> Read = new[]
    {
        "alt", "annotation", "class", "colspan", "content", "data-actualsrc", "data-lazy", "data-lazy-src", "data-lazy-srcset", "data-original", "data-original-src",
        "data-src", "data-srcset", "data-url", "dir", "encoding", "height", "hidden", "href", "id", "itemprop", "lang", "name", "property", "rel", "reversed", "role",
        "rowspan", "scope", "src", "srcset", "start", "style", "title", "type", "value", "width", "xlink:href", "xml:lang", "alttext", "datetime", "headers", "cite",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadNames = Read.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether reading looks at an attribute; all others are left out before the tree is built.</summary>
    public static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        name.Length <= 20 && ReadNames.Contains(name.Span);

    /// <summary>Index behind the <c>&gt;</c> that ends the tag at some place (HTML §13.2.5.8 and following).</summary>
    public static int TagEnd(string markup, int start)
    {
        var scanner = new AttributeScanner(markup, start);
        while (scanner.Next())
        {
        }

        return scanner.End;
    }

    /// <summary>The range of the value of an attribute of the tag at some place, without its quotes.</summary>
    public static (int Start, int End)? Find(string markup, int start, string name)
    {
        var scanner = new AttributeScanner(markup, start);
        while (scanner.Next())
        {
            if (markup.AsSpan(scanner.NameStart, scanner.NameEnd - scanner.NameStart).Equals(name, StringComparison.OrdinalIgnoreCase))
                return (scanner.ValueStart, scanner.ValueEnd);
        }

        return null;
    }
}
