using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Walking and rebuilding the blocks of an article.</summary>
public static class BlockTree
{
    /// <summary>Every block in reading order, a container before what it holds.</summary>
    public static IEnumerable<Block> All(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            foreach (var inner in Children(block))
            {
                foreach (var descendant in All(inner))
                    yield return descendant;
            }
        }
    }

    /// <summary>Every block that holds text, in reading order.</summary>
    public static IEnumerable<TextBlock> Texts(Article article) => All(article.Blocks).OfType<TextBlock>();

    /// <summary>The same article with each block replaced by what <paramref name="map"/> makes of it, containers before what they hold.</summary>
    public static Article Map(Article article, Func<Block, Block> map) => new(Map(article.Blocks, map));

    private static ImmutableArray<Block> Map(ImmutableArray<Block> blocks, Func<Block, Block> map) =>
        ImmutableArray.CreateRange(blocks, block => Rebuild(map(block), map));

    private static Block Rebuild(Block block, Func<Block, Block> map) => block switch
    {
        ListBlock list => list with { Items = ImmutableArray.CreateRange(list.Items, item => new ListItem(Map(item.Blocks, map))) },
        Quotation quotation => quotation with { Blocks = Map(quotation.Blocks, map) },
        Table table => table with
        {
            Caption = Map(table.Caption, map),
            HeaderRows = Map(table.HeaderRows, map),
            Rows = Map(table.Rows, map),
        },
        Figure figure => figure with { Caption = Map(figure.Caption, map) },
        NoteList notes => notes with { Notes = ImmutableArray.CreateRange(notes.Notes, note => note with { Blocks = Map(note.Blocks, map) }) },
        _ => block,
    };

    private static Paragraph? Map(Paragraph? caption, Func<Block, Block> map) => caption is null ? null : (Paragraph)map(caption);

    private static ImmutableArray<TableRow> Map(ImmutableArray<TableRow> rows, Func<Block, Block> map) =>
        ImmutableArray.CreateRange(rows, row => new TableRow(ImmutableArray.CreateRange(row.Cells, cell => cell with { Blocks = Map(cell.Blocks, map) })));

    private static IEnumerable<ImmutableArray<Block>> Children(Block block) => block switch
    {
        ListBlock list => list.Items.Select(item => item.Blocks),
        Quotation quotation => [quotation.Blocks],
        Table table => Captions(table.Caption).Concat(table.HeaderRows.Concat(table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Blocks)),
        Figure figure => Captions(figure.Caption),
        NoteList notes => notes.Notes.Select(note => note.Blocks),
        _ => [],
    };

    private static IEnumerable<ImmutableArray<Block>> Captions(Paragraph? caption) =>
        caption is null ? [] : [ImmutableArray.Create<Block>(caption)];
}
