using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Html;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers;

/// <summary>
/// Puts quotations, pictures, players and paragraphs that tags stand for where the tags stood: behind the paragraph that a tag stands in, and around
/// whole blocks. A quotation that begins or ends within a block stays what it is. One pass, since blocks and tags are in the order of the source.
/// </summary>
/// <param name="text">The source as it was received.</param>
/// <param name="elements">What to put there, in order.</param>
/// <param name="baseUrl">Address that relative addresses are relative to.</param>
internal sealed class SitePlacement(string text, IReadOnlyList<SiteElement> elements, Uri? baseUrl)
{
    /// <summary>Quotations of tags stand within each other this deep at most; what is deeper is text of the innermost.</summary>
    private const int MaximumDepth = 12;

    private readonly List<(TextSpan Tag, TextSpan Words)> _shown = [];
    private int _next;

    /// <summary>What of each tag is on the page, in order.</summary>
    public IReadOnlyList<(TextSpan Tag, TextSpan Words)> Shown => [.. _shown.OrderBy(words => words.Tag.Start).ThenBy(words => words.Words.Start)];

    /// <summary>The blocks with them.</summary>
    public ImmutableArray<Block> Place(ImmutableArray<Block> blocks) => Place(blocks, int.MaxValue);

    private ImmutableArray<Block> Place(ImmutableArray<Block> blocks, int end)
    {
        if (_next == elements.Count || elements[_next].Tag.Start >= end)
            return blocks;
        var frames = new Stack<Frame>();
        frames.Push(new Frame(null, []));
        foreach (var block in blocks)
        {
            TakeUpTo(block.Source.Start, frames);
            CloseBefore(block.Source, frames);
            var placed = _next < elements.Count && elements[_next].Tag.Start < block.Source.End ? Within(block) : block;
            frames.Peek().Blocks.Add(placed);
            TakeWithin(block.Source.End, frames);
        }

        TakeUpTo(end == int.MaxValue ? end : end - 1, frames);
        while (frames.Count > 1)
            Close(frames, isWhole: true);
        return [.. frames.Pop().Blocks];
    }

    /// <summary>Opens the quotations and adds the pictures that begin no later than some place.</summary>
    private void TakeUpTo(int place, Stack<Frame> frames)
    {
        for (; _next < elements.Count && elements[_next].Tag.Start <= place; _next++)
        {
            CloseBefore(elements[_next].Tag, frames);
            if (elements[_next] is not SiteQuotation quotation)
                Add(elements[_next], frames.Peek().Blocks);
            else if (frames.Count <= MaximumDepth)
                frames.Push(new Frame(quotation, []));
        }
    }

    /// <summary>Adds the pictures that stand within a block whose text they do not stand in; quotations that begin there are none.</summary>
    private void TakeWithin(int end, Stack<Frame> frames)
    {
        for (; _next < elements.Count && elements[_next].Tag.Start < end; _next++)
            Add(elements[_next], frames.Peek().Blocks);
    }

    private Block Within(Block block)
    {
        switch (block)
        {
            case Quotation quotation:
                return quotation with { Blocks = Place(quotation.Blocks, quotation.Source.End) };
            case ListBlock list:
                var items = ImmutableArray.CreateBuilder<ListItem>(list.Items.Length);
                for (var i = 0; i < list.Items.Length; i++)
                    items.Add(new ListItem(Place(list.Items[i].Blocks, i + 1 < list.Items.Length && list.Items[i + 1].Blocks is [var next, ..] ? next.Source.Start : list.Source.End)));
                return list with { Items = items.MoveToImmutable() };
            default:
                return block;
        }
    }

    /// <summary>Closes the quotations that end before a range, and gives up those that it does not stand in whole.</summary>
    private void CloseBefore(TextSpan range, Stack<Frame> frames)
    {
        while (frames.Count > 1 && frames.Peek().Quotation is { } open && (range.Start >= open.Close.Start || range.Start < open.Tag.Start || range.End > open.Close.End))
            Close(frames, isWhole: range.Start >= open.Close.Start || range.Start < open.Tag.Start);
    }

    private void Close(Stack<Frame> frames, bool isWhole)
    {
        var (quotation, blocks) = frames.Pop();
        var outer = frames.Peek().Blocks;
        if (!isWhole || blocks.Count == 0 || quotation is null)
        {
            outer.AddRange(blocks);
            return;
        }

        if (AuthorOf(quotation) is { } author)
            blocks.Add(author);
        outer.Add(new Quotation([.. blocks]) { Source = TextSpan.FromBounds(quotation.Tag.Start, quotation.Close.End) });
    }

