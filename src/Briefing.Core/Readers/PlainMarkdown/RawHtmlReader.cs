using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.Html;
using Briefing.Core.Sources;
using Markdig.Syntax;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// HTML blocks in Markdown: tables that Markdown cannot write, and markup that stayed raw. The text in them goes
/// through the same rules as all text.
/// </summary>
/// <param name="source">The document.</param>
/// <param name="parts">Where the HTML stands in it: one range, or one a line where a quotation's marks stand before each line.</param>
/// <param name="log">What is left out.</param>
/// <param name="readText">Reads running text by the rules of the document's kind.</param>
internal sealed class RawHtmlReader(SourceText source, IReadOnlyList<TextSpan> parts, ReadingLog log, Func<List<InlineToken>, TextResult> readText)
{
    /// <summary>Tables, lists and quotations nest this deep at most in HTML; deeper ones are read as paragraphs.</summary>
    public const int MaximumNesting = 12;

    private readonly HtmlPage _page = HtmlPage.Parse(MarkupOf(source.Text, parts));
    private readonly HashSet<int> _placed = [];
    private readonly List<Articles.Block> _blocks = [];
    private readonly List<InlineToken> _line = [];
    private int _nesting;
    private int _here = parts[0].Start;

    /// <summary>The blocks of the range.</summary>
    public List<Articles.Block> Read()
    {
        WalkChildren(_page.Body);
        Flush();
        foreach (var token in _page.Tokens.Where(token => !_placed.Contains(token.Index)))
            log.LeaveOut(SpanOf(token), token.Text, LedgerReason.StrayMarkup);
        if (_page.TooDeep is { } deep)
            log.Report(Rules.LimitExceeded, new TextSpan(deep, 0), string.Create(CultureInfo.InvariantCulture, $"Elements nest deeper than {HtmlPage.MaximumDepth} levels from here on; what stands deeper is read as if it stood at that depth."));
        return _blocks;
    }

    /// <summary>Whether raw HTML is one tag or comment that shows nothing.</summary>
    public static bool ShowsNothing(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw.StartsWith("<!--", StringComparison.Ordinal))
            return raw.IndexOf("-->", StringComparison.Ordinal) == raw.Length - 3;
        return raw.Length > 2 && raw[0] == '<' && raw.IndexOf('>') == raw.Length - 1 && raw.LastIndexOf('<') == 0 &&
            !raw[1..].StartsWith("img", StringComparison.OrdinalIgnoreCase) && !raw[1..].StartsWith("hr", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// For each block in which a table begins and does not end, the block in which it ends: a blank line within it ends the HTML block, not
    /// the table. A table that never ends is one block.
    /// </summary>
    public static Dictionary<int, int> TablesOverBlocks(ContainerBlock container, string body)
    {
        var found = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < container.Count; i++)
        {
            var change = container[i] is HtmlBlock ? TableDepth(body, container[i]) : 0;
            for (; change > 0; change--)
                open.Push(i);
            for (; change < 0 && open.TryPop(out var start); change++)
            {
                if (start != i && (!open.TryPeek(out var below) || below != start))
                    found[start] = i;
            }
        }

        return found;
    }

    /// <summary>A block as it stands in a cell: a picture there is as often a flag as not, so that it has no caption is no loss.</summary>
    public static Articles.Block InCell(Articles.Block block) => block is Figure { Caption.Content: [Lacuna] } figure ? figure with { Caption = null } : block;

