using System.Net;
using Briefing.Chinese;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>The head of a crawled post: the moment it was published, and its title as a Markdown heading that links to the original.</summary>
/// <param name="Title">The title, references and escapes resolved; null where the post has none.</param>
/// <param name="TitleSource">Where the title stands.</param>
/// <param name="Url">Address of the original, where the title links to it.</param>
/// <param name="Stamp">Milliseconds since 1970 in UTC, from the comment <c>&lt;!--1663234443000--&gt;</c>; null without one.</param>
/// <param name="StampSource">Where the comment's text stands.</param>
/// <param name="End">Index of what follows the head.</param>
internal sealed record Masthead(string? Title, TextSpan TitleSource, string? Url, long? Stamp, TextSpan StampSource, int End)
{
    private const int LongestTitle = 1_024;

    /// <summary>Reads the head at the start of a body.</summary>
    public static Masthead Read(string text, int start)
    {
        var at = SkipBlank(text, start);
        long? stamp = null;
        var stampSource = default(TextSpan);
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0 && text.IndexOf("-->", at + 4, StringComparison.Ordinal) is > 0 and var close)
        {
            var comment = text.AsSpan(at + 4, close - at - 4).Trim();
            if (comment.Length is >= 10 and <= 14 && long.TryParse(comment, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value))
            {
                stamp = comment.Length > 10 ? value : value * 1_000;
                stampSource = TextSpan.FromBounds(at + 4, close);
                at = SkipBlank(text, close + 3);
            }
        }

        var head = new Masthead(null, default, null, stamp, stampSource, stamp is null ? start : at);
        return SetextTitle(text, at, head) ?? AtxTitle(text, at, head) ?? head;
    }

    /// <summary>A title above a line of hyphens or equals signs (CommonMark §4.3).</summary>
    private static Masthead? SetextTitle(string text, int start, Masthead head)
    {
        if (start >= text.Length || text[start] is '<' or '#' or '>' or '-' or '=')
            return null;
        for (var line = start; line < text.Length && line - start <= LongestTitle;)
        {
            var end = LineEnd(text, line);
            if (end == text.Length || text.AsSpan(line, end - line).IsWhiteSpace())
                return null;
            var next = NextLine(text, end);
            var underlineEnd = LineEnd(text, next);
            var underline = text.AsSpan(next, underlineEnd - next).Trim();
            if (underline.Length >= 2 && (!underline.ContainsAnyExcept('-') || !underline.ContainsAnyExcept('=')))
                return WithTitle(text, start, end, head with { End = NextLine(text, underlineEnd) });
            line = next;
        }

        return null;
    }

    /// <summary>A title behind one or two number signs (CommonMark §4.2).</summary>
    private static Masthead? AtxTitle(string text, int start, Masthead head)
    {
        var at = start;
        while (at < text.Length && text[at] == '#')
            at++;
        if (at - start is < 1 or > 2 || at >= text.Length || text[at] is not (' ' or '\t' or '['))
            return null;
        var end = LineEnd(text, at);
        return WithTitle(text, at, end, head with { End = NextLine(text, end) });
    }

    private static Masthead? WithTitle(string text, int start, int end, Masthead head)
    {
        string? url = null;
        (start, end) = Trim(text, start, end);
        if (end - start > 4 && text[start] == '[' && text[end - 1] == ')')
        {
            var middle = text.LastIndexOf("](", end - 1, end - start, StringComparison.Ordinal);
            if (middle > start)
            {
                var address = text.AsSpan(middle + 2, end - 1 - middle - 2).Trim().Trim("<>");
                var title = address.IndexOf(' ');
                url = SafeUrl.Accept((title < 0 ? address : address[..title]).ToString());
                (start, end) = Trim(text, start + 1, middle);
            }
        }

        return end <= start ? null : head with { Title = Resolve(text[start..end]), TitleSource = TextSpan.FromBounds(start, end), Url = url };
    }

    /// <summary>Resolves references and backslash escapes (CommonMark §2.4 and §2.5) and joins lines.</summary>
    private static string Resolve(string raw)
    {
        var unescaped = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && i + 1 < raw.Length && char.IsAscii(raw[i + 1]) && (char.IsPunctuation(raw[i + 1]) || char.IsSymbol(raw[i + 1])))
                i++;
            unescaped.Append(raw[i]);
        }

        return string.Join(' ', WebUtility.HtmlDecode(unescaped.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int LineEnd(string text, int at)
    {
        var end = at < text.Length ? text.AsSpan(at).IndexOfAny('\r', '\n') : -1;
        return end < 0 ? text.Length : at + end;
    }

    private static int NextLine(string text, int end)
    {
        if (end >= text.Length)
            return text.Length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
