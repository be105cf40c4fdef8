using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Markdig.Syntax;
using MarkdownCode = Markdig.Syntax.CodeBlock;
using MarkdownList = Markdig.Syntax.ListBlock;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Turns the blocks of an encyclopaedia export into blocks of the article.</summary>
/// <param name="reading">What the reading knows and gathers.</param>
/// <param name="notes">The items of the list of notes.</param>
internal sealed class WikiBlockReader(WikiReading reading, IReadOnlyList<ListItemBlock> notes)
{
    private readonly int _offset = reading.Source.BodyStart;
    private readonly string _text = reading.Source.Text;
    private ListRole _role = ListRole.Body;

    /// <summary>What the export says of itself, once it has been read.</summary>
    public ExportNotice? Notice { get; private set; }

    /// <summary>The notes, once they have been read.</summary>
    public NoteList? Notes { get; private set; }

    /// <summary>Reads what a container holds.</summary>
    public List<Articles.Block> Read(ContainerBlock container)
    {
        var blocks = new List<Articles.Block>();
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock heading:
                    AddHeading(heading, blocks);
                    break;
                case ParagraphBlock paragraph:
                    AddParagraph(MarkdownSyntax.Lines(paragraph, _offset), blocks);
                    break;
                case QuoteBlock quote:
                    AddQuotation(quote, blocks);
                    break;
                case MarkdownList list:
                    AddList(list, blocks);
                    break;
                case HtmlBlock:
                    i = AddHtml(container, i, blocks);
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

    private void AddHeading(HeadingBlock heading, List<Articles.Block> blocks)
    {
        var text = ReadText(MarkdownSyntax.Lines(heading, _offset));
        blocks.AddRange(text.Before);
        if (text.Content.All(inline => inline is Lacuna))
        {
            blocks.Add(new LacunaBlock(LacunaReason.EmptySection) { Source = SpanOf(heading) });
        }
        else
        {
            blocks.Add(new Heading(Math.Clamp(heading.Level - 1, 1, 6), text.Content) { Source = SpanOf(heading) });
        }

        _role = SectionNames.RoleUnder(PlainText.Of(text.Content));
        blocks.AddRange(text.After);
    }

    private void AddParagraph(List<TextSpan> lines, List<Articles.Block> blocks)
    {
        if (PipeTableSyntax.Find(_text, lines) is not { } table)
        {
            AddText(lines, blocks);
            return;
        }

        if (table.FirstLine > 0)
            AddText(lines[..table.FirstLine], blocks);
        blocks.Add(WikiTables.Read(table, lines, ReadCell));
    }

    private void AddText(List<TextSpan> lines, List<Articles.Block> blocks)
    {
        var source = TextSpan.FromBounds(lines[0].Start, lines[^1].End);
        var text = ReadText(lines);
        blocks.AddRange(text.Before);
        if (text.Content is [CodeSpan formula] && reading.Syntax.Formulas.ContainsKey(formula.Source.Start))
            blocks.Add(new Articles.CodeBlock(formula.Text, "tex") { Source = formula.Source });
        else if (!text.Content.IsEmpty)
            blocks.Add(new Paragraph(text.Content) { Source = source });
        blocks.AddRange(text.After);
    }

    private ImmutableArray<Articles.Block> ReadCell(TextSpan cell)
    {
        if (cell.Length == 0)
            return [];
        var blocks = new List<Articles.Block>();
        AddText([cell], blocks);
        return [.. blocks.Select(block => block is Figure { Caption.Content: [Lacuna] } figure ? figure with { Caption = null } : block)];
    }

    private void AddQuotation(QuoteBlock quote, List<Articles.Block> blocks)
    {
        if (Notice is null && quote is [ParagraphBlock only] && ExportNotice.Read(new LeafText(_text, MarkdownSyntax.Lines(only, _offset)), reading.Syntax) is { } notice)
        {
            Notice = notice;
            reading.Log.LeaveOut(notice.Source, notice.Text, LedgerReason.ExportNotice);
            return;
        }

        blocks.Add(new Quotation([.. Read(quote)]) { Source = SpanOf(quote) });
    }

    private void AddList(MarkdownList list, List<Articles.Block> blocks)
    {
        var isNotes = notes.Count > 0 && list.Contains(notes[0]);
        var items = list.Cast<ListItemBlock>().TakeWhile(item => !isNotes || item != notes[0]).ToList();
        if (items.Count > 0)
            blocks.Add(ReadList(list, items));
        if (isNotes)
            Notes = ReadNotes();
    }

    private Articles.ListBlock ReadList(MarkdownList list, List<ListItemBlock> items)
    {
        var role = _role;
        var read = items.Select(item => ReadItem(item)).ToList();
        return new Articles.ListBlock(list.IsOrdered, list.IsOrdered ? items[0].Order : 1, role, [.. read])
        {
            Source = TextSpan.FromBounds(SpanOf(items[0]).Start, SpanOf(items[^1]).End),
        };
    }

    private ListItem ReadItem(ListItemBlock item)
    {
        var blocks = Read(item);
        if (blocks.Count > 0)
            return new ListItem([.. blocks]);
        return new ListItem([new LacunaBlock(LacunaReason.EmptyItem) { Source = SpanOf(item) }]);
    }

    private NoteList ReadNotes()
    {
        var read = new List<Note>(notes.Count);
        foreach (var item in notes)
        {
            var blocks = Read(item);
            if (blocks.TrueForAll(SaysNothing))
            {
                foreach (var text in blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Content).OfType<TextRun>())
                    reading.Log.LeaveOut(text.Source, text.Text, LedgerReason.StrayMarkup);
                blocks.Clear();
            }

            read.Add(new Note(item.Order.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. blocks], SpanOf(item)));
        }

        return new NoteList([.. read]) { Source = TextSpan.FromBounds(SpanOf(notes[0]).Start, SpanOf(notes[^1]).End) };
    }

    /// <summary>Whether a block of a note is only what a template left: marks and blanks.</summary>
    private static bool SaysNothing(Articles.Block block) =>
        block is Paragraph paragraph && paragraph.Content.All(inline => inline is Lacuna or LineBreak || (inline is TextRun run && !run.Text.Any(char.IsLetterOrDigit)));

    private int AddHtml(ContainerBlock container, int index, List<Articles.Block> blocks)
    {
        var start = SpanOf(container[index]).Start;
        var last = WikiHtml.LastOfTable(container, index, _text, _offset);
        var end = SpanOf(container[last]).End;
        blocks.AddRange(new WikiHtml(reading, TextSpan.FromBounds(start, end)).Read());
        return last;
    }

    private void AddCode(MarkdownCode code, List<Articles.Block> blocks)
    {
        var language = code is FencedCodeBlock { Info.Length: > 0 } fenced ? fenced.Info : null;
        blocks.Add(new Articles.CodeBlock(code.Lines.ToString().ReplaceLineEndings("\n"), language) { Source = SpanOf(code) });
    }

    private WikiTextResult ReadText(List<TextSpan> lines) =>
        WikiText.Read(InlineScanner.Scan(new LeafText(_text, lines), reading.Syntax), reading);

    private TextSpan SpanOf(MarkdownObject block) => new(block.Span.Start + _offset, Math.Max(0, block.Span.Length));
}
