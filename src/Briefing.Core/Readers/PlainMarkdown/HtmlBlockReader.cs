using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Html;
using Briefing.Core.Sources;
using Markdig.Syntax;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// HTML blocks in Markdown: tables that Markdown cannot write, and markup that stayed raw. The text in them goes
/// through the same rules as all text.
/// </summary>
/// <param name="source">The document.</param>
/// <param name="range">Where the HTML stands in it.</param>
/// <param name="log">What is left out.</param>
/// <param name="readText">Reads running text by the rules of the document's kind.</param>
internal sealed class HtmlBlockReader(SourceText source, TextSpan range, ReadingLog log, Func<List<InlineToken>, TextResult> readText)
{
    private readonly HtmlPositions _positions = new(source.Text, range);
    private readonly List<Articles.Block> _blocks = [];
    private readonly List<InlineToken> _line = [];

    /// <summary>Elements nest this deep at most; the text of deeper ones runs on in theirs.</summary>
    private const int MaximumDepth = 64;

    /// <summary>The blocks of the range.</summary>
    public List<Articles.Block> Read()
    {
        var raw = source.Slice(range);
        if (!raw.Contains('>', StringComparison.Ordinal))
            return _blocks;
        var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>");
        foreach (var node in new HtmlParser().ParseFragment(raw, document.Body!))
            Walk(node, 0);
        Flush();
        return _blocks;
    }

    /// <summary>Index of the block in which a table that begins in a block ends: a blank line within it ends the HTML block, not the table.</summary>
    public static int LastOfTable(ContainerBlock container, int index, string text, int offset)
    {
        var depth = TableDepth(text, container[index], offset);
        if (depth <= 0)
            return index;
        for (var i = index + 1; i < container.Count; i++)
        {
            depth += container[i] is HtmlBlock ? TableDepth(text, container[i], offset) : 0;
            if (depth <= 0)
                return i;
        }

        return index;
    }

    /// <summary>A block as it stands in a cell: a picture there is as often a flag as not, so that it has no caption is no loss.</summary>
    public static Articles.Block InCell(Articles.Block block) => block is Figure { Caption.Content: [Lacuna] } figure ? figure with { Caption = null } : block;

    private static int TableDepth(string text, Markdig.Syntax.Block block, int offset)
    {
        var raw = text.AsSpan(block.Span.Start + offset, Math.Max(0, block.Span.Length));
        return Count(raw, "<table") - Count(raw, "</table");
    }

    private static int Count(ReadOnlySpan<char> text, string value)
    {
        var count = 0;
        for (var i = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(value, StringComparison.OrdinalIgnoreCase))
        {
            count++;
            text = text[(i + value.Length)..];
        }

        return count;
    }

    private void Walk(INode node, int depth)
    {
        if (node is IText text)
        {
            AddText(text.Data);
            return;
        }

        if (node is not IElement element)
            return;
        if (depth > MaximumDepth)
        {
            AddText(element.TextContent);
            return;
        }

        switch (element.LocalName)
        {
            case "script" or "style" or "iframe" or "object" or "embed" or "template" or "noscript" or "form" or "textarea" or "select" or "button":
                var span = _positions.Locate(element.TextContent);
                log.LeaveOut(span, element.TextContent, LedgerReason.Executable);
                break;
            case "br":
                _line.Add(InlineToken.OfLeaf(new LineBreak { Source = _positions.Here }));
                break;
            case "hr":
                Flush();
                _blocks.Add(new ThematicBreak { Source = _positions.Here });
                break;
            case "table":
                Flush();
                AddTable(element, depth);
                break;
            case "ul" or "ol":
                Flush();
                AddList(element, depth);
                break;
            case "blockquote":
                Flush();
                AddQuotation(element, depth);
                break;
            case "pre":
                Flush();
                _blocks.Add(new Articles.CodeBlock(element.TextContent.Trim('\n'), null) { Source = _positions.Locate(element.TextContent) });
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                WalkChildren(element, depth);
                FlushHeading(Math.Max(1, element.LocalName[1] - '1'));
                break;
            case "p" or "div" or "center" or "section" or "article" or "aside" or "dl" or "dt" or "dd" or "figure" or "figcaption" or "li" or "address" or "details" or "summary" or "ref" or "references" or "gallery" or "poem":
                Flush();
                WalkChildren(element, depth);
                Flush();
                break;
            case "code" or "tt" or "kbd" or "samp":
                _line.Add(InlineToken.OfLeaf(new CodeSpan(element.TextContent.ReplaceLineEndings(" ")) { Source = _positions.Locate(element.TextContent) }));
                break;
            case "img":
                AddPicture(element);
                break;
            default:
                AddInline(element, depth);
                break;
        }
    }

