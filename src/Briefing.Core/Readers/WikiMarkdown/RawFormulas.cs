using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Formulae in raw HTML, <c>\(…\)</c> and <c>\[…\]</c>, where a backslash escapes nothing: the tables that the export wrote as HTML have them.</summary>
internal static class RawFormulas
{
    /// <summary>Makes code of each formula. In Markdown the delimiters are escapes and never two characters, so that nothing is found there.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens)
    {
        var text = new TokenText(tokens);
        var edits = new List<TokenEdit>();
        for (var i = text.Text.IndexOf('\\', StringComparison.Ordinal); i >= 0;)
        {
            var end = IsDelimiter(text, i, '(') ? End(text, i, ')') : IsDelimiter(text, i, '[') ? End(text, i, ']') : i;
            var content = end > i ? text.Text.AsSpan(i + 2, end - i - 4) : default;
            if (end > i && (text.Text[i + 1] == '[' ? Tex.Is(content) : content.Trim().Length > 0))
                edits.Add(TokenEdit.Replace(i, end, InlineToken.OfLeaf(new CodeSpan(Tex.OneLine(content)) { Source = text.SourceOf(i, end) })));
            i = text.Text.IndexOf('\\', Math.Max(end, i + 1));
        }

        return edits.Count == 0 ? tokens : text.Apply(edits);
    }

    /// <summary>Index behind the delimiter that ends a formula; that of the backslash before which none stands, so that no character is looked at twice.</summary>
    private static int End(TokenText text, int open, char closer)
    {
        for (var i = open + 2; i < text.Text.Length; i++)
        {
            if (text.Text[i] == TokenText.LeafMark || IsDelimiter(text, i, '(') || IsDelimiter(text, i, '['))
                return open;
            if (IsDelimiter(text, i, closer))
                return i + 2;
        }

        return open;
    }

    private static bool IsDelimiter(TokenText text, int i, char bracket) =>
        text.Text[i] == '\\' && i + 1 < text.Text.Length && text.Text[i + 1] == bracket && !text.IsEscaped(i) && !text.IsEscaped(i + 1);
}
