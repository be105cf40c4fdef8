using System.Globalization;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.Scripts;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Reads articles of the Chinese-language Wikipedia that were exported to Markdown by pandoc. The export damages links, captions, notes and
/// templates in ways of its own; each is a rule in a file of its own.
/// </summary>
public sealed class WikiMarkdownReader : IReader
{
    /// <inheritdoc/>
    public string Kind => "wiki-markdown";

    /// <inheritdoc/>
    public double Recognise(SourceText source)
    {
        var body = source.Body;
        var start = body[..Math.Min(body.Length, 2_000)];
        if (start.TrimStart().StartsWith("> 本文", StringComparison.Ordinal) && start.Contains("wikipedia.org/wiki/", StringComparison.Ordinal))
            return 1;
        var links = body.Count("\"wikilink\")") + body.Count("\"fig:") + body.Count("title=\"wikilink\"");
        return links switch { 0 => 0, 1 => 0.6, < 4 => 0.8, _ => 0.95 };
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceText source)
    {
        var formulas = FormulaFinder.Find(source.Text, source.BodyStart);
        var body = EmptyItems.Keep(Tex.Mask(source.Text, source.BodyStart, formulas));
        var syntax = InlineSyntax.None with { Formulas = formulas };
        var document = MarkdownSyntax.Parse(body);
        if (document is null)
            return PlainParagraphs.Read(source);
        var noteItems = NoteListFinder.Find(document, body);
        var labels = noteItems.Select(item => item.Order.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        var reading = new WikiReading(source, syntax, labels);
        var reader = new WikiBlockReader(reading, body, noteItems);
        var blocks = WikiSections.Complete(reader.Read(document), AllNotes(reader.Notes, reading.InlineNotes));
        var repaired = BlockTree.Map(new Article([.. blocks]), block => block is Table table ? TableRepairs.Apply(table, reading.Log) : block);
        var article = NoteOccurrences.Number(repaired);
        var language = ScriptRuns.LanguageOf(article);
        var facts = Facts(reader.Notice, article, reading) with { Language = language };
        return new ReadResult(ScriptRuns.Mark(article, language), reading.Log.Ledger, facts, reading.Log.Diagnostics);
    }

    /// <summary>The list at the end, and behind it the notes that stood in the text.</summary>
    private static NoteList? AllNotes(NoteList? list, IReadOnlyList<Note> inline) =>
        inline.Count == 0 ? list
        : list is null ? new NoteList([.. inline]) { Source = inline[0].Source }
        : list with { Notes = list.Notes.AddRange(inline) };

    private static BodyFacts Facts(ExportNotice? notice, Article article, WikiReading reading) => new()
    {
        Title = notice?.Title ?? LeadTitle(article),
        Url = notice?.Url,
        Provenance = notice?.Text,
        Tags = [.. reading.Tags],
    };

    /// <summary>The subject in bold with which an article of the encyclopaedia begins.</summary>
    private static string? LeadTitle(Article article) =>
        article.Blocks.OfType<Paragraph>().FirstOrDefault() is { Content: [Emphasis { Strong: true } bold, ..] } ? PlainText.Of(bold.Content).Trim() : null;
}