    private void WalkChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes)
            Walk(child, depth + 1);
    }

    private void AddInline(IElement element, int depth)
    {
        var container = element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } address
            ? new Link(new MarkdownTarget(address, element.GetAttribute("title"), false), [])
            : InlineTags.Container(element.LocalName, element.GetAttribute("lang"));
        if (container is not null)
            _line.Add(InlineToken.Opening(container with { Source = _positions.Here }));
        WalkChildren(element, depth);
        if (container is not null)
            _line.Add(InlineToken.Closing(_positions.Here));
    }

    private void AddPicture(IElement element)
    {
        if (element.GetAttribute("src") is not { Length: > 0 } address)
            return;
        _line.Add(InlineToken.Opening(new Link(new MarkdownTarget(address, element.GetAttribute("title"), true), []) { Source = _positions.Here }));
        if (element.GetAttribute("alt") is { Length: > 0 } words)
            _line.Add(InlineToken.OfText(words.ReplaceLineEndings(" "), _positions.Here));
        _line.Add(InlineToken.Closing(_positions.Here));
    }

    /// <summary>Text, a line end in it being a blank as browsers have it. Brackets stand alone, as rules look for them so.</summary>
    private void AddText(string data)
    {
        var pieces = _positions.Pieces(data);
        if (data.Length > 0 && char.IsWhiteSpace(data[0]) && _line.Count > 0)
            _line.Add(InlineToken.OfBreak(new TextSpan(pieces.Count > 0 ? pieces[0].Source.Start : _positions.Here.Start, 0)));
        foreach (var piece in pieces)
            AddPiece(piece);
        if (pieces.Count > 0 && char.IsWhiteSpace(data[^1]))
            _line.Add(InlineToken.OfBreak(_positions.Here));
    }

    private void AddPiece(HtmlTextPiece piece)
    {
        var token = InlineToken.OfText(piece.Text, piece.Source);
        if (token.IsEscaped)
        {
            _line.Add(piece.Text.AsSpan().ContainsAny('\n', '\r') ? token with { Text = piece.Text.ReplaceLineEndings(" ") } : token);
            return;
        }

        var start = 0;
        for (var i = 0; i <= piece.Text.Length; i++)
        {
            if (i < piece.Text.Length && piece.Text[i] is not ('[' or ']' or '\n' or '\r'))
                continue;
            if (i > start)
                _line.Add(token.Slice(start, i - start));
            if (i < piece.Text.Length)
                _line.Add(piece.Text[i] is '[' or ']' ? token.Slice(i, 1) : InlineToken.OfBreak(new TextSpan(piece.Source.Start + i, 1)));
            start = i + 1;
        }
    }

    private void Flush()
    {
        var text = TakeLine(out var lineSource);
        if (text is null)
            return;
        _blocks.AddRange(text.Before);
        if (!text.Content.IsEmpty)
            _blocks.Add(new Paragraph(text.Content) { Source = lineSource });
        _blocks.AddRange(text.After);
    }

    private void FlushHeading(int level)
    {
        var text = TakeLine(out var lineSource);
        if (text is null)
            return;
        _blocks.AddRange(text.Before);
        if (!text.Content.IsEmpty)
            _blocks.Add(new Heading(level, text.Content) { Source = lineSource });
        _blocks.AddRange(text.After);
    }

    private TextResult? TakeLine(out TextSpan lineSource)
    {
        lineSource = default;
        if (Tokens.AreBlank(_line))
        {
            _line.Clear();
            return null;
        }

        var line = new List<InlineToken>(_line);
        _line.Clear();
        lineSource = TextSpan.FromBounds(line[0].Source.Start, Math.Max(line[0].Source.End, line[^1].Source.End));
        return readText(line);
    }

    private void AddTable(IElement element, int depth)
    {
        var start = _positions.Here.Start;
        var table = HtmlTableReader.Read(element, cell => ReadCell(cell, depth + 1), caption => ReadInner(caption, depth + 1).OfType<Paragraph>().FirstOrDefault());
        _blocks.Add(table with { Source = TextSpan.FromBounds(start, Math.Max(start, _positions.Here.End)) });
    }

    private ImmutableArray<Articles.Block> ReadCell(IElement cell, int depth)
    {
        var here = _positions.Here;
        var blocks = ReadInner(cell, depth);
        if (blocks.Count > 0 || cell.LocalName != "th")
            return [.. blocks.Select(InCell)];
        return [new LacunaBlock(LacunaReason.EmptyCell) { Source = here }];
    }

    private List<Articles.Block> ReadInner(IElement element, int depth)
    {
        var mark = _blocks.Count;
        _line.Clear();
        WalkChildren(element, depth);
        Flush();
        var inner = _blocks[mark..];
        _blocks.RemoveRange(mark, inner.Count);
        return inner;
    }

    private void AddList(IElement element, int depth)
    {
        var start = _positions.Here.Start;
        var items = element.Children.Where(child => child.LocalName == "li").Select(child => new ListItem([.. ReadInner(child, depth + 1)])).Where(item => !item.Blocks.IsEmpty);
        var list = new Articles.ListBlock(element.LocalName == "ol", 1, ListRole.Body, [.. items]);
        if (!list.Items.IsEmpty)
            _blocks.Add(list with { Source = TextSpan.FromBounds(start, Math.Max(start, _positions.Here.End)) });
    }

    private void AddQuotation(IElement element, int depth)
    {
        var start = _positions.Here.Start;
        var inner = ReadInner(element, depth + 1);
        if (inner.Count > 0)
            _blocks.Add(new Quotation([.. inner]) { Source = TextSpan.FromBounds(start, Math.Max(start, _positions.Here.End)) });
    }
}
