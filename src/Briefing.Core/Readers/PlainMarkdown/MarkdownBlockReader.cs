using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Sources;
using Markdig.Syntax;
using MarkdownCode = Markdig.Syntax.CodeBlock;
using MarkdownList = Markdig.Syntax.ListBlock;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Turns the blocks of a Markdown text into blocks of the article. A kind of document says what is particular to it.</summary>
/// <param name="source">The document.</param>
/// <param name="body">Its body as it was parsed.</param>
/// <param name="syntax">What the document defines.</param>
/// <param name="log">What is left out and what there is to say.</param>
internal abstract class MarkdownBlockReader(SourceText source, string body, InlineSyntax syntax, ReadingLog log)
{
    private static readonly SearchValues<char> LanguageCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-#._");

    private int _quotations;

    /// <summary>The document.</summary>
    protected SourceText Source { get; } = source;

    /// <summary>What the document defines.</summary>
    protected InlineSyntax Syntax { get; } = syntax;

    /// <summary>What is left out and what there is to say.</summary>
    protected ReadingLog Log { get; } = log;

    /// <summary>Reads what a container holds.</summary>
    public List<Articles.Block> Read(ContainerBlock container)
    {
        var blocks = new List<Articles.Block>();
        var tables = RawHtmlReader.TablesOverBlocks(container, body);
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock heading:
                    AddHeading(heading, blocks);
                    break;
                case ParagraphBlock paragraph:
                    AddParagraph(paragraph, blocks);
                    break;
                case QuoteBlock quote:
                    AddQuotation(quote, blocks);
                    break;
                case MarkdownList list:
                    AddList(list, blocks);
                    break;
                case HtmlBlock html:
                    var last = tables.GetValueOrDefault(i, i);
                    AddHtml(TextSpan.FromBounds(SpanOf(html).Start, SpanOf(container[last]).End), blocks);
                    i = last;
                    break;
                case MarkdownCode code:
                    AddCode(code, blocks);
                    break;
                case ThematicBreakBlock rule:
                    blocks.Add(new ThematicBreak { Source = SpanOf(rule) });
                    break;
                default:
                    break;
            }
        }

        return blocks;
    }

    /// <summary>Reads running text.</summary>
    protected abstract TextResult ReadText(List<InlineToken> tokens);

    /// <summary>Adds a heading, with what stands in it.</summary>
    protected abstract void AddHeading(HeadingBlock heading, List<Articles.Block> blocks);

    /// <summary>Adds a paragraph, or the table that its lines make.</summary>
    protected virtual void AddParagraph(ParagraphBlock paragraph, List<Articles.Block> blocks) => AddLines(LinesOf(paragraph), blocks);

    /// <summary>Adds a block quotation.</summary>
    protected virtual void AddQuotation(QuoteBlock quote, List<Articles.Block> blocks)
    {
        _quotations++;
        blocks.Add(new Quotation([.. Read(quote)]) { Source = SpanOf(quote) });
        _quotations--;
    }

    /// <summary>Adds a list.</summary>
    protected virtual void AddList(MarkdownList list, List<Articles.Block> blocks) =>
        blocks.Add(ReadList(list, [.. list.Cast<ListItemBlock>()], ListRole.Body));

    /// <summary>Whether a code block that is nothing but a formula.</summary>
    protected bool IsFormula(ImmutableArray<Inline> content) =>
        content is [CodeSpan formula] && Syntax.Formulas.TryGetValue(formula.Source.Start, out var found) && found.IsDisplay;

    /// <summary>Adds lines that are a paragraph, a table, or one behind the other.</summary>
    protected void AddLines(List<TextSpan> lines, List<Articles.Block> blocks)
    {
        if (lines.Count == 0)
            return;
        if (PipeTableSyntax.Find(Source.Text, lines) is not { } table)
        {
            AddText(lines, blocks);
            return;
        }

        if (table.FirstLine > 0)
            AddText(lines[..table.FirstLine], blocks);
        blocks.Add(PipeTableReader.Read(table, lines, ReadCell));
    }

    /// <summary>Adds lines that are running text.</summary>
    protected void AddText(List<TextSpan> lines, List<Articles.Block> blocks)
    {
        var text = ReadText(Scan(lines));
        blocks.AddRange(text.Before);
        if (IsFormula(text.Content))
            blocks.Add(new Articles.CodeBlock(((CodeSpan)text.Content[0]).Text, "tex") { Source = text.Content[0].Source });
        else if (!text.Content.IsEmpty)
            blocks.Add(new Paragraph(text.Content) { Source = TextSpan.FromBounds(lines[0].Start, lines[^1].End) });
        blocks.AddRange(text.After);
    }

    /// <summary>The tokens of some lines.</summary>
    protected List<InlineToken> Scan(List<TextSpan> lines) => InlineScanner.Scan(new LeafText(Source.Text, lines), Syntax);

    /// <summary>Reads some items of a list.</summary>
    protected Articles.ListBlock ReadList(MarkdownList list, List<ListItemBlock> items, ListRole role) =>
        new(list.IsOrdered, list.IsOrdered ? items[0].Order : 1, role, [.. items.Select(ReadItem)])
        {
            Source = TextSpan.FromBounds(SpanOf(items[0]).Start, SpanOf(items[^1]).End),
        };

    /// <summary>The lines of a leaf block as ranges of the file.</summary>
    protected List<TextSpan> LinesOf(LeafBlock leaf) => MarkdownSyntax.Lines(leaf, body, Source.BodyStart);

    /// <summary>Where a block stands in the file.</summary>
    protected TextSpan SpanOf(MarkdownObject block)
    {
        var start = Math.Clamp(block.Span.Start + Source.BodyStart, Source.BodyStart, Source.Text.Length);
        return new TextSpan(start, Math.Clamp(block.Span.Length, 0, Source.Text.Length - start));
    }

    private ListItem ReadItem(ListItemBlock item)
    {
        var blocks = Read(item);
        return new ListItem(blocks.Count > 0 ? [.. blocks] : [new LacunaBlock(LacunaReason.EmptyItem) { Source = SpanOf(item) }]);
    }

    /// <summary>A cell of a pipe table. A picture in a cell is as often a flag as not: that it has no caption is no loss.</summary>
    private ImmutableArray<Articles.Block> ReadCell(TextSpan cell)
    {
        if (cell.Length == 0)
            return [];
        var blocks = new List<Articles.Block>();
        AddText([cell], blocks);
        return [.. blocks.Select(RawHtmlReader.InCell)];
    }

    /// <summary>Adds what a range of raw HTML holds.</summary>
    protected virtual void AddHtml(TextSpan range, List<Articles.Block> blocks)
    {
        if (!RawHtmlReader.ShowsNothing(Source.Text.AsSpan(range.Start, range.Length)))
            blocks.AddRange(new RawHtmlReader(Source, PartsOf(range), Log, ReadText).Read());
    }

    /// <summary>The parts of a range of raw HTML that are read as HTML.</summary>
    protected virtual List<TextSpan> PartsOf(TextSpan range) => WithoutQuotationMarks(range);

    /// <summary>
    /// The lines of a range of raw HTML without the marks of the quotations that it stands in; the range itself outside of quotations. Each line
    /// of such a block has its marks, since none is a lazy continuation (CommonMark 0.31 §4.6).
    /// </summary>
    private List<TextSpan> WithoutQuotationMarks(TextSpan range)
    {
        if (_quotations == 0)
            return [range];
        var lines = new List<TextSpan>();
        for (var start = range.Start; start < range.End;)
        {
            var length = Source.Text.AsSpan(start, range.End - start).IndexOf('\n');
            var end = length < 0 ? range.End : start + length + 1;
            lines.Add(TextSpan.FromBounds(start == range.Start ? start : BehindMarks(start, end), end));
            start = end;
        }

        return lines;
    }

    private int BehindMarks(int start, int end)
    {
        for (var depth = 0; depth < _quotations; depth++)
        {
            var mark = start;
            while (mark < end && Source.Text[mark] is ' ' or '\t')
                mark++;
            if (mark == end || Source.Text[mark] != '>')
                break;
            start = mark + 1;
        }

        return start;
    }

    /// <summary>Adds a code block. What stands behind the opening fence and is no name of a language goes to the ledger, since no page shows it.</summary>
    protected virtual void AddCode(MarkdownCode code, List<Articles.Block> blocks)
    {
        string? language = null;
        var lines = LinesOf(code);
        var span = SpanOf(code);
        if (lines.Count > 0)
            span = TextSpan.FromBounds(span.Start, Math.Max(span.End, lines[^1].End));
        if (code is FencedCodeBlock fence)
        {
            var info = InfoOf(fence);
            var said = Source.Text.AsSpan(info.Start, info.Length);
            var word = said.IndexOfAny(' ', '\t') is var blank and >= 0 ? blank : said.Length;
            if (word > 0 && !said[..word].ContainsAnyExcept(LanguageCharacters))
                language = said[..word].ToString();
            var rest = language is null ? info : TextSpan.FromBounds(info.Start + word, info.End);
            if (rest.Length > 0)
            {
                Log.LeaveOut(rest, Source.Text.Substring(rest.Start, rest.Length), LedgerReason.StrayMarkup);
                span = TextSpan.FromBounds(rest.End, Math.Max(rest.End, span.End));
            }
        }

        blocks.Add(new Articles.CodeBlock(TextOf(code, lines), language) { Source = span });
    }

    /// <summary>The info string of a fence (CommonMark 4.5): the rest of its first line.</summary>
    private TextSpan InfoOf(FencedCodeBlock fence)
    {
        var start = SpanOf(fence).Start;
        var length = Source.Text.AsSpan(start).IndexOfAny('\r', '\n');
        var end = length < 0 ? Source.Text.Length : start + length;
        while (start < end && (Source.Text[start] == fence.FencedChar || Source.Text[start] is ' ' or '\t'))
            start++;
        while (end > start && Source.Text[end - 1] is ' ' or '\t')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a code block as the file has it: what was parsed may have marks of ours in place of formulae.</summary>
    private string TextOf(MarkdownCode code, List<TextSpan> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var parsed = code.Lines.Lines[i].Slice.AsSpan();
            text.Append(i > 0 ? "\n" : "").Append(parsed[..(parsed.Length - parsed.TrimStart(" \t").Length)]).Append(Source.Text.AsSpan(lines[i].Start, lines[i].Length));
        }

        return text.ToString();
    }
}
