namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Lists in an item that says nothing itself, as pandoc writes indentation in two steps, <c>::text</c>: the sign of the item alone on its line, a blank line,
/// and further in the list. A blank line behind an empty item ends it (CommonMark 0.31 §5.2), so the list would be a listing. The line end goes,
/// and a blank stands in its place.
/// </summary>
internal static class EmptyItems
{
    private static readonly string[] LineEnds = ["\n", "\r\n"];

    /// <summary>The body, as long as it was, with such lists in their items.</summary>
    public static string Keep(string body)
    {
        char[]? kept = null;
        foreach (var end in LineEnds)
        {
            var item = $"-{end}{end}";
            for (var sign = body.IndexOf(item, StringComparison.Ordinal); sign >= 0; sign = body.IndexOf(item, sign + 1, StringComparison.Ordinal))
            {
                if (IndentOf(body, sign) is { } outer && Below(body, sign + item.Length) >= outer + 2)
                    (kept ??= body.ToCharArray()).AsSpan(sign + 1, end.Length).Fill(' ');
            }
        }

        return kept is null ? body : new string(kept);
    }

    /// <summary>Blanks before a sign that its line begins with; null where something else stands before it.</summary>
    private static int? IndentOf(string body, int sign)
    {
        var start = sign;
        while (start > 0 && body[start - 1] == ' ')
            start--;
        return start == 0 || body[start - 1] == '\n' ? sign - start : null;
    }

    /// <summary>Blanks before the sign of a list that begins at a line; -1 where none does.</summary>
    private static int Below(string body, int line)
    {
        var sign = line;
        while (sign < body.Length && body[sign] == ' ')
            sign++;
        return sign + 1 < body.Length && body[sign] == '-' && body[sign + 1] is ' ' or '\n' or '\r' ? sign - line : -1;
    }
}
