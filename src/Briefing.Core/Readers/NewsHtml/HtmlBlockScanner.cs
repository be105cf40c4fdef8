using Briefing.Chinese;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Finds the blocks of HTML in a post.</summary>
internal static class HtmlBlockScanner
{
    /// <summary>
    /// Index of the first line at or behind some place that begins a block of HTML: with a tag of a block, or with an end tag, which
    /// shows that the markup does not balance and that all that follows is to be read as markup. Null where none does.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="from">Beginning of the first line.</param>
    /// <param name="stop">End of the last.</param>
    /// <param name="fences">Code between fences, in which no block begins.</param>
    public static int? FindStart(string source, int from, int stop, List<TextSpan> fences)
    {
        var fence = FirstBehind(fences, from);
        for (var line = from; line < stop;)
        {
            while (fence < fences.Count && fences[fence].End <= line)
                fence++;
            if (fence < fences.Count && fences[fence].Start <= line)
            {
                line = LineEnd(source, fences[fence].End);
                continue;
            }

            var at = line;
            while (at < source.Length && source[at] is ' ' or '\t')
                at++;
            if (at < source.Length && source[at] == '<' && BeginsBlock(source, at))
                return line;
            var end = source.AsSpan(line).IndexOf('\n');
            if (end < 0)
                return null;
            line += end + 1;
        }

        return null;
    }

    /// <summary>
    /// Index of the line behind the block that begins at some line; the end of the source where its end tag is missing, or where its last line
    /// opens something that swallows what follows.
    /// </summary>
    public static int FindEnd(string source, int line)
    {
        var end = BalancedEnd(source, line);
        return MissingEnd(source, line, end).Length == 0 ? end : source.Length;
    }

