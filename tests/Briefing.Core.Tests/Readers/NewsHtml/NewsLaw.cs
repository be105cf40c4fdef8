using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.Html;
using Briefing.Core.Readers.NewsHtml;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>
/// The law: what stands on the page and what stands in the ledger are together the text content of the source, each in its place.
/// Text content is what a browser's tree has as text, comments and alternative texts, white space and characters that show nothing aside.
/// </summary>
internal static class NewsLaw
{
    /// <summary>Reads a post and holds the result against the law.</summary>
    public static ReadResult Read(string text, int bodyStart = 0) => Read(new SourceText("documents/post.md", text, bodyStart));

    /// <summary>Reads a post and holds the result against the law.</summary>
    public static ReadResult Read(SourceText source)
    {
        var result = new NewsHtmlReader().Read(source);
        Holds(source, result);
        return result;
    }

    private static void Holds(SourceText source, ReadResult result)
    {
        var site = SiteOf(source);
        HidesWhatItSays(source, site);
        var hidden = site.Ledger.Select(entry => entry.Source).ToHashSet();
        var players = site.Elements.OfType<SitePlayer>().ToDictionary(player => player.Tag, player => player.Page);
        var pieces = Pieces(result, site.Text, hidden)
            .Where(piece => !players.TryGetValue(piece.Span, out var page) || page != piece.Text)
            .Select(piece => hidden.Any(tag => tag.Start <= piece.Span.Start && piece.Span.End <= tag.End) ? WithinTag(source, piece) : piece).ToArray();
        foreach (var piece in pieces)
        {
            Assert.InRange(piece.Span.Start, source.BodyStart, source.Text.Length);
            Assert.InRange(piece.Span.End, piece.Span.Start, source.Text.Length);
            if (piece.IsExact && !piece.IsWithinTag)
                Assert.True(Stands(site.Text.Slice(piece.Span), piece.Text), $"'{piece.Text}' is said to stand at {source.PositionAt(piece.Span.Start)}, where '{source.Slice(piece.Span)}' stands.");
        }

        foreach (var exact in pieces.Where(piece => piece.IsExact && piece.Span.Length > 0 && source.Text[piece.Span.Start] != '<').ToLookup(piece => piece.IsWithinTag))
        {
            foreach (var (first, second) in exact.OrderBy(piece => piece.Span.Start).Zip(exact.OrderBy(piece => piece.Span.Start).Skip(1)))
                Assert.True(first.Span.End <= second.Span.Start, $"'{first.Text}' and '{second.Text}' are both said to stand at {source.PositionAt(second.Span.Start)}.");
        }

        Assert.Equal(Counted(Content(source)), Counted(string.Concat(pieces.Select(piece => piece.Text))));
        Assert.Equal(result.Ledger.Select(entry => entry.Source.Start).Order(), result.Ledger.Select(entry => entry.Source.Start));
        foreach (var block in BlockTree.All(result.Article.Blocks))
            Assert.True(block.Source.Length > 0 && block.Source.Start >= source.BodyStart && block.Source.End <= source.Text.Length, $"A {block.GetType().Name} stands at {block.Source}.");
    }

    /// <summary>Words of a tag of the generator stand in the source as they are shown, references and escapes aside; they are counted as the source has them.</summary>
    private static Piece WithinTag(SourceText source, Piece piece)
    {
        if (!piece.IsExact)
            return piece;
        var raw = source.Slice(piece.Span);
        Assert.True(Stands(raw, piece.Text), $"'{piece.Text}' is said to stand at {source.PositionAt(piece.Span.Start)}, where a tag says '{raw}'.");
        var escape = raw.Length == piece.Text.Length + 1 && raw[0] == '\\' ? 1 : 0;
        return piece with { Span = TextSpan.FromBounds(piece.Span.Start + escape, piece.Span.End), Text = raw[escape..], IsWithinTag = true };
    }

    /// <summary>What is hidden before the body is read stands in the ledger as the source has it, and all else stands where it stood.</summary>
    private static void HidesWhatItSays(SourceText source, SiteMarkup site)
    {
        Assert.Equal(source.Text.Length, site.Text.Text.Length);
        var isHidden = new bool[source.Text.Length];
        foreach (var entry in site.Ledger)
        {
            Assert.Equal(source.Slice(entry.Source), entry.Text);
            isHidden.AsSpan(entry.Source.Start, entry.Source.Length).Fill(true);
        }

        for (var i = 0; i < isHidden.Length; i++)
        {
            if (!isHidden[i] && site.Text.Text[i] != source.Text[i] && !char.IsWhiteSpace(source.Text[i]))
                Assert.Fail($"'{source.Text[i]}' at {source.PositionAt(i)} is neither hidden nor kept.");
        }
    }

    /// <summary>The characters of a text and how often each occurs, so that a failure shows what was lost or doubled.</summary>
    private static string Counted(string text) =>
        string.Join(' ', text.EnumerateRunes().Where(rune => !System.Text.Rune.IsWhiteSpace(rune) && !(rune.IsBmp && InlineCharacters.IsInvisible((char)rune.Value)))
            .GroupBy(rune => rune.Value).OrderBy(group => group.Key).Select(group => new System.Text.Rune(group.Key) + "×" + group.Count()));

