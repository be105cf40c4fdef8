using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Template calls that the export left as they were, <c>{{name|…}}</c>, and halves of such calls.</summary>
internal static class TemplateDebris
{
    private const int MostCharactersOfHatnote = 40;

    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        var text = new TokenText(tokens);
        if (!text.Text.Contains("{{", StringComparison.Ordinal) && !text.Text.Contains("}}", StringComparison.Ordinal))
            return tokens;
        var edits = new List<TokenEdit>();
        var open = new Stack<int>();
        var braces = 0;
        for (var i = 0; i + 1 < text.Text.Length; i++)
        {
            if (text.Text[i] == '{' && text.Text[i + 1] == '{')
            {
                open.Push(i++);
            }
            else if (text.Text[i] == '{')
            {
                braces++;
            }
            else if (text.Text[i] == '}' && braces > 0)
            {
                braces--;
            }
            else if (text.Text[i] == '}' && text.Text[i + 1] == '}')
            {
                var start = open.TryPop(out var from) ? from : -1;
                if (start < 0)
                    Drop(text, EndsHatnote(text.Text, i) ? 0 : i, i + 2, EndsHatnote(text.Text, i), edits, reading);
                else if (open.Count == 0)
                    Drop(text, start, i + 2, true, edits, reading);
                i++;
            }
        }

        foreach (var start in open)
            Drop(text, start, EndOfName(text, start + 2) is var end && end > 0 ? end : start + 2, end > 0, edits, reading);
        return text.Apply([.. edits.OrderBy(edit => edit.Start)]);
    }

    /// <summary>Whether the braces at an index end a template that the block began with and whose beginning is gone: the name of another article, and text behind it.</summary>
    private static bool EndsHatnote(string text, int close) =>
        close is > 0 and <= MostCharactersOfHatnote && text.AsSpan(0, close).IndexOfAny("{}。，、；：\n" + TokenText.LeafMark) < 0 && close + 2 < text.Length && text[close + 2] is ' ' or '\n';

    /// <summary>Index behind the name of a template of which nothing else is left, as in a link on <c>{{Math</c>; -1 where words follow.</summary>
    private static int EndOfName(TokenText text, int start)
    {
        var end = start;
        while (end < text.Text.Length && char.IsAsciiLetter(text.Text[end]) && (end == start || text.AreAdjacent(end - 1)))
            end++;
        return end > start && (end == text.Text.Length || !text.AreAdjacent(end - 1)) ? end : -1;
    }

    /// <summary>Takes the characters of a range away; what is no character, such as a note call, stays.</summary>
    private static void Drop(TokenText text, int start, int end, bool isWhole, List<TokenEdit> edits, WikiReading reading)
    {
        var lacuna = InlineToken.OfLeaf(new Lacuna(LacunaReason.EmptyTemplate) { Source = text.SourceOf(start, end) });
        IReadOnlyList<InlineToken> replacement = isWhole ? [lacuna] : [];
        for (var from = start; from < end;)
        {
            var leaf = text.Text.IndexOf(TokenText.LeafMark, from, end - from);
            var to = leaf < 0 ? end : leaf;
            LeaveOut(text, from, to, reading);
            edits.Add(new TokenEdit(from, to, replacement));
            replacement = [];
            from = to + 1;
        }
    }

    /// <summary>Enters a range into the ledger, in pieces where the source has something else between its characters, such as markup that is entered by itself.</summary>
    private static void LeaveOut(TokenText text, int from, int to, WikiReading reading)
    {
        for (var i = from; i < to; i++)
        {
            if (i + 1 < to && text.AreAdjacent(i))
                continue;
            reading.Log.LeaveOut(text.SourceOf(from, i + 1), text.Text[from..(i + 1)], LedgerReason.StrayMarkup);
            from = i + 1;
        }
    }
}
