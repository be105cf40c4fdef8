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

    /// <summary>The tokens without blanks and line ends at both ends; containers that begin or end there stay.</summary>
    public static List<InlineToken> Trim(List<InlineToken> tokens)
    {
        var first = tokens.FindIndex(IsContent);
        var last = tokens.FindLastIndex(IsContent);
        var result = new List<InlineToken>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is InlineTokenKind.Open or InlineTokenKind.Close || (i >= first && i <= last))
                result.Add(Trim(tokens[i], i == first, i == last));
        }

        return result;
    }

    private static InlineToken Trim(InlineToken token, bool isFirst, bool isLast)
    {
        if (token.Kind != InlineTokenKind.Text || token.IsEscaped)
            return token;
        var start = isFirst ? token.Text.Length - token.Text.AsSpan().TrimStart().Length : 0;
        var end = isLast ? token.Text.AsSpan().TrimEnd().Length : token.Text.Length;
        return start == 0 && end == token.Text.Length ? token : token.Slice(start, end - start);
    }

    /// <summary>Whether a token is neither a blank, a line end, nor the beginning or end of a container.</summary>
    private static bool IsContent(InlineToken token) => token.Kind == InlineTokenKind.Tag || !IsBlank(token);
}
