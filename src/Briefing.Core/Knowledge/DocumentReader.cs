using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Reads a file of <c>input/documents/</c>: splits off its front matter, finds its reader, and puts together what is known of it.</summary>
/// <param name="settings">The site settings.</param>
/// <param name="readers">The readers.</param>
public sealed class DocumentReader(SiteSettings settings, ImmutableArray<IReader> readers)
{
    /// <summary>
    /// The head of a file: its front matter, and of its body only what front matter and publisher leave open; null where it has no slug.
    /// What is wrong with the front matter, or with having none, goes to <paramref name="diagnostics"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="bodies">Takes the body, where it had to be read; null keeps none.</param>
    public DocumentHead? Head(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics, ReadBodies? bodies = null)
    {
        var (matter, split) = FrontMatterReader.Read(path, TextFile.Decode(path, bytes, diagnostics), diagnostics);
        var source = split.Stating(matter.Title, matter.Url);
        if (matter.Summary is { } summary)
            OwnWords.Check(summary, settings.Language, matter.Positions["summary"], diagnostics);
        var publisher = settings.Publishers.FirstOrDefault(candidate => candidate.Publishes(matter.Publisher, matter.Url, matter.Author));
        var reader = FindReader(matter, publisher, source, diagnostics);
        var isComplete = matter.Title is not null && matter.Published is not null && (matter.Language ?? publisher?.Language) is not null;
        var body = isComplete || reader is null ? null : new ReadBody(source, reader.Read(source));
        var facts = body?.Result.Facts.Shown() ?? BodyFacts.None;
        publisher ??= PublisherOf(facts);
        var title = reader is null ? matter.Title : Title(matter, body, source, diagnostics);
        var slug = matter.Slug ?? (matter.IsForeign || reader is null || source.BodyStart == 0 ? Slugs.OfPost(path) : Slugs.FromFileName(path));
        if (slug is null)
        {
            diagnostics.Add(new Diagnostic(Rules.MissingKey, Start(source), $"The key 'slug' is missing and the file name gives none; expected {Slugs.Form}."));
            return null;
        }

        if (body is not null)
            bodies?.Keep(path, body);
        return new DocumentHead(path, slug, title ?? slug, reader?.Kind, LanguageOf(matter, publisher, facts), PublishedOf(matter, facts), matter);
    }

    /// <summary>The document of a file. What its body lost or leaves out goes to <paramref name="diagnostics"/>.</summary>
    /// <param name="head">The file's head.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with the body.</param>
    /// <param name="bodies">Gives the body, where it was read for the head; null reads it.</param>
    public ReadDocument Read(DocumentHead head, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics, ReadBodies? bodies = null)
    {
        var matter = head.Matter;
        var (source, result) = bodies?.Take(head.Path) ?? Body(head, bytes);
        foreach (var diagnostic in result.Diagnostics)
            diagnostics.Add(diagnostic);
        ReportHidden(source, diagnostics);
        var facts = result.Facts.Shown();
        var publisher = settings.Publishers.FirstOrDefault(candidate => candidate.Publishes(matter.Publisher, matter.Url, matter.Author)) ?? PublisherOf(facts);
        var article = BlockIds.Assign(result.Article);
        ReportLosses(article, result.Ledger, source, diagnostics);
        var document = new Document(
            head.Path,
            head.Slug,
            head.Title,
            head.Kind ?? "",
            LanguageOf(matter, publisher, facts),
            matter,
            publisher,
            facts,
            PublishedOf(matter, facts),
            matter.Url ?? SafeUrl.Accept(facts.Url),
            Characters(article));
        return new ReadDocument(document, article, result.Ledger, source);
    }

    private ReadBody Body(DocumentHead head, ReadOnlySpan<byte> bytes)
    {
        var source = FrontMatterReader.Split(head.Path, TextFile.Decode(head.Path, bytes, [])).Stating(head.Matter.Title, head.Matter.Url);
        var reader = readers.FirstOrDefault(candidate => candidate.Kind == head.Kind);
        return new ReadBody(source, reader?.Read(source) ?? new ReadResult(Article.Empty, [], BodyFacts.None, []));
    }

    private Publisher? PublisherOf(BodyFacts facts) => settings.Publishers.FirstOrDefault(candidate => candidate.Publishes(facts.Publisher, facts.Url, facts.Author));

    private string LanguageOf(FrontMatter matter, Publisher? publisher, BodyFacts facts) => matter.Language ?? publisher?.Language ?? facts.Language ?? settings.Language;

