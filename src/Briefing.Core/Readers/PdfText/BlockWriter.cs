using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Makes the blocks of the article.</summary>
internal sealed class BlockWriter
{
    private readonly string _text;
    private readonly List<LedgerEntry> _ledger;
    private readonly FlowText _flow;
    private readonly InlineBuilder _inlines = new();
    private readonly List<(int At, string What)> _lacunae = [];

    /// <summary>A writer of one article.</summary>
    internal BlockWriter(string text, Hyphenation hyphenation, IReadOnlyDictionary<int, (int Length, string Label)> calls, List<LedgerEntry> ledger)
    {
        _text = text;
        _ledger = ledger;
        _flow = new FlowText(text, hyphenation, calls, ledger);
    }

    /// <summary>The blocks of the drafts.</summary>
    /// <param name="lines">The lines that the drafts speak of.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="firstFolio">Number of the first page, where its first lines are not among <paramref name="lines"/>.</param>
    internal List<Block> Write(IReadOnlyList<BodyLine> lines, List<Draft> drafts, string? firstFolio)
    {
        var blocks = new List<Block>(drafts.Count);
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            var folio = lines[draft.Start].Folio ?? (draft.Start == 0 ? firstFolio : null);
            if (EndOfList(lines, drafts, index) is var end && end > index + 1)
            {
                AddList(lines, drafts, index, end, folio, blocks);
                index = end - 1;
            }
            else if (draft.Kind == DraftKind.Table)
                blocks.Add(TableOf(lines, draft, folio, TakeCaption(blocks)));
            else if (TextOf(lines, draft, folio) is { } block)
                blocks.Add(block);
        }

