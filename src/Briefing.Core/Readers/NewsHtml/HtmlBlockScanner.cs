using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Finds the blocks of HTML in a post.</summary>
internal static class HtmlBlockScanner
{
    /// <summary>
    /// Index of the first line at or behind some place that begins a block of HTML: with a tag of a block, or with an end tag, which
    /// shows that the markup does not balance and that all that follows is to be read as markup. Null where none does.
    /// </summary>
    public static int? FindStart(string source, int from)
    {
        for (var line = from; line < source.Length;)
        {
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

    /// <summary>Index of the line behind the block that begins at some line; the end of the source where its end tag is missing.</summary>
    public static int FindEnd(string source, int line)
    {
        var at = line + source.AsSpan(line).IndexOf('<');
        if (source[at + 1] is '/')
            return source.Length;
        if (source[at + 1] is '!' or '?')
            return LineEnd(source, MarkupEnd(source, at));
        var name = Name(source, at + 1);
        if (!HtmlElements.Nests(name) && !HtmlElements.IsRawText(name))
            return LineEnd(source, HtmlAttributes.TagEnd(source, at));
        var depth = 0;
        while (at < source.Length)
        {
            if (source[at + 1 < source.Length ? at + 1 : at] is '!' or '?')
            {
                at = MarkupEnd(source, at);
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
                    if (!isEnd && HtmlElements.IsRawText(tag))
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
        return end < 0 ? source.Length : end + (isComment ? 3 : 1);
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
