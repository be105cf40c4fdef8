using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Links that put the article into a category: tags of the document, no part of its text.</summary>
internal static class Categories
{
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        if (!tokens.Exists(token => IsCategory(token, reading)))
            return tokens;
        var rest = new List<InlineToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCategory(tokens[i], reading))
            {
                rest.Add(tokens[i]);
                continue;
            }

            var close = Tokens.CloseOf(tokens, i);
            var title = reading.LinkOf((MarkdownTarget)((Link)tokens[i].Inline!).Target).Title;
            if (!reading.Tags.Contains(title))
                reading.Tags.Add(title);
            reading.Log.LeaveOut(InlineBuilder.Build(tokens[(i + 1)..Math.Min(close, tokens.Count)]), LedgerReason.Category);
            i = close;
        }

        return Tokens.AreBlank(rest) ? [] : rest;
    }

    private static bool IsCategory(InlineToken token, WikiReading reading) =>
        token.Kind == InlineTokenKind.Open && token.Inline is Link { Target: MarkdownTarget target } && reading.LinkOf(target).Kind == WikiLinkKind.Category;
}
