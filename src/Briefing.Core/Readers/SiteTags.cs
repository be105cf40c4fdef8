using System.Collections.Frozen;
using Briefing.Chinese;
using Briefing.Core.Readers.Html;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>
/// What readers of a site saw in the place of a tag, by the names that generators and their usual plugins and themes give: Octopress
/// (<c>img</c>, <c>blockquote</c>, <c>pullquote</c>), Hexo (the same, <c>asset_img</c>, <c>youtube</c>), Jekyll themes (<c>include figure</c>,
/// <c>include image.html</c>), Hugo (<c>figure</c>, <c>youtube</c>, <c>highlight</c>) and themes of these (boxes with a title, notes in the margin).
/// </summary>
internal static class SiteTags
{
    private static readonly string[] Pictures = ["img", "image", "figure", "fig", "asset_img", "picture", "responsive_image", "photo"];
    private static readonly string[] Addresses = ["src", "url", "image_path", "image", "img", "file", "path", "image_url", "link", "filename", "name"];
    private static readonly string[] Captions = ["caption", "description", "desc", "title", "text", "legend"];
    private static readonly string[] Words = ["content", "text", "message", "body"];
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"];
    private static readonly FrozenSet<string> QuotationNames = new[] { "blockquote", "quote", "pullquote", "cq", "centerquote" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ListingNames = new[] { "highlight", "codeblock", "code", "prism", "sourcecode", "mermaid" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> BoxNames = new[] { "admonition", "notice", "callout", "alert", "note", "tip", "warning" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> FoldNames = new[] { "details", "expand", "spoiler", "fold", "folding", "collapse", "hideToggle" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> MarginNames = new[] { "sidenote", "marginnote", "margin_note", "margin-note", "sidenotes", "side-note", "aside" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a tag begins a listing.</summary>
    public static bool IsListing(string name) => ListingNames.Contains(name);

    /// <summary>Whether a tag begins a note in the margin, where another ends it.</summary>
    public static bool IsMargin(string name) => MarginNames.Contains(name);

    /// <summary>The words of the sentence that such a tag repeats, <c>{{&lt; sidenote "right" "id" "港口" &gt;}}</c>; empty where it has none in Chinese.</summary>
    public static TextSpan MarginLabel(string text, TextSpan inner) =>
        TagArgument.Read(text, inner).LastOrDefault(argument => argument.IsQuoted && text.AsSpan(argument.Value.Start, argument.Value.Length).ContainsAnyInRange('\u3400', '\u9FFF')).Value;

    /// <summary>Whether a tag begins a quotation.</summary>
    public static bool IsQuotation(string name) => QuotationNames.Contains(name);

    /// <summary>What a tag stands for; null where a reader of the site saw nothing that the tag tells of.</summary>
    /// <param name="text">The source.</param>
    /// <param name="tag">Where the tag stands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="inner">What it is given.</param>
    public static SiteElement? Read(string text, TextSpan tag, string name, TextSpan inner)
    {
        var arguments = TagArgument.Read(text, inner);
        var isInclude = name is "include" or "include_relative" or "include_cached";
        if (isInclude)
        {
            if (arguments is not [{ Name: "" } file, ..])
                return null;
            name = FileName(text, file.Value);
            arguments.RemoveAt(0);
        }

        if (PlayerOf(text, name, arguments) is { } page)
            return new SitePlayer(tag, page);
        var isPicture = Pictures.Contains(name) || (isInclude && (name.Contains("image", StringComparison.Ordinal) || name.Contains("figure", StringComparison.Ordinal) || name.Contains("img", StringComparison.Ordinal) || name.Contains("photo", StringComparison.Ordinal)));
        if ((isPicture || isInclude) && FigureOf(text, tag, arguments, isPicture) is { } figure)
            return figure;
        if (!isInclude && TitleOf(text, name, inner, arguments) is { Length: > 0 } title)
            return new SiteWords(tag, title);
        return isInclude && arguments.FirstOrDefault(argument => argument.IsQuoted && Words.Contains(argument.Name) && IsProse(text, argument.Value)) is { IsQuoted: true } words
            ? new SiteWords(tag, words.Value)
            : null;
    }

    /// <summary>What a box, a fold or a note in the margin says in its tag; empty where it says nothing.</summary>
    private static TextSpan TitleOf(string text, string name, TextSpan inner, List<TagArgument> arguments)
    {
        var words = default(TextSpan);
        if (MarginNames.Contains(name))
            words = arguments.LastOrDefault(argument => argument.IsQuoted && argument.Name is "" or "text" or "content" or "label").Value;
        else if (BoxNames.Contains(name) || FoldNames.Contains(name))
            words = Named(arguments, "title", "summary", "label", "header") is { Length: > 0 } named ? named : arguments.FirstOrDefault(argument => argument is { Name: "", IsQuoted: true }).Value;
        if (words.Length == 0 && FoldNames.Contains(name) && arguments.TrueForAll(argument => argument is { Name: "", IsQuoted: false }))
            words = Trim(text, Field(text, inner, 0));
        return words.Length > 0 && IsWords(text, words) && !IsVariantName(text.AsSpan(words.Start, words.Length)) ? words : default;
    }

    /// <summary>Whether a word says what kind of box one is.</summary>
    private static bool IsVariantName(ReadOnlySpan<char> words) => words is "info" or "tip" or "note" or "warning" or "danger" or "success" or "primary" or "default" or "error" or "caution" or "important" or "abstract" or "question" or "quote" or "example";

    /// <summary>What stands before, between or behind some commas.</summary>
    private static TextSpan Field(string text, TextSpan range, int index)
    {
        var start = range.Start;
        for (; index > 0; index--)
        {
            var comma = text.IndexOf(',', start, range.End - start);
            if (comma < 0)
                return default;
            start = comma + 1;
        }

        var end = text.IndexOf(',', start, range.End - start);
        return TextSpan.FromBounds(start, end < 0 ? range.End : end);
    }

    /// <summary>A quotation, of which a tag says in words or by names who wrote it.</summary>
    public static SiteQuotation Quotation(string text, TextSpan open, TextSpan close, string name, TextSpan inner)
    {
        inner = Trim(text, inner);
        if (name == "pullquote" || inner.Length == 0)
            return new SiteQuotation(open, close, default, default, null);
        var arguments = TagArgument.Read(text, inner);
        if (arguments.All(argument => argument.Name.Length > 0))
        {
            var work = Named(arguments, "title", "source", "cite", "work");
            return new SiteQuotation(open, close, Named(arguments, "author", "by", "name"), work, Address(text, arguments, "link", "url", "href"));
        }

        var words = text.AsSpan(inner.Start, inner.Length);
        var address = words.IndexOf("http://") is >= 0 and var plain ? plain : words.IndexOf("https://");
        if (address < 0)
            return new SiteQuotation(open, close, Unquoted(text, inner), default, null);
        var length = words[address..].IndexOfAny(' ', '\t') is >= 0 and var blank ? blank : words.Length - address;
        return new SiteQuotation(
            open,
            close,
            Unquoted(text, Trim(text, new TextSpan(inner.Start, address))),
            Unquoted(text, Trim(text, TextSpan.FromBounds(inner.Start + address + length, inner.End))),
            words.Slice(address, length).ToString());
    }

    /// <summary>The words that a tag shows in its line, as a link to another page of the site, <c>{% post_link file 篇名 %}</c> (Hexo), or marked, <c>{% label primary@重點 %}</c>; empty where it shows the other page's own title, null where it is no such tag.</summary>
    public static TextSpan? LinkWords(string text, string name, TextSpan inner)
    {
        if (name is "button" or "btn")
            return Trim(text, Field(text, inner, 1)) is { Length: > 0 } shown ? shown : null;
        if (name == "label")
            return text.IndexOf('@', inner.Start, inner.Length) is >= 0 and var at && Trim(text, TextSpan.FromBounds(at + 1, inner.End)) is { Length: > 0 } marked ? marked : null;
        if (name == "newthought")
            return TagArgument.Read(text, inner) is [{ IsQuoted: true, Value.Length: > 0 } thought] ? thought.Value : null;
        if (name is not ("post_link" or "asset_link" or "link"))
            return null;
        var arguments = TagArgument.Read(text, inner);
        if (name == "link")
            return arguments is [{ Name: "" } words, { Name: "" } address, ..] && (HtmlAddress.HasScheme(text.AsSpan(address.Value.Start, address.Value.Length)) || text[address.Value.Start] == '/') ? words.Value : null;
        if (arguments.Count > 1 && arguments[^1] is { IsQuoted: false } last && text.AsSpan(last.Value.Start, last.Value.Length) is "true" or "false")
            arguments.RemoveAt(arguments.Count - 1);
        return arguments switch { [_, { IsQuoted: true } title] => title.Value, [_, var first, .., var end] => TextSpan.FromBounds(first.Value.Start, end.Value.End), [_, var title] => title.Value, _ => default(TextSpan) };
    }

    private static SiteFigure? FigureOf(string text, TextSpan tag, List<TagArgument> arguments, bool isPicture)
    {
        var picture = arguments.FindIndex(argument => (argument.Name.Length == 0 || Addresses.Contains(argument.Name)) && IsPicture(text, argument.Value));
        if (picture < 0 && isPicture)
            picture = arguments.FindIndex(argument => Addresses.Contains(argument.Name) || (argument.Name.Length == 0 && text.AsSpan(argument.Value.Start, argument.Value.Length).Contains('/')));
        var caption = Captions.Select(name => Named(arguments, name)).FirstOrDefault(words => words.Length > 0 && IsWords(text, words));
        var alternative = Named(arguments, "alt");
        if (picture >= 0 && arguments[picture].Name.Length == 0)
        {
            var quoted = arguments.Skip(picture + 1).Where(argument => argument.Name.Length == 0 && argument.IsQuoted && IsWords(text, argument.Value)).ToArray();
            if (quoted.Length > 0)
                (caption, alternative) = (quoted[0].Value, quoted.Length > 1 ? quoted[1].Value : alternative);
            else if (arguments.Skip(picture + 1).SkipWhile(argument => text.AsSpan(argument.Value.Start, argument.Value.Length).IndexOfAnyExceptInRange('0', '9') < 0).ToArray() is [{ Name: "" } first, ..] rest && rest.All(argument => argument.Name.Length == 0))
                caption = TextSpan.FromBounds(first.Value.Start, rest[^1].Value.End);
        }

        if (picture < 0 && (!isPicture || (caption.Length == 0 && alternative.Length == 0)))
            return null;
        if (caption.Length == 0)
            (caption, alternative) = (alternative, default);
        else if (text.AsSpan(caption.Start, caption.Length).SequenceEqual(text.AsSpan(alternative.Start, alternative.Length)))
            alternative = default;
        return new SiteFigure(tag, picture < 0 ? null : Written(text, arguments[picture].Value), IsWords(text, caption) ? caption : default, IsWords(text, alternative) ? alternative : default);
    }

    private static string? PlayerOf(string text, string name, List<TagArgument> arguments)
    {
        var provider = Named(arguments, "provider") is { Length: > 0 } stated ? text.Substring(stated.Start, stated.Length) : name;
        var first = arguments.FirstOrDefault(argument => argument.Name is "" or "id" or "src" or "url" or "video" or "bvid" or "vid");
        var value = text.Substring(first.Value.Start, first.Value.Length);
        if (HtmlAddress.HasScheme(value))
            return (name.Contains("youtube", StringComparison.Ordinal) || name is "vimeo" or "video" or "bilibili" or "iframe" or "gist" or "tweet" or "twitter" or "instagram") && SafeUrl.Accept(value) is { } address ? EmbedAddress.PageOf(address) ?? (name == "iframe" ? null : address) : null;
        if (name == "gist" && value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_'))
            return "https://gist.github.com/" + value.TrimStart('/');
        if (value.Length is 0 or > 64 || !value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return null;
        return provider switch
        {
            _ when provider.Contains("youtube", StringComparison.Ordinal) => "https://www.youtube.com/watch?v=" + value,
            _ when provider.Contains("vimeo", StringComparison.Ordinal) => "https://vimeo.com/" + value,
            "tweet" or "twitter" or "x" when Named(arguments, "id") is { Length: > 0 } id => Status(text.AsSpan(id.Start, id.Length)),
            "tweet" or "twitter" or "x" => Status(value),
            "instagram" => "https://www.instagram.com/p/" + value + "/",
            _ when provider.Contains("bilibili", StringComparison.Ordinal) => "https://www.bilibili.com/video/" + (value.All(char.IsAsciiDigit) ? "av" : "") + value,
            _ => null,
        };
    }

    private static string? Status(ReadOnlySpan<char> id) => id.Length is > 0 and <= 20 && id.IndexOfAnyExceptInRange('0', '9') < 0 ? string.Concat("https://twitter.com/i/web/status/", id) : null;

    /// <summary>The name of an included file without its folder and ending.</summary>
    private static string FileName(string text, TextSpan span)
    {
        var name = text.AsSpan(span.Start, span.Length);
        name = name[(name.LastIndexOf('/') + 1)..];
        return (name.IndexOf('.') is >= 0 and var dot ? name[..dot] : name).ToString().ToLowerInvariant();
    }

    private static TextSpan Named(List<TagArgument> arguments, params ReadOnlySpan<string> names)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.Length > 0 && names.Contains(argument.Name))
                return argument.Value;
        }

        return default;
    }

    private static string? Address(string text, List<TagArgument> arguments, params ReadOnlySpan<string> names) => Named(arguments, names) is { Length: > 0 } span ? text.Substring(span.Start, span.Length) : null;

    /// <summary>An address without what only the generator knows: <c>{{ site.url }}/a.png</c> and <c>{{ "/a.png" | relative_url }}</c> are <c>/a.png</c>.</summary>
    private static string? Written(string text, TextSpan span)
    {
        var value = text.AsSpan(span.Start, span.Length).Trim();
        if (value.StartsWith("{{") && value.IndexOf("}}") is > 0 and var end)
        {
            var name = value[2..end].Trim();
            if (name is ['"' or '\'', ..] && name[1..].IndexOf(name[0]) is > 0 and var close)
                return name.Slice(1, close).ToString();
            value = value[(end + 2)..];
        }

        return value.IsEmpty || IsName(value) || value.Contains("{{", StringComparison.Ordinal) || value.Contains("{%", StringComparison.Ordinal) ? null : value.ToString();
    }

    private static bool IsPicture(string text, TextSpan span)
    {
        var value = text.AsSpan(span.Start, span.Length).TrimEnd("\"'} ");
        value = value.IndexOfAny('?', '#') is > 0 and var query ? value[..query] : value.IndexOf('|') is > 0 and var filter ? value[..filter].TrimEnd(" \"'") : value;
        foreach (var extension in Extensions)
        {
            if (value.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a value is written out and not a name that the generator knows.</summary>
    private static bool IsWords(string text, TextSpan span) => text.AsSpan(span.Start, span.Length) is var words && words.Trim().Length > 0 && !words.Contains("{{", StringComparison.Ordinal) && !IsName(words);

    private static bool IsName(ReadOnlySpan<char> words) => words.StartsWith("page.") || words.StartsWith("include.") || words.StartsWith("site.");

    private static bool IsProse(string text, TextSpan span) => IsWords(text, span) && text.AsSpan(span.Start, span.Length) is var words && (words.Contains(' ') || words.ContainsAnyInRange('\u3400', '\u9FFF'));

    private static TextSpan Unquoted(string text, TextSpan span) =>
        span.Length > 1 && text[span.Start] is '"' or '\'' && text[span.End - 1] == text[span.Start] && text.IndexOf(text[span.Start], span.Start + 1) == span.End - 1
            ? TextSpan.FromBounds(span.Start + 1, span.End - 1)
            : span;

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || (text[end - 1] == '-' && end == span.End)))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
