using Briefing.Core.Articles;
using Briefing.Core.Readers.Scripts;
using Briefing.Core.Sources;
using Markdig.Syntax;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Reads Markdown as authors write it: CommonMark 0.31 with the tables of GitHub Flavored Markdown and notes <c>[^1]</c>.</summary>
public sealed class MarkdownReader : IReader
{
    /// <inheritdoc/>
    public string Kind => "markdown";

    /// <summary>Markdown has no mark of its own: a body with headings, links or emphasis as Markdown writes them is one with little doubt, and so is a post.</summary>
    public double Recognise(SourceText source)
    {
        var signs = 0;
        foreach (var line in source.Body.EnumerateLines())
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal) ||
                line.Contains("](http", StringComparison.Ordinal) || line.StartsWith("[^", StringComparison.Ordinal) || line.StartsWith("| ", StringComparison.Ordinal) ||
                line.StartsWith("```", StringComparison.Ordinal))
                signs++;
        }

        return signs switch { 0 when PostName.Is(source.Path) && !source.Body.IsWhiteSpace() => 0.5, 0 => 0.1, 1 => 0.5, _ => 0.6 };
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceText source)
    {
        var site = SiteMarkup.Hide(source);
        source = site.Text;
        var formulas = PostFormulas.Find(source.Text, source.BodyStart);
        var body = Tex.Mask(source.Text, source.BodyStart, formulas);
        var document = MarkdownSyntax.Parse(body);
        if (document is null)
            return PlainParagraphs.Read(source);
        var baseUrl = source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;
        var log = new ReadingLog(source);
        var definitions = MarkdownDefinitions.Find(document, source, body, formulas);
        var title = TitleOf(document);
        var levels = document.Descendants<HeadingBlock>().Where(heading => heading != title).Select(heading => heading.Level).DefaultIfEmpty(1);
        var reader = new PlainBlockReader(source, body, definitions, log, title, levels.Min(), baseUrl);
        var blocks = reader.Read(document);
        if (reader.ReadNotes() is { } notes)
            blocks.Add(notes);
        var (shown, hidden) = site.Remove([.. blocks], baseUrl);
        var article = NoteOccurrences.Number(new Article(shown));
        var language = ScriptRuns.LanguageOf(article);
        return new ReadResult(ScriptRuns.Mark(article, language), log.With(site, hidden), BodyFacts.None with { Title = site.Plain(reader.Title), Language = language }, log.Diagnostics);
    }

    /// <summary>The title is the one heading of level 1, when the document begins with it.</summary>
    private static HeadingBlock? TitleOf(MarkdownDocument document) =>
        document.Count > 0 && document[0] is HeadingBlock { Level: 1 } first && document.Descendants<HeadingBlock>().Count(heading => heading.Level == 1) == 1 ? first : null;
}
