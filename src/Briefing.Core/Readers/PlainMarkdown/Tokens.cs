using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Walking over flat tokens.</summary>
internal static class Tokens
{
    /// <summary>Index of the token that closes the container opened at an index; the number of tokens where none does.</summary>
    public static int CloseOf(List<InlineToken> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == InlineTokenKind.Open)
                depth++;
            else if (tokens[i].Kind == InlineTokenKind.Close && --depth == 0)
                return i;
        }

        return tokens.Count;
    }

    /// <summary>Whether tokens show nothing but blanks.</summary>
    public static bool AreBlank(IEnumerable<InlineToken> tokens) => tokens.All(IsBlank);

    /// <summary>Whether a token shows nothing but blanks.</summary>
    public static bool IsBlank(InlineToken token) => token.Kind switch
    {
        InlineTokenKind.Text => string.IsNullOrWhiteSpace(token.Text),
        InlineTokenKind.Leaf => token.Inline is LineBreak,
        _ => true,
    };

    /// <summary>The tokens without blanks and line ends at both ends.</summary>
    public static List<InlineToken> Trim(List<InlineToken> tokens)
    {
        var result = new List<InlineToken>(tokens);
        TrimEnd(result, 0, 1);
        TrimEnd(result, result.Count - 1, -1);
        return result;
    }

    private static void TrimEnd(List<InlineToken> tokens, int from, int step)
    {
        var i = from;
        while (i >= 0 && i < tokens.Count)
        {
            var token = tokens[i];
            if (token.Kind is InlineTokenKind.SoftBreak || token is { Kind: InlineTokenKind.Leaf, Inline: LineBreak } || (token.Kind == InlineTokenKind.Text && string.IsNullOrWhiteSpace(token.Text)))
            {
                tokens.RemoveAt(i);
                i -= step > 0 ? 0 : 1;
                continue;
            }

            if (token.Kind is InlineTokenKind.Open or InlineTokenKind.Close)
            {
                i += step;
                continue;
            }

            if (token.Kind == InlineTokenKind.Text && !token.IsEscaped)
            {
                var start = step > 0 ? token.Text.Length - token.Text.AsSpan().TrimStart().Length : 0;
                var end = step < 0 ? token.Text.AsSpan().TrimEnd().Length : token.Text.Length;
                tokens[i] = token.Slice(start, end - start);
            }

            return;
        }
    }
}
