using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Briefing.Chinese;

namespace Briefing.Core.Readers.Html;

/// <summary>
/// Markup parsed as browsers parse it (HTML §13.2), with the place of every text in the source. Nothing is fetched and nothing runs.
/// The text nodes of the tree hold references to <see cref="Tokens"/>, not the text itself; read them with <see cref="PiecesOf"/>.
/// </summary>
public sealed class HtmlPage
{
    /// <summary>The parser's factories, which hold nothing of a page; made once, since a page of news is smaller than they are.</summary>
    private static readonly IConfiguration Services = Configuration.Default;

    private readonly MarkupText _markup;

    private HtmlPage(MarkupText markup, IElement body, TreeFeed feed)
    {
        _markup = markup;
        Body = body;
        Tokens = feed.Tokens;
        Comments = feed.Comments;
        Unfinished = feed.UnfinishedTag is { } unfinished ? markup.SourceSpan(unfinished, markup.Html.Length) : null;
        TooDeep = feed.FirstSkippedTag is { } tag ? markup.SourceAt(tag) : null;
    }

    /// <summary>Deepest nesting of elements that is kept; a start tag below it is left out, and what it holds stands in its parent.</summary>
    public const int MaximumDepth = 200;

    /// <summary>The element that holds everything.</summary>
    public IElement Body { get; }

    /// <summary>Every stretch of text that is not white space only, in source order.</summary>
    public ImmutableArray<HtmlTextToken> Tokens { get; }

    /// <summary>The comments, in source order.</summary>
    public ImmutableArray<HtmlTextToken> Comments { get; }

    /// <summary>A tag that begins at the end of the source and never ends, so that the parser leaves it out (HTML §13.2.5, eof-in-tag); null without one.</summary>
    public TextSpan? Unfinished { get; }

    /// <summary>Index in the source of the first tag beyond <see cref="MaximumDepth"/>; null where none is.</summary>
    public int? TooDeep { get; }

    /// <summary>Whether links may lead to places within the page.</summary>
    public bool LinksWithin => _markup.Html.Contains("=\"#", StringComparison.Ordinal) || _markup.Html.Contains("='#", StringComparison.Ordinal) || _markup.Html.Contains("=#", StringComparison.Ordinal);

    /// <summary>Parses markup.</summary>
    public static HtmlPage Parse(MarkupText markup)
    {
        var feed = new TreeFeed(markup.Html);
        var options = new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            IsScripting = false,
            OnCreated = feed.OnCreated,
            ShouldEmitAttribute = HtmlAttributes.IsRead,
        };
        using var context = BrowsingContext.New(Services);
        using var text = new TextSource(TreeFeed.Prefix + markup.Html);
        var document = new HtmlParser(options, context).ParseDocument<Document, Element>(text, feed.Consume);
        return new HtmlPage(markup, document.Body ?? document.DocumentElement, feed);
    }

    /// <summary>
    /// The pieces of a text node: stretches of text with their token, or white space without one.
    /// </summary>
    public IEnumerable<HtmlPiece> PiecesOf(IText node)
    {
        var data = node.Data;
        for (var i = 0; i < data.Length;)
        {
            if (TokenReference.TryRead(data, i) is { } index && index < Tokens.Length)
            {
                yield return new HtmlPiece(Tokens[index].Text, Tokens[index]);
                i += TokenReference.Length;
                continue;
            }

            var end = i + 1;
            while (end < data.Length && TokenReference.TryRead(data, end) is null)
                end++;
            yield return new HtmlPiece(data[i..end], null);
            i = end;
        }
    }

    /// <summary>Characters of a text node, white space between its tokens aside.</summary>
    public int LengthOf(IText node)
    {
        var data = node.Data;
        var length = 0;
        for (var i = 0; i < data.Length;)
        {
            if (TokenReference.TryRead(data, i) is { } index && index < Tokens.Length)
            {
                length += Tokens[index].Text.Length;
                i += TokenReference.Length;
            }
            else
            {
                i++;
            }
        }

        return length;
    }

    /// <summary>All text below a node, in tree order.</summary>
    public string TextOf(INode node) => string.Concat(node.GetDescendantsAndSelf().OfType<IText>().SelectMany(PiecesOf).Select(piece => piece.Text));

    /// <summary>The source range of some characters of a token.</summary>
    public TextSpan SpanOf(HtmlTextToken token, int from, int to) =>
        _markup.SourceSpan(token.MarkupAt(_markup.Html, from), token.MarkupAt(_markup.Html, to));

    /// <summary>The source range of an element's start tag; empty where the parser put the element in.</summary>
    public TextSpan TagOf(IElement element)
    {
        if (MarkupStart(element) is not { } start)
            return default;
        return _markup.SourceSpan(start, HtmlAttributes.TagEnd(_markup.Html, start));
    }

    /// <summary>The source range of an attribute's value; that of the tag where the attribute is not found.</summary>
    public TextSpan AttributeOf(IElement element, string name)
    {
        if (MarkupStart(element) is not { } start)
            return default;
        return HtmlAttributes.Find(_markup.Html, start, name) is { } value ? _markup.SourceSpan(value.Start, value.End) : TagOf(element);
    }

    private static int? MarkupStart(IElement element) =>
        element.SourceReference?.Position.Index is { } index && index >= TreeFeed.Prefix.Length ? index - TreeFeed.Prefix.Length : null;
}
