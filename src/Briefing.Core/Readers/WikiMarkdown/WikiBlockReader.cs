using System.Collections.Immutable;
using System.Globalization;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Markdig.Syntax;
using MarkdownList = Markdig.Syntax.ListBlock;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Turns the blocks of an encyclopaedia export into blocks of the article.</summary>
/// <param name="reading">What the reading knows and gathers.</param>
/// <param name="body">The body with its formulae masked.</param>
/// <param name="notes">The items of the list of notes.</param>
internal sealed class WikiBlockReader(WikiReading reading, string body, IReadOnlyList<ListItemBlock> notes)
    : MarkdownBlockReader(reading.Source, body, reading.Syntax, reading.Log)
{
    /// <summary>Blocks that a raw note has at most; what runs on longer is text whose note was never closed.</summary>
    private const int LongestNote = 8;

    private ListRole _role = ListRole.Body;
    private List<Articles.Block>? _noteHolder;
    private int _noteStart;
    private List<TextSpan> _kept = [];

    /// <summary>What the export says of itself, once it has been read.</summary>
    public ExportNotice? Notice { get; private set; }

    /// <summary>The notes, once they have been read.</summary>
    public NoteList? Notes { get; private set; }

    /// <inheritdoc/>
    protected override TextResult ReadText(List<InlineToken> tokens) => WikiText.Read(_kept.Count > 0 ? DefinitionLines.Break(tokens, _kept) : tokens, reading);

    /// <inheritdoc/>
    protected override void AddHeading(HeadingBlock heading, List<Articles.Block> blocks)
    {
        AddHeading(heading.Level, ReadText(Scan(LinesOf(heading))), SpanOf(heading), blocks);
    }

    /// <param name="level">Level in the source, where 2 is the highest.</param>
    /// <param name="text">What the heading says.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="blocks">Takes the heading, and the pictures that stood in it.</param>
    private void AddHeading(int level, TextResult text, TextSpan source, List<Articles.Block> blocks)
    {
        blocks.AddRange(text.Before);
        if (text.Content.All(inline => inline is Lacuna))
            blocks.Add(new LacunaBlock(LacunaReason.EmptySection) { Source = source });
        else
            blocks.Add(new Heading(Math.Clamp(level - 1, 1, 6), text.Content) { Source = source });
        _role = SectionNames.RoleUnder(PlainText.Of(text.Content));
        blocks.AddRange(text.After);
    }

    /// <inheritdoc/>
    protected override void AddQuotation(QuoteBlock quote, List<Articles.Block> blocks)
    {
        if (Notice is not null || quote is not [ParagraphBlock only] || ExportNotice.Read(new LeafText(Source.Text, LinesOf(only)), Syntax) is not { } notice)
        {
            base.AddQuotation(quote, blocks);
            return;
        }

        Notice = notice;
        reading.Title = notice.Title;
        Log.LeaveOut(notice.Source, notice.Text, LedgerReason.ExportNotice);
    }

    /// <summary>An item that begins with a comma has lost what stood before it, as a rule a template that named the thing.</summary>
    private static Articles.ListBlock WithLostBeginnings(Articles.ListBlock list) => list with
    {
        Items = ImmutableArray.CreateRange(list.Items, item => item.Blocks is [Paragraph { Content: [TextRun { Text: ['，' or '、', ..] } first, ..] } paragraph, ..]
            ? new ListItem(item.Blocks.SetItem(0, paragraph with { Content = paragraph.Content.Insert(0, new Lacuna(LacunaReason.EmptyTemplate) { Source = new TextSpan(first.Source.Start, 0) }) }))
            : item),
    };

    /// <inheritdoc/>
    protected override void AddList(MarkdownList list, List<Articles.Block> blocks)
    {
        var isNotes = notes.Count > 0 && list.Contains(notes[0]);
        var items = list.Cast<ListItemBlock>().TakeWhile(item => !isNotes || item != notes[0]).ToList();
        if (items.Count > 0)
            blocks.Add(WithLostBeginnings(ReadList(list, items, _role)));
        if (isNotes)
            Notes = ReadNotes();
    }

    /// <inheritdoc/>
    protected override void AddParagraph(ParagraphBlock paragraph, List<Articles.Block> blocks)
    {
        var open = reading.OpenNote;
        var before = blocks.Count;
        var lines = LinesOf(paragraph);
        var headings = paragraph.Parent is MarkdownDocument ? LeftHeading.Find(Source.Text, lines) : [];
        _kept = paragraph.Parent is ListItemBlock ? DefinitionLines.Find(Source.Text, lines) : [];
        if (headings.Count > 0)
            AddLeftHeadings(lines, LeftHeading.Whole(headings, lines, Scan(lines)), blocks);
        else
            base.AddParagraph(paragraph, blocks);
        _kept = [];
        reading.Title ??= blocks.Skip(before).OfType<Paragraph>().FirstOrDefault() is { Content: [Emphasis { Strong: true } subject, ..] } ? PlainText.Of(subject.Content).Trim() : null;
        LeaveOutEndOfNote(SpanOf(paragraph).Start, blocks, before);
        if (reading.OpenNote != open)
            (_noteHolder, _noteStart) = (blocks, blocks.Count);
    }

    private void AddLeftHeadings(List<TextSpan> lines, IReadOnlyList<LeftHeading> headings, List<Articles.Block> blocks)
    {
        var next = 0;
        foreach (var heading in headings)
        {
            AddLines(lines[next..heading.Line], blocks);
            var line = lines[heading.Line];
            foreach (var marks in (ReadOnlySpan<TextSpan>)[TextSpan.FromBounds(line.Start, heading.Words.Start), TextSpan.FromBounds(heading.Words.End, line.End)])
                Log.LeaveOut(marks, Source.Slice(marks), LedgerReason.StrayMarkup);
            AddHeading(heading.Level, ReadText(Scan([heading.Words])), line, blocks);
            next = heading.Line + 1;
        }

        AddLines(lines[next..], blocks);
    }

    /// <summary>The end of a raw note takes the blocks since its beginning out of the text.</summary>
    protected override void AddHtml(TextSpan range, List<Articles.Block> blocks)
    {
        var before = blocks.Count;
        base.AddHtml(range, blocks);
        LeaveOutNotesWithoutCall();
        LeaveOutEndOfNote(range.Start, blocks, before);
        if (reading.OpenNote is not { } label || !Source.Text.AsSpan(range.Start, range.Length).Contains("</ref", StringComparison.OrdinalIgnoreCase))
            return;
        reading.OpenNote = null;
        if (blocks != _noteHolder || blocks.Count == _noteStart || blocks.Count - _noteStart > LongestNote || blocks.Skip(_noteStart).Any(block => block is Heading))
            return;
        var note = blocks[_noteStart..];
        blocks.RemoveRange(_noteStart, note.Count);
        reading.FillNote(label, note, note[0].Source);
    }

    /// <inheritdoc/>
    protected override List<TextSpan> PartsOf(TextSpan range)
    {
        var parts = base.PartsOf(range);
        if (parts.Count != 1 || RawReferences.Find(Source.Text, range) is not { Count: > 0 } notes)
            return parts;
        var rest = new List<TextSpan>(notes.Count + 1);
        var start = range.Start;
        foreach (var note in notes)
        {
            reading.RawNotes[note.Start] = new RawHtmlReader(Source, [note], Log, ReadText).Read();
            rest.Add(TextSpan.FromBounds(start, note.Start));
            start = note.End;
        }

        rest.Add(TextSpan.FromBounds(start, range.End));
        return rest;
    }

    /// <summary>The mark behind a note that ends in a block of its own is none of a paragraph: <c>&lt;/ref&gt;。</c></summary>
    private void LeaveOutEndOfNote(int start, List<Articles.Block> blocks, int before)
    {
        if (blocks.Count != before + 1 || blocks[^1] is not Paragraph rest || !SaysNothing(rest) || !Source.Text.AsSpan(start).StartsWith("</ref", StringComparison.OrdinalIgnoreCase))
            return;
        Log.LeaveOut(rest.Content, LedgerReason.StrayMarkup);
        blocks.RemoveAt(before);
    }

    private void LeaveOutNotesWithoutCall()
    {
        foreach (var block in BlockTree.All([.. reading.RawNotes.Values.SelectMany(note => note)]))
        {
            if (block is TextBlock text)
                Log.LeaveOut(text.Content, LedgerReason.StrayMarkup);
            else if (block is Articles.CodeBlock code)
                Log.LeaveOut(code.Source, code.Text, LedgerReason.StrayMarkup);
        }

        reading.RawNotes.Clear();
    }

    private NoteList ReadNotes() => new([.. notes.Select(ReadNote)]) { Source = TextSpan.FromBounds(SpanOf(notes[0]).Start, SpanOf(notes[^1]).End) };

    private Note ReadNote(ListItemBlock item)
    {
        var blocks = Read(item);
        if (blocks.TrueForAll(SaysNothing))
        {
            foreach (var paragraph in blocks.OfType<Paragraph>())
                Log.LeaveOut(paragraph.Content, LedgerReason.StrayMarkup);
            blocks.Clear();
        }

        return new Note(item.Order.ToString(CultureInfo.InvariantCulture), [.. blocks], SpanOf(item));
    }

    /// <summary>Whether a block of a note is only what a template left: marks and blanks.</summary>
    private static bool SaysNothing(Articles.Block block) =>
        block is Paragraph paragraph && paragraph.Content.All(inline => inline is Lacuna or LineBreak || (inline is TextRun run && !run.Text.Any(char.IsLetterOrDigit)));
}