    private static int FirstBehind(List<TextSpan> fences, int from)
    {
        var (low, high) = (0, fences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = fences[middle].End <= from ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What an element holds whose attribute <c>markdown</c> says that it is Markdown (kramdown, "HTML Blocks"); null for others.</summary>
    public static TextSpan? MarkdownWithin(string source, int line, int end)
    {
        var at = line + source.AsSpan(line, end - line).IndexOf('<');
        var open = HtmlAttributes.TagEnd(source, at);
        var name = Name(source, at + 1);
        if (name is not ("div" or "section" or "article" or "aside" or "blockquote" or "details" or "figure" or "figcaption" or "main" or "center" or "p") || open >= end || !SaysMarkdown(source.AsSpan(at, open - at)))
            return null;
        var close = source.LastIndexOf("</" + name, end - 1, end - open, StringComparison.OrdinalIgnoreCase);
        return close < open ? null : TextSpan.FromBounds(open, close);
    }

    private static bool SaysMarkdown(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf(" markdown=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && tag[(at + 10)..].TrimStart("\"'") is var value && (value.StartsWith("1") || value.StartsWith("block") || value.StartsWith("span"));
    }

    private static int BalancedEnd(string source, int line)
    {
        var at = line + source.AsSpan(line).IndexOf('<');
        if (source[at + 1] is '/')
            return source.Length;
        if (source[at + 1] is '!' or '?')
            return MarkupEnd(source, at) is >= 0 and var close ? LineEnd(source, close) : source.Length;
        var name = Name(source, at + 1);
        if (!HtmlElements.Nests(name) && !HtmlElements.HoldsNoElements(name))
            return LineEnd(source, HtmlAttributes.TagEnd(source, at));
        var depth = 0;
        while (at < source.Length)
        {
            if (source[at + 1 < source.Length ? at + 1 : at] is '!' or '?')
            {
                at = MarkupEnd(source, at) is >= 0 and var close ? close : source.Length;
            }
            else
            {
                var isEnd = at + 1 < source.Length && source[at + 1] == '/';
                var tag = Name(source, isEnd ? at + 2 : at + 1);
                if (tag.Length == 0)
                {
                    at++;
                }
                else
                {
                    at = HtmlAttributes.TagEnd(source, at);
                    if (tag == name)
                        depth += isEnd ? -1 : 1;
                    if (depth == 0)
                        return LineEnd(source, at);
                    if (!isEnd && HtmlElements.HoldsNoElements(tag))
                        at = RawTextEnd(source, at, tag);
                }
            }

            var next = at < source.Length ? source.AsSpan(at).IndexOf('<') : -1;
            if (next < 0)
                break;
            at += next;
        }

        return source.Length;
    }

    private static bool BeginsBlock(string source, int at)
    {
        if (at + 1 >= source.Length)
            return false;
        if (source[at + 1] == '!')
            return string.CompareOrdinal(source, at, "<!--", 0, 4) == 0;
        if (source[at + 1] == '/')
            return Name(source, at + 2).Length > 0;
        var name = Name(source, at + 1);
        return HtmlElements.IsBlock(name) || name is "script" or "style" or "iframe" or "pre" or "video" or "audio" or "hr" or "picture" or "object" or "svg" or "math" or "template";
    }

    /// <summary>
    /// Where what a tag in running text begins ends: behind the tag; behind the end tag for an element whose text is read without markup;
    /// at the tag itself, so that it goes, where that end tag is missing.
    /// </summary>
    public static int RawTextEnd(string source, TextSpan tag, int end)
    {
        var name = Name(source, tag.Start + 1);
        if (!HtmlElements.HoldsNoElements(name))
            return tag.End;
        var close = source.IndexOf("</" + name, tag.End, end - tag.End, StringComparison.OrdinalIgnoreCase);
        var behind = close < 0 ? -1 : source.IndexOf('>', close, end - close);
        return behind < 0 ? tag.Start : behind + 1;
    }

    /// <summary>
    /// What a range of markup lacks so that it does not swallow what follows: the end of a tag whatever its quotation mark, an end tag, the end
    /// of a comment; empty where it lacks nothing.
    /// </summary>
    public static string MissingEnd(string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var next = source.AsSpan(at, end - at).IndexOf('<');
            if (next < 0)
                return "";
            at += next;
            if (at + 1 < end && source[at + 1] is '!' or '?')
            {
                var close = MarkupEnd(source, at);
                if (close < 0 || close > end)
                    return string.CompareOrdinal(source, at, "<!--", 0, 4) == 0 ? "-->" : ">";
                at = close;
                continue;
            }

            var isEnd = at + 1 < end && source[at + 1] == '/';
            var name = Name(source, isEnd ? at + 2 : at + 1);
            if (name.Length == 0)
            {
                at++;
                continue;
            }

            at = HtmlAttributes.TagEnd(source, at);
            if (at > end || source[at - 1] != '>')
                return "'\">";
            if (isEnd || !HtmlElements.HoldsNoElements(name))
                continue;
            at = RawTextEnd(source, at, name);
            if (at >= end)
                return "</" + name + ">";
        }

        return "";
    }

    /// <summary>An unclosed script runs to the end, as the tokenizer has it.</summary>
    private static int RawTextEnd(string source, int from, string name)
    {
        var end = source.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? source.Length : end;
    }

    private static int MarkupEnd(string source, int at)
    {
        var isComment = string.CompareOrdinal(source, at, "<!--", 0, 4) == 0;
        var end = isComment ? source.IndexOf("-->", Math.Min(at + 4, source.Length), StringComparison.Ordinal) : source.IndexOf('>', at);
        return end < 0 ? -1 : end + (isComment ? 3 : 1);
    }

    private static int LineEnd(string source, int at)
    {
        var end = source.AsSpan(at).IndexOf('\n');
        return end < 0 ? source.Length : at + end + 1;
    }

    private static string Name(string source, int at)
    {
        var end = at;
        while (end < source.Length && end - at < 32 && (char.IsAsciiLetterOrDigit(source[end]) || source[end] == '-'))
            end++;
        return end == at || !char.IsAsciiLetter(source[at]) ? "" : source[at..end].ToLowerInvariant();
    }
}
