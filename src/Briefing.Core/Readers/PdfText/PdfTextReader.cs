using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.Scripts;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Reads text that a program took out of a PDF: lines as they were printed, with the heads, feet and notes of the pages among them. Everything goes
/// into the article, its notes or the ledger; pages of the original are marked where they begin.
/// </summary>
public sealed class PdfTextReader : IReader
{
    /// <summary>Characters of a body beyond which it is not put together any more but kept line for line.</summary>
    public const int MostCharacters = 16_000_000;

    /// <inheritdoc/>
    public string Kind => "pdf-text";

    /// <inheritdoc/>
    public double Recognise(SourceText source) => Recognition.Of(source);

    /// <inheritdoc/>
    public ReadResult Read(SourceText source)
    {
        var lines = LineScanner.Scan(source);
        if (source.Body.Length is 0 or > MostCharacters || Columns.Unfold(source, lines) is not { } columns)
            return ReadLines(source, lines);
        var unfolded = new SourceText(source.Path, columns.Text);
        return new Refolding(columns, unfolded, source).Apply(ReadLines(unfolded, LineScanner.Scan(unfolded)));
    }

    private static ReadResult ReadLines(SourceText source, ImmutableArray<PrintedLine> lines)
    {
        var text = source.Text;
        if (lines.IsEmpty)
        {
            return new ReadResult(Article.Empty, [], BodyFacts.None,
                [new Diagnostic(Rules.UnreadableBody, source.PositionAt(source.BodyStart), "The body holds no text. Expected the lines of a text taken out of a PDF.")]);
        }

        if (source.Body.Length > MostCharacters)
            return KeepLines(source, lines);

        var contents = Contents.Find(text, lines);
        var furniture = PageFurniture.Find(text, lines, contents);
        var pages = Pagination.Of(lines, furniture);
        var notes = NoteFinder.Find(text, lines, furniture, pages);
        var all = BodyLines.Of(lines, [.. lines.Select((_, i) => furniture[i] is not null || notes.IsNote[i] || contents[i])], pages);
        var measure = Measure.Of(text, all);
        var masthead = Masthead.Read(text, all, measure);
        var body = masthead.Lines.Count == 0 ? all : all.Where((_, i) => !masthead.Lines.ContainsKey(i)).ToList();
        var drafts = Outline.Classify(text, body, Segmenter.Segment(text, body, measure), measure);

        var ledger = new List<LedgerEntry>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (furniture[i] is not null)
                ledger.Add(Entry(text, lines[i], LedgerReason.PageFurniture));
            else if (contents[i] && !notes.IsNote[i])
                ledger.Add(Entry(text, lines[i], LedgerReason.Repetition));
        }

        ledger.AddRange(masthead.Lines.Select(line => Entry(text, all[line.Key].Line, line.Value)));
        var writer = new BlockWriter(text, new Hyphenation(text, lines), notes.Calls, ledger);
        var blocks = writer.Write(body, drafts, masthead.Lines.Count > 0 ? FirstFolio(pages) : null);
        if (notes.Notes.Count > 0)
            blocks.Add(writer.WriteNotes(notes.Notes, lines));
        ledger.Sort((one, other) => one.Source.Start.CompareTo(other.Source.Start));
        var article = new Article([.. blocks]);
        var facts = Facts.Of(text, article, furniture, masthead, body);
        return new ReadResult(ScriptRuns.Mark(article, facts.Language), [.. ledger], facts, [.. writer.Diagnostics(source), .. notes.Unresolved.Select(call => Unresolved(source, call)), .. Vertical(source, lines)]);
    }

    private static Diagnostic Unresolved(SourceText source, NoteCall call) =>
        new(Rules.UnresolvedNote, source.PositionAt(call.Source.Start), $"'{source.Slice(call.Source)}' is written like a call to note {call.Mark.Label}, and there is no such note on its page or in the list at the end.");

    private static IEnumerable<Diagnostic> Vertical(SourceText source, ImmutableArray<PrintedLine> lines) => VerticalText.Find(source.Text, lines) is { } line
        ? [new Diagnostic(Rules.LacunaFound, source.PositionAt(lines[line].Start), "This page was set vertically, and the extraction gives its columns side by side: the order of its text is lost. Expected lines of running text; take them from the page itself.")]
        : [];

    private static string? FirstFolio(ImmutableArray<Page> pages) => pages[0].Folio;

    private static LedgerEntry Entry(string text, PrintedLine line, LedgerReason reason) =>
        new(new TextSpan(line.Start, line.Length), text.Substring(line.Start, line.Length), reason);

    private static ReadResult KeepLines(SourceText source, ImmutableArray<PrintedLine> lines)
    {
        var ledger = new List<LedgerEntry>();
        var writer = new BlockWriter(source.Text, new Hyphenation(source.Text, []), ImmutableDictionary<int, (int, string)>.Empty, ledger);
        var body = lines.Select(line => new BodyLine(line, null, false, line.Indent)).ToList();
        var blocks = writer.Write(body, body.Select((_, i) => new Draft(i, i + 1, DraftKind.Paragraph)).ToList(), null);
        var diagnostic = new Diagnostic(Rules.LimitExceeded, source.PositionAt(source.BodyStart), FormattableString.Invariant($"The body has more than {MostCharacters:N0} characters; its lines were kept as paragraphs."));
        return new ReadResult(new Article([.. blocks]), [.. ledger], BodyFacts.None, [diagnostic, .. writer.Diagnostics(source)]);
    }
}
