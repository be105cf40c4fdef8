using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.Scripts;

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
            var hasTail = AddLink(result, container, target, content, close < tokens.Count ? tokens[close].Source : container.Source, reading);
            if (hasTail && IsTorn(result[^1], tokens, close))
                result.Add(InlineToken.OfLeaf(new Lacuna(LacunaReason.EmptyTemplate) { Source = new TextSpan(tokens[close].Source.End, 0) }));
            i = close;
        }

        return result;
    }

    /// <summary>End of a text of which the source gives several forms, if one of them is the title; else null.</summary>
    private static int? EndOfVariants(List<InlineToken> content, TokenText words, string title)
    {
        var name = HanPairs.Fold(title);
        var found = content.Exists(token => token.Inline is VariantText variants && variants.Variants.Any(variant => HanPairs.Fold(variant.Value) == name));
        return found ? words.Text.IndexOf(TokenText.LeafMark, StringComparison.Ordinal) + 1 : null;
    }

    /// <summary>
    /// Whether letters that were drawn in are followed by letters that were not: the export stops only at a mark, so something stood between
    /// that it dropped.
    /// </summary>
    private static bool IsTorn(InlineToken tail, List<InlineToken> tokens, int close) =>
        tail.Kind == InlineTokenKind.Text && char.IsLetter(tail.Text[^1]) &&
        close + 1 < tokens.Count && tokens[close + 1] is { Kind: InlineTokenKind.Text, Text: [var next, ..] } && HanText.IsHan(next);

    /// <summary>Adds a link, cut back to what it names; returns whether letters behind it were drawn in.</summary>
    private static bool AddLink(List<InlineToken> result, Link container, MarkdownTarget target, List<InlineToken> content, TextSpan closing, WikiReading reading)
    {
        var link = reading.LinkOf(target);
        var words = new TokenText(content);
        if (words.Text.AsSpan().IsWhiteSpace())
        {
            if (!string.IsNullOrWhiteSpace(target.Url))
                reading.Log.DropLink(container.Source, target.Url);
            result.AddRange(content);
            if (result is not [.., { Inline: Lacuna }])
                result.Add(InlineToken.OfLeaf(new Lacuna(LacunaReason.EmptyTemplate) { Source = container.Source }));
            return false;
        }

        if (link is { Kind: WikiLinkKind.OwnSection, Fragment: { } section })
        {
            if (reading.Title is { } title && AnchorLength.Of(words.Text, section, null) > 0)
                return AddTo(result, container, WikiLink.OfArticle(title, section), words.Text.Length, words, closing);
            reading.Log.DropLink(container.Source, target.Url);
            result.AddRange(content);
            return false;
        }

        if (link.Kind == WikiLinkKind.Unsafe)
        {
            reading.Log.DropLink(container.Source, target.Url);
            reading.Log.Report(Rules.UnsafeLink, container.Source, $"“{target.Url.ReplaceLineEndings(" ")}” is not an address that a page may link to; http, https and mailto are.");
            result.AddRange(content);
            return false;
        }

        var length = link.Kind != WikiLinkKind.Article ? words.Text.Length : EndOfVariants(content, words, link.Title) ?? AnchorLength.Of(words.Text, link.Title, link.Fragment);
        if (length == 0)
        {
            reading.Log.DropLink(container.Source, target.Url);
            result.AddRange(content);
            return true;
        }

        return AddTo(result, container, link, length, words, closing);
    }

    /// <summary>Adds the link on its first characters; returns whether others stand behind it.</summary>
    private static bool AddTo(List<InlineToken> result, Link container, WikiLink link, int length, TokenText words, TextSpan closing)
    {
        result.Add(InlineToken.Opening(container with { Target = link.Target! }));
        result.AddRange(words.Apply([TokenEdit.Remove(length, words.Text.Length)]));
        result.Add(InlineToken.Closing(closing));
        if (length < words.Text.Length)
            result.AddRange(words.Apply([TokenEdit.Remove(0, length)]));
        return length < words.Text.Length;
    }
}