        return blocks;
    }

    /// <summary>
    /// The sign of a list, or the number of an item, that a draft opens with; null where it opens with none. Only numbers that a list writes as the source
    /// does, <c>1.</c> and <c>1、</c>, make items; <c>（一）</c> and <c>(1)</c>, which texts refer to by their form, stay in their paragraphs.
    /// </summary>
    private Enumerator? ItemOf(IReadOnlyList<BodyLine> lines, Draft draft)
    {
        if (draft.Kind != DraftKind.Paragraph)
            return null;
        var line = lines[draft.Start].Line.In(_text);
        if (line.Length > 2 && line[0] is '–' && line[1] == ' ')
            return new Enumerator(EnumeratorStyle.Bullet, 0, 1);
        return Enumerator.AtStart(line) is { } found && (found.Style == EnumeratorStyle.Bullet || (found.Style == EnumeratorStyle.Arabic && found.Length < line.Length && line[found.Length - 1] is '.' or '．' or '、')) ? found : null;
    }

    /// <summary>
    /// Index behind the drafts from one on that are a list: two and more with its sign or with numbers in a row. Items with another sign, or numbered from 1,
    /// are a list within the item above them.
    /// </summary>
    private int EndOfList(IReadOnlyList<BodyLine> lines, List<Draft> drafts, int index)
    {
        if (ItemOf(lines, drafts[index]) is not { } item)
            return index;
        var open = new Stack<OpenList>();
        open.Push(new OpenList(item, SignAt(lines, drafts[index])));
        var (end, taken) = (index + 1, index + 1);
        var count = 1;
        for (; end < drafts.Count && ItemOf(lines, drafts[end]) is { } next; end++)
        {
            if (!Enter(open, next, lines, drafts, end))
                break;
            if (open.Count > 1 && item.Style != EnumeratorStyle.Bullet)
                continue;
            taken = end + 1;
            count += open.Count == 1 ? 1 : 0;
        }

        return item.Style == EnumeratorStyle.Bullet ? end : count > 1 ? WithNested(lines, drafts, taken) : index;
    }

    /// <summary>Index behind the bullets that belong to the last of some numbered items.</summary>
    private int WithNested(IReadOnlyList<BodyLine> lines, List<Draft> drafts, int end)
    {
        while (end < drafts.Count && ItemOf(lines, drafts[end]) is { Style: EnumeratorStyle.Bullet })
            end++;
        return end;
    }

    /// <summary>Goes to the list that an item belongs to, one that is open or another within the last item; false where it belongs to none.</summary>
    private bool Enter(Stack<OpenList> open, Enumerator item, IReadOnlyList<BodyLine> lines, List<Draft> drafts, int at)
    {
        var sign = SignAt(lines, drafts[at]);
        if (open.Any(list => list.Takes(item, sign)))
        {
            while (!open.Peek().Takes(item, sign))
                open.Pop();
            open.Pop();
        }
        else if (item.Style != EnumeratorStyle.Bullet && (item.Number != 1 || open.Any(list => list.Last.Style != EnumeratorStyle.Bullet) || at + 1 >= drafts.Count || ItemOf(lines, drafts[at + 1]) is not { Style: not EnumeratorStyle.Bullet, Number: 2 }))
        {
            return false;
        }

        open.Push(new OpenList(item, sign));
        return true;
    }

    private char SignAt(IReadOnlyList<BodyLine> lines, Draft draft) => _text[lines[draft.Start].Line.Start];

    /// <summary>Adds a list of some drafts. Signs and numbers go into the ledger, since a list has its own.</summary>
    private void AddList(IReadOnlyList<BodyLine> lines, List<Draft> drafts, int index, int end, string? firstFolio, List<Block> blocks)
    {
        var open = new Stack<OpenList>();
        var lists = new Stack<(Enumerator First, List<List<Block>> Items)>();
        for (var at = index; at < end; at++)
        {
            var item = ItemOf(lines, drafts[at])!.Value;
            var sign = new TextSpan(lines[drafts[at].Start].Line.Start, item.Length);
            _ledger.Add(new LedgerEntry(sign, _text.Substring(sign.Start, sign.Length), LedgerReason.Layout));
            if (at == index)
                open.Push(new OpenList(item, SignAt(lines, drafts[at])));
            else
                Enter(open, item, lines, drafts, at);
            while (lists.Count > open.Count)
                Close(lists);
            if (lists.Count < open.Count)
                lists.Push((item, []));
            if (TextOf(lines, drafts[at], at == index ? firstFolio : lines[drafts[at].Start].Folio, sign.Length) is { } block)
                lists.Peek().Items.Add([block]);
        }

        while (lists.Count > 1)
            Close(lists);
        if (ListOf(lists.Pop()) is { } list)
            blocks.Add(list);
    }

    /// <summary>Puts the innermost list into the last item of the list around it.</summary>
    private static void Close(Stack<(Enumerator First, List<List<Block>> Items)> lists)
    {
        if (ListOf(lists.Pop()) is not { } list)
            return;
        var outer = lists.Peek().Items;
        if (outer.Count == 0)
            outer.Add([list]);
        else
            outer[^1].Add(list);
    }

    private static ListBlock? ListOf((Enumerator First, List<List<Block>> Items) list) => list.Items.Count == 0
        ? null
        : new ListBlock(list.First.Style != EnumeratorStyle.Bullet, Math.Max(1, list.First.Number), ListRole.Body, [.. list.Items.Select(item => new ListItem([.. item]))])
        {
            Source = TextSpan.FromBounds(list.Items[0][0].Source.Start, list.Items[^1][^1].Source.End),
        };

    private Block? TextOf(IReadOnlyList<BodyLine> lines, Draft draft, string? folio, int skipped = 0)
    {
        var keepsSpaces = draft.Kind is not (DraftKind.Paragraph or DraftKind.Quotation) || Labels.KeywordsLength(lines[draft.Start].Line.In(_text)) > 0;
        _flow.Begin(keepsSpaces);
        for (var i = draft.Start; i < draft.End; i++)
            _flow.Append(lines[i].Line.Start + (i == draft.Start ? skipped : 0), lines[i].Line.End, i == draft.Start ? folio : lines[i].Folio, draft.Kind == DraftKind.Lines);
        var content = Inlines();
        if (content.IsEmpty)
            return null;
        var source = TextSpan.FromBounds(lines[draft.Start].Line.Start, lines[draft.End - 1].Line.End);
        return draft.Kind switch
        {
            DraftKind.Heading => new Heading(draft.Level, content) { Source = source },
            DraftKind.Quotation => new Quotation([new Paragraph(content) { Source = source }]) { Source = source },
            _ => new Paragraph(content) { Source = source },
        };
    }

    /// <summary>Takes the caption of a table from the end of what is written; null where it has none.</summary>
    private Paragraph? TakeCaption(List<Block> blocks)
    {
        if (blocks.Count == 0 || blocks[^1] is not Paragraph caption || !Captions.NamesTable(_text.AsSpan(caption.Source.Start, caption.Source.Length)))
            return null;
        blocks.RemoveAt(blocks.Count - 1);
        return caption;
    }

    private Table TableOf(IReadOnlyList<BodyLine> lines, Draft draft, string? folio, Paragraph? caption)
    {
        var rows = new List<List<TextSpan>>();
        var figures = new List<int>();
        for (var i = draft.Start; i < draft.End; i++)
        {
            var line = lines[i].Line;
            var cells = PrintedRow.Cells(_text, line, atWideGaps: true);
            rows.Add(cells.Count == draft.Level ? cells : PrintedRow.Cells(_text, line, atWideGaps: false));
            figures.Add(rows[^1].Count(cell => PrintedRow.IsFigure(_text.AsSpan(cell.Start, cell.Length))));
        }

        var hasHeader = figures[0] == 0 && figures.Skip(1).Any(count => count > 0);
        var written = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>(draft.Level);
            for (var column = 0; column < rows[row].Count; column++)
            {
                var cell = rows[row][column];
                _flow.Begin(keepsSpaces: true);
                _flow.Append(cell.Start, cell.End, column > 0 ? null : row == 0 ? folio : lines[draft.Start + row].Folio);
                var content = Inlines();
                var scope = hasHeader && row == 0 ? CellScope.Column : hasHeader && column == 0 ? CellScope.Row : CellScope.None;
                cells.Add(new TableCell(scope, 1, 1, content.IsEmpty ? [] : [new Paragraph(content) { Source = cell }]));
            }

            written.Add(new TableRow(cells.ToImmutable()));
        }

        var start = caption?.Source.Start ?? lines[draft.Start].Line.Start;
        var all = written.MoveToImmutable();
        return new Table(caption, hasHeader ? all[..1] : [], hasHeader ? all[1..] : all) { Source = TextSpan.FromBounds(start, lines[draft.End - 1].Line.End) };
    }

    /// <summary>The list of notes.</summary>
    internal NoteList WriteNotes(IReadOnlyList<LiftedNote> notes, ImmutableArray<PrintedLine> lines)
    {
        var written = ImmutableArray.CreateBuilder<Note>(notes.Count);
        foreach (var note in notes)
        {
            var start = lines[note.Lines[0]].Start;
            var end = lines[note.Lines[^1]].End;
            _flow.Begin(keepsSpaces: false);
            var textStart = start + note.Mark.Length;
            while (textStart < lines[note.Lines[0]].End && char.IsWhiteSpace(_text[textStart]))
                textStart++;
            for (var i = 0; i < note.Lines.Count; i++)
            {
                var line = lines[note.Lines[i]];
                if (i > 0 || textStart < line.End)
                    _flow.Append(i == 0 ? textStart : line.Start, line.End);
            }

            var content = Inlines();
            ImmutableArray<Block> blocks = content.IsEmpty ? [] : [new Paragraph(content) { Source = TextSpan.FromBounds(textStart, end) }];
            if (content.IsEmpty)
                _lacunae.Add((start, $"Note {note.Label} has lost its text."));
            written.Add(new Note(note.Label, blocks, TextSpan.FromBounds(start, content.IsEmpty ? start + note.Mark.Length : end)));
        }

        var source = TextSpan.FromBounds(written[0].Source.Start, written[^1].Source.End);
        return new NoteList(written.MoveToImmutable()) { Source = source };
    }

    /// <summary>What the editor should know of the text.</summary>
    internal IEnumerable<Diagnostic> Diagnostics(SourceText source) =>
        _lacunae.OrderBy(lacuna => lacuna.At).Select(lacuna => new Diagnostic(Rules.LacunaFound, source.PositionAt(lacuna.At), lacuna.What));

    private ImmutableArray<Inline> Inlines()
    {
        foreach (var mark in _flow.Marks)
        {
            if (mark.Inline is Lacuna)
                _lacunae.Add((mark.Inline.Source.Start, "A character that the extraction could not decode."));
        }

        return _inlines.Build(_flow);
    }

    /// <summary>A list whose items are being taken.</summary>
    /// <param name="Last">What its last item opens with.</param>
    /// <param name="Sign">The first character of that.</param>
    private readonly record struct OpenList(Enumerator Last, char Sign)
    {
        /// <summary>Whether an item goes on with it.</summary>
        public bool Takes(Enumerator item, char sign) => item.Style == Last.Style && (item.Style == EnumeratorStyle.Bullet ? sign == Sign : item.Number == Last.Number + 1);
    }
}
