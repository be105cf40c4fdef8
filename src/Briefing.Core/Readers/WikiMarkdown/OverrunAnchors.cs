using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Links. The export draws every letter up to the next mark into the text of a link: <c>[[哈薩克]]當時屬於</c> comes out as a link
/// on 哈薩克當時屬於. The part that names the target stays linked, the rest is plain text again.
/// </summary>
internal static class OverrunAnchors
{
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        if (!tokens.Any(token => token.OpensLink))
            return tokens;
        var result = new List<InlineToken>(tokens.Count + 8);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != InlineTokenKind.Open || tokens[i].Inline is not Link { Target: MarkdownTarget target } container)
            {
                result.Add(tokens[i]);
                continue;
            }

            var close = Tokens.CloseOf(tokens, i);
            var content = tokens[(i + 1)..Math.Min(close, tokens.Count)];
            AddLink(result, container, target, content, close < tokens.Count ? tokens[close].Source : container.Source, reading);
            i = close;
        }

        return result;
    }

    private static void AddLink(List<InlineToken> result, Link container, MarkdownTarget target, List<InlineToken> content, TextSpan closing, WikiReading reading)
    {
        var link = WikiLink.Parse(target);
        var words = new TokenText(content);
        if (link.Kind == WikiLinkKind.Unsafe)
        {
            reading.Log.DropLink(container.Source, target.Url);
            reading.Log.Report(Rules.UnsafeLink, container.Source, $"“{target.Url.ReplaceLineEndings(" ")}” is not an address that a page may link to; http, https and mailto are.");
            result.AddRange(content);
            return;
        }

        var length = link.Kind == WikiLinkKind.Article ? AnchorLength.Of(words.Text, link.Title, link.Fragment) : words.Text.Length;
        if (length == 0)
        {
            if (words.Text.AsSpan().Trim().Length > 0)
                reading.Log.DropLink(container.Source, target.Url);
            result.AddRange(content);
            return;
        }

        result.Add(InlineToken.Opening(container with { Target = link.Target! }));
        result.AddRange(words.Apply([TokenEdit.Remove(length, words.Text.Length)]));
        result.Add(InlineToken.Closing(closing));
        if (length < words.Text.Length)
            result.AddRange(words.Apply([TokenEdit.Remove(0, length)]));
    }
}
