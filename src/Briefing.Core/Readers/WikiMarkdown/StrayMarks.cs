using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Marks that the export left behind: <c>]]</c> without <c>[[</c>, the apostrophes of wiki emphasis, and emphasis that Markdown cannot
/// see because a full-width mark stands inside it. The exporter escapes what an author wrote, so bare asterisks are always its own.
/// </summary>
internal static class StrayMarks
{
    private static readonly string[] Blanks = ["&nbsp;", "&ensp;", "&emsp;", "&thinsp;"];

    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        tokens = InOrder(tokens);
        var text = new TokenText(tokens);
        var edits = new List<TokenEdit>();
        AddBrackets(text, edits, reading);
        AddBlanks(text, edits, reading);
        AddEmphasis(text, edits, reading);
        return edits.Count == 0 ? tokens : text.Apply([.. edits.OrderBy(edit => edit.Start)]);
    }

    /// <summary>
    /// The tokens with the asterisks of strong emphasis as text again, where Markdown could not pair all of them and so paired others than the export
    /// wrote: <c>有**、**兩，又有**甲**</c>. The export wrote them in pairs, one behind the other.
    /// </summary>
    private static List<InlineToken> InOrder(List<InlineToken> tokens)
    {
        if (!tokens.Exists(IsStrong) || !tokens.Exists(token => token is { Kind: InlineTokenKind.Text, IsEscaped: false } && token.Text.Contains("**", StringComparison.Ordinal)))
            return tokens;
        var result = new List<InlineToken>(tokens.Count);
        var open = new Stack<bool>();
        foreach (var token in tokens)
        {
            var isMark = token.Kind == InlineTokenKind.Open ? IsStrong(token) : token.Kind == InlineTokenKind.Close && open.TryPop(out var wasMark) && wasMark;
            if (token.Kind == InlineTokenKind.Open)
                open.Push(isMark);
            result.Add(isMark ? InlineToken.OfText("**", token.Source) : token);
        }

        var marks = new TokenText(result);
        var (runs, behindEmpty) = (0, -1);
        for (var i = 0; i < marks.Text.Length;)
        {
            var length = RunLength(marks, i);
            if (marks.Text[i] == '*' && length >= 4)
                behindEmpty = i + length + 1;
            else if (marks.Text[i] == '*' && length is 2 or 3 && i != behindEmpty)
                runs++;
            i += Math.Max(1, length);
        }

        return runs % 2 == 0 ? result : tokens;
    }

    /// <summary>Whether a token opens strong emphasis that asterisks write.</summary>
    private static bool IsStrong(InlineToken token) => token is { Kind: InlineTokenKind.Open, Inline: Emphasis { Strong: true }, Source.Length: 2 };

    private static void AddBrackets(TokenText text, List<TokenEdit> edits, WikiReading reading)
    {
        var depth = 0;
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (text.Text[i] == '[')
                depth++;
            if (text.Text[i] != ']')
                continue;
            if (depth > 0)
                depth--;
            else if (i + 1 < text.Text.Length && text.Text[i + 1] == ']' && text.AreAdjacent(i))
                Drop(text, i, ++i + 1, edits, reading);
        }
    }

    /// <summary>Names of blanks that were escaped twice, <c>&amp;amp;nbsp;</c>, so that a reader would see the name.</summary>
    private static void AddBlanks(TokenText text, List<TokenEdit> edits, WikiReading reading)
    {
        for (var i = text.Text.IndexOf('&', StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf('&', i + 1))
        {
            foreach (var blank in Blanks)
            {
                if (string.CompareOrdinal(text.Text, i, blank, 0, blank.Length) != 0)
                    continue;
                Drop(text, i, i + blank.Length, edits, reading);
                edits[^1] = edits[^1] with { Replacement = [InlineToken.OfText(" ", text.SourceOf(i, i + blank.Length))] };
                break;
            }
        }
    }

    private static void AddEmphasis(TokenText text, List<TokenEdit> edits, WikiReading reading)
    {
        var open = -1;
        for (var i = 0; i < text.Text.Length;)
        {
            var length = RunLength(text, i);
            if (text.Text[i] == '\'' && length is 2 or 3 or 5)
            {
                Drop(text, i, i + length, edits, reading);
            }
            else if (text.Text[i] == '*' && length >= 4)
            {
                Drop(text, i, i + length, edits, reading);
                edits[^1] = edits[^1] with { Replacement = [Lost(text, i, i + length)] };
            }
            else if (text.Text[i] == '*' && length is 2 or 3)
            {
                var follows = open < 0 && FollowsEmpty(text.Text, i, edits);
                Drop(text, i, i + length, edits, reading);
                if (follows)
                {
                    // What it opened is gone with it.
                }
                else if (open < 0)
                {
                    open = edits.Count - 1;
                }
                else if (!HoldsWords(text.Text, edits[open].End, i))
                {
                    edits[open] = edits[open] with { Replacement = [Lost(text, edits[open].Start, edits[open].End)] };
                    edits[^1] = edits[^1] with { Replacement = [Lost(text, i, i + length)] };
                    open = -1;
                }
                else
                {
                    var span = TextSpan.FromBounds(text.SourceOf(edits[open].Start, edits[open].End).Start, text.SourceOf(i, i + length).End);
                    edits[open] = edits[open] with { Replacement = [InlineToken.Opening(new Emphasis(true, []) { Source = span })] };
                    edits[^1] = edits[^1] with { Replacement = [InlineToken.Closing(text.SourceOf(i, i + length))] };
                    open = -1;
                }
            }

            i += Math.Max(1, length);
        }
    }

    private static InlineToken Lost(TokenText text, int start, int end) =>
        InlineToken.OfLeaf(new Lacuna(LacunaReason.EmptyTemplate) { Source = text.SourceOf(start, end) });

    /// <summary>Whether asterisks stand behind empty emphasis and one mark: <c>****、**</c>.</summary>
    private static bool FollowsEmpty(string text, int i, List<TokenEdit> edits) =>
        edits is [.., { End: var end, Start: var start }] && end == i - 1 && end - start >= 4 && text[start] == '*' && char.IsPunctuation(text[end]);

    private static bool HoldsWords(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] == TokenText.LeafMark || char.IsSurrogate(text[i]) || char.IsSymbol(text[i]))
                return true;
        }

        return false;
    }

    private static int RunLength(TokenText text, int start)
    {
        var c = text.Text[start];
        if (c is not ('*' or '\''))
            return 1;
        var end = start;
        while (end < text.Text.Length && text.Text[end] == c && !text.IsEscaped(end) && (end == start || text.AreAdjacent(end - 1)))
            end++;
        return end - start;
    }

    private static void Drop(TokenText text, int start, int end, List<TokenEdit> edits, WikiReading reading)
    {
        reading.Log.LeaveOut(text.SourceOf(start, end), text.Text[start..end], LedgerReason.StrayMarkup);
        edits.Add(TokenEdit.Remove(start, end));
    }
}