    private static int TableDepth(string body, Markdig.Syntax.Block block)
    {
        var raw = body.AsSpan(block.Span.Start, Math.Clamp(block.Span.Length, 0, body.Length - block.Span.Start));
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

    private static MarkupText MarkupOf(string source, IReadOnlyList<TextSpan> parts)
    {
        var markup = new MarkupTextBuilder(source, parts.Sum(part => part.Length));
        foreach (var part in parts)
            markup.AppendMarkup(part.Start, part.End);
        return markup.Build();
    }

    private TextSpan Here => new(_here, 0);

    private TextSpan SpanOf(HtmlTextToken token) => _page.SpanOf(token, 0, token.Text.Length);

    private void Walk(INode node)
    {
        if (node is IText text)
        {
            AddText(text);
            return;
        }

        if (node is not IElement element)
            return;
        if (_page.TagOf(element) is { Length: > 0 } tag)
            _here = Math.Max(_here, tag.End);
        switch (element.LocalName)
        {
            case "script" or "style" or "iframe" or "object" or "embed" or "template" or "noscript" or "form" or "textarea" or "select" or "button":
                foreach (var token in Take(element))
                    log.LeaveOut(SpanOf(token), token.Text, LedgerReason.Executable);
                break;
            case "br":
                _line.Add(InlineToken.OfLeaf(new LineBreak { Source = Here }));
                break;
            case "hr":
                Flush();
                _blocks.Add(new ThematicBreak { Source = Here });
                break;
            case "table" or "ul" or "ol" or "blockquote" when _nesting < MaximumNesting:
                Flush();
                _nesting++;
                AddStructure(element);
                _nesting--;
                break;
            case "pre":
                Flush();
                AddCode(element);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                WalkChildren(element);
                FlushHeading(Math.Max(1, element.LocalName[1] - '1'));
                break;
            case "code" or "tt" or "kbd" or "samp":
                AddCodeSpan(element);
                break;
            case "img":
                AddPicture(element);
                break;
            case "ref" when !element.Children.Any(child => HtmlElements.IsBlock(child.LocalName)):
                AddReference(element);
                break;
            default:
                if (HtmlElements.IsBlock(element.LocalName) || element.LocalName is "ref" or "references" or "gallery" or "poem")
                    AddFlow(element);
                else
                    AddInline(element);
                break;
        }
    }

    private void WalkChildren(IElement element)
    {
        foreach (var child in element.ChildNodes)
            Walk(child);
    }

    private void AddFlow(IElement element)
    {
        Flush();
        WalkChildren(element);
        Flush();
    }

    private void AddStructure(IElement element)
    {
        if (element.LocalName == "table")
            AddTable(element);
        else if (element.LocalName == "blockquote")
            AddQuotation(element);
        else
            AddList(element);
    }

    private void AddInline(IElement element)
    {
        var container = element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } address
            ? new Link(new MarkdownTarget(address, element.GetAttribute("title"), false), [])
            : InlineTags.Container(element.LocalName, element.GetAttribute("lang"));
        if (container is not null)
            _line.Add(InlineToken.Opening(container with { Source = _page.TagOf(element) }));
        WalkChildren(element);
        if (container is not null)
            _line.Add(InlineToken.Closing(Here));
    }

    /// <summary>A note stays between its tags, which the rules of the document's kind know.</summary>
    private void AddReference(IElement element)
    {
        var start = _page.TagOf(element).Start;
        var tag = TextSpan.FromBounds(start, Math.Max(start, source.Text.IndexOf('>', start) + 1));
        var raw = source.Slice(tag);
        _line.Add(InlineToken.OfTag(raw, tag));
        WalkChildren(element);
        if (!raw.EndsWith("/>", StringComparison.Ordinal))
            _line.Add(InlineToken.OfTag("</ref>", Here));
    }

    private void AddPicture(IElement element)
    {
        if (element.GetAttribute("src") is not { Length: > 0 } address)
            return;
        var words = element.GetAttribute("alt") ?? "";
        _line.Add(InlineToken.Opening(new Link(new MarkdownTarget(address, element.GetAttribute("title"), true), []) { Source = _page.TagOf(element) }));
        if (words.Length > 0)
            _line.Add(InlineToken.OfText(words.ReplaceLineEndings(" "), _page.AttributeOf(element, "alt")));
        _line.Add(InlineToken.Closing(Here));
    }

    private void AddCode(IElement element)
    {
        var tokens = Take(element);
        if (tokens.Count == 0)
            return;
        var span = TextSpan.FromBounds(SpanOf(tokens[0]).Start, SpanOf(tokens[^1]).End);
        _blocks.Add(new Articles.CodeBlock(_page.TextOf(element).Trim('\n'), null) { Source = span });
    }