    private static PartialDate? PublishedOf(FrontMatter matter, BodyFacts facts) => matter.Published ?? (facts.Published is null ? null : PartialDate.Parse(facts.Published));

    private static int Characters(Article article)
    {
        var count = 0;
        foreach (var block in BlockTree.Texts(article))
        {
            foreach (var unit in PlainText.Of(block.Content))
            {
                if (!char.IsLowSurrogate(unit) && !char.IsWhiteSpace(unit))
                    count++;
            }
        }

        return count;
    }

    /// <summary>Tells of the first character that the pages show as U+FFFD; form feeds and vertical tabs end pages and lines of printed text.</summary>
    private static void ReportHidden(SourceText source, ICollection<Diagnostic> diagnostics)
    {
        for (var at = source.BodyStart; HiddenCharacters.IndexIn(source.Text.AsSpan(at)) is var next and >= 0; at++)
        {
            at += next;
            if (source.Text[at] is '\f' or '\v')
                continue;
            diagnostics.Add(new Diagnostic(
                Rules.HiddenCharacter,
                source.PositionAt(at),
                $"{HiddenCharacters.Name(source.Text, at)} stands here, which shows nothing or changes how the text around it looks; the page shows U+FFFD in its place. Take it out if it is not the source's own."));
            return;
        }
    }

    private IReader? FindReader(FrontMatter matter, Publisher? publisher, SourceText source, ICollection<Diagnostic> diagnostics)
    {
        var stated = matter.Kind ?? publisher?.Kind;
        if (stated is not null)
        {
            var reader = readers.FirstOrDefault(candidate => candidate.Kind == stated);
            if (reader is null)
                diagnostics.Add(new Diagnostic(Rules.UnknownKind, matter.Positions.GetValueOrDefault("kind") ?? Start(source), $"The kind is '{stated}'; expected one of {Kinds()}. The document is left out."));
            return reader;
        }

        if (ReaderSet.Surest(readers, source) is { } surest)
            return surest;
        diagnostics.Add(new Diagnostic(Rules.UnknownKind, Start(source), $"No reader understands this body; looked for signs of {Kinds()}. Expected one of them, or 'kind' under 'source' in the front matter. The document is left out."));
        return null;
    }

    private string Kinds() => string.Join(", ", readers.Select(reader => reader.Kind));

    /// <summary>The title that a document states, or that a post's body does; a text without front matter is shown by what else may be one.</summary>
    private static string? Title(FrontMatter matter, ReadBody? body, SourceText source, ICollection<Diagnostic> diagnostics)
    {
        var title = matter.Title ?? (matter.IsJekyllPost || source.BodyStart == 0 ? body?.Result.Facts.Shown().Title : null);
        if (!string.IsNullOrWhiteSpace(title))
            return title.Trim();
        if (source.BodyStart == 0 && body is not null)
        {
            var proposed = TitleProposal.For(source.Path, body.Result);
            diagnostics.Add(new Diagnostic(Rules.ProposedTitle, Start(source), $"This text states no title and is shown as '{HiddenCharacters.Shown(proposed.Title)}', {proposed.From}; expected 'title' in front matter."));
            return HiddenCharacters.Shown(proposed.Title);
        }

        if (matter.IsForeign)
            return Slugs.TitleOf(source.Path).ToString().Replace('-', ' ').Trim();
        diagnostics.Add(new Diagnostic(Rules.MissingKey, matter.Positions.GetValueOrDefault("title") ?? Start(source), "The key 'title' is missing; expected the document's title."));
        return null;
    }

    private static SourcePosition Start(SourceText source) => new(source.Path, 1, 1);

    private static void ReportLosses(Article article, ImmutableArray<LedgerEntry> ledger, SourceText source, ICollection<Diagnostic> diagnostics)
    {
        foreach (var entry in ledger)
        {
            var text = entry.Text.ReplaceLineEndings(" ").Trim();
            if (text.Length > 0)
                diagnostics.Add(new Diagnostic(Rules.LeftOut, source.PositionAt(entry.Source.Start), $"{entry.Reason}: {(text.Length <= 80 ? text : text[..80] + "…")}"));
        }

        foreach (var (reason, at) in Lacunae.Of(article))
            diagnostics.Add(new Diagnostic(Rules.LacunaFound, source.PositionAt(at.Start), $"The source lost something here ({reason}); the page says so."));
    }
}