    private static IEnumerable<Piece> Pieces(ReadResult result, SourceText source, HashSet<TextSpan> hidden)
    {
        foreach (var entry in result.Ledger)
        {
            var isUnfinishedTag = entry.Reason == LedgerReason.StrayMarkup && entry.Text.StartsWith('<') && entry.Source.End == source.Text.Length && !hidden.Any(tag => tag.End == source.Text.Length);
            if (entry.Reason != LedgerReason.DroppedLink && !isUnfinishedTag)
                yield return new Piece(entry.Source, entry.Text, entry.Source.Length > 0);
        }

        foreach (var block in BlockTree.All(result.Article.Blocks))
        {
            if (block is TextBlock text)
            {
                foreach (var leaf in Leaves(text.Content))
                    yield return new Piece(leaf.Source, leaf is NoteReference ? MarkOf(source.Slice(leaf.Source)) : PlainText.OfLeaf(leaf), leaf is TextRun && !string.IsNullOrWhiteSpace(PlainText.OfLeaf(leaf)));
            }
            else if (block is CodeBlock code)
            {
                yield return new Piece(code.Source, code.Text, false);
            }
            else if (block is Figure figure)
            {
                yield return new Piece(figure.Source, figure.AlternativeText ?? "", false);
                yield return new Piece(figure.Source, figure.Credit ?? "", false);
            }
        }
    }

    private readonly record struct Piece(TextSpan Span, string Text, bool IsExact, bool IsWithinTag = false);

    /// <summary>What a page shows for a call to a note.</summary>
    private static string MarkOf(string raw) => string.Concat((raw.StartsWith("[^", StringComparison.Ordinal) ? raw : new HtmlParser().ParseDocument("<!doctype html><body>" + raw).Body!.TextContent).Where(c => c is not (SiteMarkup.Gone or SiteMarkup.Lost)));

    private static IEnumerable<Inline> Leaves(ImmutableArray<Inline> content) =>
        content.SelectMany(inline => inline is InlineContainer container ? Leaves(container.Content) : [inline]);

    /// <summary>The source of a text, references, escapes and tags within it aside.</summary>
    private static bool Stands(string raw, string text) => raw.StartsWith('<') || (raw.Contains('<', StringComparison.Ordinal) && Bare(new HtmlParser().ParseDocument("<!doctype html><body>" + raw).Body!.TextContent) == Bare(text)) || Bare(raw) == Bare(text) || Bare(Decoded(raw)) == Bare(text) || Bare(System.Net.WebUtility.HtmlDecode(raw)) == Bare(text) || Bare(System.Net.WebUtility.HtmlDecode(System.Net.WebUtility.HtmlDecode(raw))) == Bare(text) || Bare(Decoded(raw.Replace("\\", "", StringComparison.Ordinal))) == Bare(text) || Bare(LinkSyntax.Unescape(raw)) == Bare(text) || Bare(LinkSyntax.Unescape("\\" + raw)) == Bare(text);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !InlineCharacters.IsInvisible(c) && !char.IsSurrogate(c) && c is not ('\uFFFD' or '\0' or SiteMarkup.Gone or SiteMarkup.Lost)));

    private static string Decoded(string raw) => new HtmlParser().ParseDocument("<!doctype html><body><p>" + raw.Replace("<", "&lt;", StringComparison.Ordinal)).Body!.TextContent;

    private static SiteMarkup SiteOf(SourceText source) => PageHead.Begins(source.Text, source.BodyStart) ? SiteMarkup.None(source) : SiteMarkup.Hide(source);

    private static string Content(SourceText source)
    {
        var site = SiteOf(source);
        var head = Masthead.Read(site.Text.Text, source.BodyStart);
        var markup = NewsMarkup.Build(site.Text.Text, head.End, site.Listings, PageHead.Begins(source.Text, source.BodyStart)).Html;
        var document = new HtmlParser().ParseDocument("<!doctype html><body>" + markup);
        var shown = source.Slice(head.StampSource) + head.Title + string.Concat(TextsOf(document));
        var hidden = string.Concat(site.Ledger.Where(entry => entry.Reason != LedgerReason.DroppedLink).Select(entry => entry.Text));
        return (site.Ledger.IsEmpty ? shown : string.Concat(shown.Where(c => c is not (SiteMarkup.Gone or SiteMarkup.Lost)))) + hidden;
    }

    private static IEnumerable<string> TextsOf(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    yield return text.Data;
                    break;
                case IComment comment:
                    yield return comment.Data;
                    break;
                case AngleSharp.Html.Dom.IHtmlTemplateElement template:
                    foreach (var text in TextsOf(template.Content))
                        yield return text;
                    break;
                case IElement element:
                    if (element.LocalName is "iframe" or "embed")
                        yield return HtmlBlockReader.PlayerOf(element, null) ?? "";
                    if (element.LocalName is "img" or "amp-img")
                        yield return element.GetAttribute("alt") ?? "";
                    foreach (var text in TextsOf(element))
                        yield return text;
                    break;
            }
        }
    }
}