    private void AddCodeSpan(IElement element)
    {
        foreach (var token in Take(element))
            _line.Add(InlineToken.OfLeaf(new CodeSpan(token.Text.ReplaceLineEndings(" ")) { Source = SpanOf(token) }));
    }

    /// <summary>The texts below an element, which are not read again.</summary>
    private List<HtmlTextToken> Take(IElement element) =>
        [.. element.GetDescendantsAndSelf().OfType<IText>().SelectMany(_page.PiecesOf).Select(piece => piece.Token).OfType<HtmlTextToken>().Where(token => _placed.Add(token.Index))];

    /// <summary>Text, a line end in it being a blank as browsers have it. Brackets stand alone, as rules look for them so.</summary>
    private void AddText(IText node)
    {
        foreach (var piece in _page.PiecesOf(node))
        {
            if (piece.Token is null)
            {
                if (_line.Count > 0)
                    _line.Add(InlineToken.OfBreak(Here));
                continue;
            }

            if (!_placed.Add(piece.Token.Index))
                continue;
            var from = 0;
            while (from < piece.Text.Length)
            {
                var to = EndOfPiece(piece.Token, from);
                AddPiece(piece.Text[from..to], _page.SpanOf(piece.Token, from, to));
                from = to;
            }

            _here = Math.Max(_here, SpanOf(piece.Token).End);
        }
    }

    /// <summary>A piece is a bracket, a line end, a character reference, or what stands between them.</summary>
    private int EndOfPiece(HtmlTextToken token, int from)
    {
        if (IsApart(token.Text[from]))
            return from + 1;
        var to = from + 1;
        while (to < token.Text.Length && !IsApart(token.Text[to]) && (char.IsLowSurrogate(token.Text[to]) || _page.SpanOf(token, from, to + 1).Length == to + 1 - from))
            to++;
        return to;
    }

    private static bool IsApart(char c) => c is '[' or ']' or '\n' or '\r';

    private void AddPiece(string text, TextSpan span)
    {
        if (text is not ("\n" or "\r"))
            _line.Add(InlineToken.OfText(text, span));
        else if (_line.Count > 0)
            _line.Add(InlineToken.OfBreak(span));
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

    private void AddTable(IElement element)
    {
        var start = _page.TagOf(element).Start;
        var table = HtmlTableReader.Read(element, ReadCell, caption => ReadInner(caption).OfType<Paragraph>().FirstOrDefault());
        _blocks.Add(table with { Source = TextSpan.FromBounds(start, Math.Max(start, _here)) });
    }

    private ImmutableArray<Articles.Block> ReadCell(IElement cell)
    {
        var blocks = ReadInner(cell);
        if (blocks.Count > 0 || cell.LocalName != "th")
            return [.. blocks.Select(InCell)];
        return [new LacunaBlock(LacunaReason.EmptyCell) { Source = _page.TagOf(cell) }];
    }

    private List<Articles.Block> ReadInner(IElement element)
    {
        var mark = _blocks.Count;
        Flush();
        WalkChildren(element);
        Flush();
        var inner = _blocks[mark..];
        _blocks.RemoveRange(mark, inner.Count);
        return inner;
    }

    private void AddList(IElement element)
    {
        var start = _page.TagOf(element).Start;
        var items = new List<ListItem>();
        foreach (var child in element.Children.Where(child => child.LocalName is not ("script" or "style")))
        {
            if (ReadInner(child) is { Count: > 0 } inner)
                items.Add(new ListItem([.. inner]));
        }

        if (items.Count > 0)
            _blocks.Add(new Articles.ListBlock(element.LocalName == "ol", 1, ListRole.Body, [.. items]) { Source = TextSpan.FromBounds(start, Math.Max(start, _here)) });
    }

    private void AddQuotation(IElement element)
    {
        var start = _page.TagOf(element).Start;
        var inner = ReadInner(element);
        if (inner.Count > 0)
            _blocks.Add(new Quotation([.. inner]) { Source = TextSpan.FromBounds(start, Math.Max(start, _here)) });
    }
}