    private void Add(SiteElement element, List<Block> blocks)
    {
        switch (element)
        {
            case SiteFigure figure:
                var caption = figure.Caption.Length > 0 ? new Paragraph(Words(figure.Tag, figure.Caption)) { Source = figure.Caption } : null;
                if (figure.AlternativeText.Length > 0)
                    _shown.Add((figure.Tag, figure.AlternativeText));
                blocks.Add(new Figure(
                    HtmlAddress.Resolve(figure.Address, baseUrl),
                    null,
                    figure.AlternativeText.Length > 0 ? text.Substring(figure.AlternativeText.Start, figure.AlternativeText.Length) : null,
                    caption is { Content.IsEmpty: true } ? null : caption,
                    null)
                { Source = figure.Tag });
                break;
            case SitePlayer player:
                blocks.Add(new Paragraph([new Link(new ExternalTarget(player.Page), [new TextRun(player.Page) { Source = player.Tag }]) { Source = player.Tag }]) { Source = player.Tag });
                break;
            case SiteWords { Words: var words } when Words(element.Tag, words) is { IsEmpty: false } content:
                blocks.Add(new Paragraph(content) { Source = words });
                break;
        }
    }

    /// <summary>The line that says who is quoted.</summary>
    private Paragraph? AuthorOf(SiteQuotation quotation)
    {
        var author = quotation.Author.Length > 0 ? Words(quotation.Tag, quotation.Author) : [];
        var work = quotation.Work.Length > 0 ? Words(quotation.Tag, quotation.Work) : [];
        if (author.IsEmpty && work.IsEmpty)
            return null;
        var linked = HtmlAddress.Resolve(quotation.Address, baseUrl) is { } address ? Linked(work.IsEmpty ? author : work, address) : work.IsEmpty ? author : work;
        ImmutableArray<Inline> content = work.IsEmpty ? linked : author.IsEmpty ? linked : [.. author, new TextRun(" ") { Source = new TextSpan(quotation.Author.End, 0) }, .. linked];
        return new Paragraph(content) { Source = TextSpan.FromBounds(content[0].Source.Start, Math.Max(content[0].Source.End, content[^1].Source.End)) };
    }

    private static ImmutableArray<Inline> Linked(ImmutableArray<Inline> content, string address) =>
        content.Any(inline => inline is Link) ? content : [new Link(new ExternalTarget(address), content) { Source = TextSpan.FromBounds(content[0].Source.Start, content[^1].Source.End) }];

    /// <summary>Words of a tag, which are Markdown and HTML as a rule.</summary>
    private ImmutableArray<Inline> Words(TextSpan tag, TextSpan words)
    {
        var tokens = InlineTags.Apply(InlineScanner.Scan(new LeafText(text, Lines(words)), InlineSyntax.None));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: InlineTokenKind.Open, Inline: Link { Target: MarkdownTarget { IsImage: false } target } link } && HtmlAddress.Resolve(target.Url, baseUrl) is { } address)
                tokens[i] = InlineToken.Opening(link with { Target = new ExternalTarget(address) });
        }

        var content = InlineBuilder.Build(Tokens.Trim(tokens));
        foreach (var leaf in Leaves(content))
        {
            if (leaf is TextRun run)
                _shown.Add((tag, text[run.Source.Start] == '\\' && run.Source.Length == run.Text.Length + 1 ? TextSpan.FromBounds(run.Source.Start + 1, run.Source.End) : run.Source));
            else if (leaf is CodeSpan code && text.IndexOf(code.Text, code.Source.Start, code.Source.Length, StringComparison.Ordinal) is >= 0 and var at)
                _shown.Add((tag, new TextSpan(at, code.Text.Length)));
        }

        return content;
    }

    /// <summary>The lines of a tag's words without kramdown's attribute lists.</summary>
    private List<TextSpan> Lines(TextSpan words)
    {
        var lines = new List<TextSpan>();
        for (var start = words.Start; start <= words.End;)
        {
            var length = text.AsSpan(start, words.End - start).IndexOfAny('\r', '\n');
            var end = length < 0 ? words.End : start + length;
            for (var attributes = text.AsSpan(start, end - start).IndexOf("{:"); attributes >= 0 && text.AsSpan(start + attributes, end - start - attributes).IndexOf('}') is > 0 and var behind; attributes = text.AsSpan(start, end - start).IndexOf("{:"))
            {
                AddLine(start, start + attributes);
                start += attributes + behind + 1;
            }

            AddLine(start, end);
            start = end + 1;
        }

        return lines;

        void AddLine(int from, int to)
        {
            if (!text.AsSpan(from, to - from).IsWhiteSpace())
                lines.Add(TextSpan.FromBounds(from, to));
        }
    }

    private static IEnumerable<Inline> Leaves(ImmutableArray<Inline> content) =>
        content.SelectMany(inline => inline is InlineContainer container ? Leaves(container.Content) : [inline]);

    private readonly record struct Frame(SiteQuotation? Quotation, List<Block> Blocks);
}
