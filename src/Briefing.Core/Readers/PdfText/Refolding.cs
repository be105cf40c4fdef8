using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Brings what was read out of unfolded columns back to its places in the source.</summary>
internal sealed class Refolding(Columns columns, SourceText unfolded, SourceText source)
{
    private List<int>? _lineStarts;

    /// <summary>The same result with the places of the source.</summary>
    public ReadResult Apply(ReadResult result) => result with
    {
        Article = BlockTree.Map(result.Article, Placed),
        Ledger = [.. result.Ledger.Select(entry => entry with { Source = Placed(entry.Source) }).OrderBy(entry => entry.Source.Start)],
        Diagnostics = [.. result.Diagnostics.Select(diagnostic => diagnostic with { Position = Placed(diagnostic.Position) })],
    };

    private Block Placed(Block block)
    {
        var placed = block switch
        {
            TextBlock text => text with { Content = Placed(text.Content) },
            NoteList list => list with { Notes = ImmutableArray.CreateRange(list.Notes, note => note with { Source = Placed(note) }) },
            _ => block,
        };
        return placed with { Source = Bounds(block) };
    }

    private TextSpan Placed(Note note)
    {
        var mark = Placed(new TextSpan(note.Source.Start, 0));
        return note.IsLost ? Placed(note.Source) : TextSpan.FromBounds(mark.Start, Math.Max(mark.Start, note.Blocks.Max(block => Bounds(block).End)));
    }

    private ImmutableArray<Inline> Placed(ImmutableArray<Inline> content) => ImmutableArray.CreateRange(content, inline => inline is InlineContainer container
        ? (Inline)(container with { Content = Placed(container.Content), Source = Bounds(container.Content) ?? Placed(container.Source) })
        : inline with { Source = Placed(inline.Source) });

    private TextSpan Placed(TextSpan span)
    {
        var start = columns.SourceOf(span.Start);
        return TextSpan.FromBounds(start, Math.Min(start + span.Length, source.Text.Length));
    }

    private SourcePosition Placed(SourcePosition position)
    {
        _lineStarts ??= LineStarts(unfolded.Text);
        return source.PositionAt(columns.SourceOf(_lineStarts[Math.Clamp(position.Line - 1, 0, _lineStarts.Count - 1)] + position.Column - 1));
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return starts;
    }

    /// <summary>The range of the source that holds all that a block says, whatever column its lines stand in.</summary>
    private TextSpan Bounds(Block block) => block switch
    {
        TextBlock { Content: var content } => Bounds(content) ?? Placed(block.Source),
        NoteList list => Union(list.Notes.Select(note => Placed(note)), block),
        Quotation quotation => Union(quotation.Blocks.Select(Bounds), block),
        ListBlock list => Union(BlockTree.All([list]).OfType<TextBlock>().Select(Bounds), block),
        Table table => Union(BlockTree.All([table]).OfType<TextBlock>().Select(Bounds), block),
        _ => Placed(block.Source),
    };

    private TextSpan? Bounds(ImmutableArray<Inline> content)
    {
        TextSpan? all = null;
        foreach (var inline in content)
        {
            var span = inline is InlineContainer container ? Bounds(container.Content) ?? Placed(container.Source) : Placed(inline.Source);
            all = all is { } before ? Union(before, span) : span;
        }

        return all;
    }

    private TextSpan Union(IEnumerable<TextSpan> spans, Block block)
    {
        TextSpan? all = null;
        foreach (var span in spans)
            all = all is { } before ? Union(before, span) : span;
        return all ?? Placed(block.Source);
    }

    private static TextSpan Union(TextSpan one, TextSpan other) => TextSpan.FromBounds(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));
}
