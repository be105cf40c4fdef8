using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>The line in which the export names the article: <c>本文内容由[X](…)转换而来。</c></summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="Title">Title of the article, if the notice links it.</param>
/// <param name="Url">Address of the article.</param>
internal sealed record ExportNotice(TextSpan Source, string Text, string? Title, string? Url)
{
    /// <summary>Reads a notice; null where a text is none.</summary>
    public static ExportNotice? Read(LeafText leaf, InlineSyntax syntax)
    {
        var tokens = InlineScanner.Scan(leaf, syntax);
        var words = new TokenText(tokens);
        var folded = HanPairs.Fold(words.Text.AsSpan().Trim());
        if (folded.Length > 300 || !folded.Contains("转换", StringComparison.Ordinal) || !(folded.StartsWith("本文", StringComparison.Ordinal) || folded.StartsWith("本條目", StringComparison.Ordinal) || folded.StartsWith("本条目", StringComparison.Ordinal)))
            return null;
        var source = words.SourceOf(0, words.Text.Length);
        var open = tokens.FindIndex(token => token.OpensLink);
        if (open < 0)
            return new ExportNotice(source, words.Text, null, null);
        var target = WikiLink.Parse((MarkdownTarget)((Link)tokens[open].Inline!).Target);
        var url = target.Target switch { WikiTarget wiki => wiki.Url, ExternalTarget external => external.Url, _ => null };
        var title = target.Kind == WikiLinkKind.Article ? target.Title : new TokenText(tokens[(open + 1)..Tokens.CloseOf(tokens, open)]).Text.Trim();
        return new ExportNotice(source, words.Text, title, url);
    }
}
