namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// How deep the quotations and lists of a text nest by the look of its lines, found before the text is parsed: the parser's work for a line
/// grows with the blocks that are open there, and for lists as deep as a hostile text can make them with the square of the text.
/// </summary>
internal static class BlockNesting
{
    /// <summary>Whether a line stands in more than <paramref name="limit"/> quotations and lists. Looks at the beginnings of lines only.</summary>
    public static bool IsBeyond(string text, int limit)
    {
        var items = new Stack<int>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (IsBeyond(text.AsSpan(start, end - start), items, limit))
                return true;
            start = end + 1;
        }

        return false;
    }

    /// <param name="line">The line.</param>
    /// <param name="items">Columns at which the text of the open list items begins.</param>
    /// <param name="limit">The limit.</param>
    private static bool IsBeyond(ReadOnlySpan<char> line, Stack<int> items, int limit)
    {
        var quotations = 0;
        var first = line.IndexOfAnyExcept(" \t");
        if (first < 0 || line[first] is not (>= '0' and <= '9' or '-' or '*' or '+' or '>') || line[first..].IndexOfAnyExcept("-* \t\r") < 0)
            return false;
        for (var column = first; column < line.Length;)
        {
            var mark = MarkLength(line[column..]);
            if (mark == 0)
                break;
            if (line[column] == '>')
            {
                quotations++;
            }
            else
            {
                while (items.TryPeek(out var open) && open > column)
                    items.Pop();
                items.Push(column + mark + 1);
            }

            if (quotations + items.Count > limit)
                return true;
            var blanks = line[(column + mark)..].IndexOfAnyExcept(" \t");
            if (blanks < 0)
                break;
            column += mark + blanks;
        }

        return false;
    }

    /// <summary>Characters of the mark of a quotation or a list item that a text begins with; 0 where it begins with none.</summary>
    private static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        var digits = text[..Math.Min(text.Length, 10)].IndexOfAnyExceptInRange('0', '9');
        var mark = digits switch
        {
            0 when text[0] is '-' or '*' or '+' => 1,
            > 0 when text[digits] is '.' or ')' => digits + 1,
            _ => 0,
        };
        return mark > 0 && (mark == text.Length || text[mark] is ' ' or '\t' or '\r') ? mark : 0;
    }
}
