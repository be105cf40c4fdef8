using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Separates what a publisher set beside its story: links to other stories become one list behind the body, links to tags become tags.</summary>
internal sealed class RelatedStories
{
    private readonly ImmutableArray<ListItem>.Builder _items = ImmutableArray.CreateBuilder<ListItem>();
    private readonly List<string> _tags = [];
    private readonly List<LedgerEntry> _ledger = [];

    private RelatedStories()
    {
    }

    /// <summary>Tags in source order, each once.</summary>
    public ImmutableArray<string> Tags => [.. _tags.Distinct(StringComparer.Ordinal)];

    /// <summary>What of the asides is not on the page.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;

    /// <summary>The body, with the related stories as its last block.</summary>
    public ImmutableArray<Block> Blocks { get; private set; } = [];

    /// <summary>Separates a page.</summary>
    /// <param name="content">What was read from it.</param>
    /// <param name="title">Title of the story.</param>
    public static RelatedStories Separate(HtmlContent content, string? title)
    {
        var related = new RelatedStories();
        var body = related.WithoutTail(related.Body(StrayText.Remove(content.Blocks, title, related._ledger)), content.Asides);
        foreach (var aside in content.Asides)
            related.Aside(aside.Blocks, aside.Reason);
        related.Blocks = related.WithList(body);
        return related;
    }

    private ImmutableArray<Block> WithList(ImmutableArray<Block> body)
    {
        if (_items.Count == 0)
            return body;
        var items = _items.OrderBy(item => item.Blocks[0].Source.Start).ToImmutableArray();
        var span = TextSpan.FromBounds(items[0].Blocks[0].Source.Start, items.Max(item => item.Blocks[^1].Source.End));
        return [.. body, new ListBlock(false, 1, ListRole.RelatedStories, items) { Source = span }];
    }

    private ImmutableArray<Block> Body(ImmutableArray<Block> blocks)
    {
        var body = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is TextBlock label && SectionLabels.IsRelated(PlainText.Of(label.Content)) && RunOfLinks(blocks, i + 1) is > 0 and var count)
            {
                Aside(blocks.AsSpan(i, count + 1), LedgerReason.Navigation);
                i += count;
            }
            else if (blocks[i] is Paragraph paragraph && LeadsToLinks(paragraph, SectionLabels.IsRelated))
            {
                Aside(blocks.AsSpan(i, 1), LedgerReason.Navigation);
            }
            else if (blocks[i] is Paragraph tags && (LeadsToLinks(tags, SectionLabels.IsTags) || (LinkMeasure.Of(tags.Content) is { OnlyTagLinks: true, Outside: 0 })))
            {
                Aside(blocks.AsSpan(i, 1), LedgerReason.Category);
            }
            else
            {
                body.Add(blocks[i]);
            }
        }

        return body.ToImmutable();
    }

    /// <summary>Behind the first of the related stories, links alone at the end of the body are more of the same; a word or two is what a list of them is called.</summary>
    private ImmutableArray<Block> WithoutTail(ImmutableArray<Block> body, ImmutableArray<HtmlAside> asides)
    {
        const int longestLabel = 6;
        var behind = asides.Where(aside => aside.Reason == LedgerReason.Navigation).Select(aside => aside.Blocks[0].Source.Start).DefaultIfEmpty(int.MaxValue).Min();
        while (body is [.., Paragraph paragraph] && paragraph.Source.Start > behind && LinkMeasure.Of(paragraph.Content).IsLinks)
        {
            if (PlainText.Of(paragraph.Content).Trim().Length <= longestLabel)
                _ledger.Add(paragraph.Content, LedgerReason.Navigation);
            else
                Aside(ImmutableArray.Create<Block>(paragraph), LedgerReason.Navigation);
            body = body.RemoveAt(body.Length - 1);
        }

        return body;
    }

    /// <summary>A label with its links in one paragraph.</summary>
    private static bool LeadsToLinks(Paragraph paragraph, Func<ReadOnlySpan<char>, bool> isLabel)
    {
        var link = 0;
        while (link < paragraph.Content.Length && paragraph.Content[link] is not Link)
            link++;
        return link > 0 && link < paragraph.Content.Length && isLabel(PlainText.Of(paragraph.Content[..link])) && LinkMeasure.Of(paragraph.Content[link..]).IsLinks;
    }

    /// <summary>How many blocks from some place on are nothing but links to stories; pictures count with the links beside them.</summary>
    private static int RunOfLinks(ImmutableArray<Block> blocks, int from)
    {
        var end = from;
        for (var i = from; i < blocks.Length; i++)
        {
            if (IsLinks(blocks[i]))
                end = i + 1;
            else if (blocks[i] is not Figure { PageUrl: not null })
                break;
        }

        return end - from;
    }

    private static bool IsLinks(Block block) => block switch
    {
        TextBlock text => LinkMeasure.Of(text.Content).IsLinks,
        ListBlock list => list.Items.All(item => item.Blocks.Any(IsLinks) && item.Blocks.All(inner => IsLinks(inner) || inner is Figure)),
        _ => false,
    };

    private void Aside(ReadOnlySpan<Block> blocks, LedgerReason reason) => Aside(ImmutableArray.Create(blocks), reason);

    private void Aside(ImmutableArray<Block> blocks, LedgerReason reason)
    {
        foreach (var block in BlockTree.All(blocks))
        {
            switch (block)
            {
                case TextBlock text:
                    Inlines(text.Content, reason);
                    break;
                case Figure figure:
                    LeaveOut(figure);
                    break;
                case CodeBlock code:
                    _ledger.Add(new LedgerEntry(code.Source, code.Text, reason));
                    break;
            }
        }
    }

    private void LeaveOut(Figure figure)
    {
        if (figure.AlternativeText is { } alternative)
            _ledger.Add(new LedgerEntry(figure.Source, alternative, LedgerReason.Navigation));
        if (figure.MediaUrl is { } url)
            _ledger.Add(new LedgerEntry(figure.Source, url, LedgerReason.DroppedLink));
    }

    private void Inlines(ImmutableArray<Inline> content, LedgerReason reason)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Link { Target: ExternalTarget target } link:
                    Story(link, target.Url, reason);
                    break;
                case InlineContainer container:
                    Inlines(container.Content, reason);
                    break;
                default:
                    if (PlainText.OfLeaf(inline) is { } text && !string.IsNullOrWhiteSpace(text))
                        _ledger.Add(new LedgerEntry(inline.Source, text, reason));
                    break;
            }
        }
    }

    private void Story(Link link, string url, LedgerReason reason)
    {
        var text = PlainText.Of(link.Content);
        if (reason == LedgerReason.Category || LinkMeasure.IsTag(url))
        {
            _tags.Add(text.Trim().TrimStart('#', '＃'));
            _ledger.Add(link.Content, LedgerReason.Category);
        }
        else if (_items is [.., { Blocks: [Paragraph { Content: [Link { Target: ExternalTarget before } last] }] }] && before.Url == url && PlainText.Of(last.Content) == text)
        {
            _ledger.Add(link.Content, LedgerReason.Repetition);
        }
        else
        {
            _items.Add(new ListItem([new Paragraph([link]) { Source = link.Source }]));
        }
    }
}
