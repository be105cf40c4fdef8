using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Drafts;

/// <summary>Makes an input file out of a raw one: finds its kind, proposes what the front matter needs from what the text says of itself, and leaves the body as it is.</summary>
/// <param name="settings">The site settings, whose publishers say what need not be said in each document.</param>
/// <param name="readers">The readers.</param>
/// <param name="taken">Slugs that other documents have.</param>
public sealed class DocumentDrafter(SiteSettings settings, ImmutableArray<IReader> readers, IReadOnlySet<string> taken)
{
    /// <summary>The draft of a file; null where it cannot be one, for reasons in <paramref name="diagnostics"/>.</summary>
    /// <param name="name">Name of the raw file, without folders.</param>
    /// <param name="bytes">Its bytes, in UTF-8.</param>
    /// <param name="kind">Kind of reader; null to find it.</param>
    /// <param name="slug">Slug; null to propose one.</param>
    /// <param name="diagnostics">Takes what is wrong with the raw file.</param>
    public DocumentDraft? Draft(string name, ReadOnlyMemory<byte> bytes, string? kind, string? slug, ICollection<Diagnostic> diagnostics)
    {
        var faults = new List<Diagnostic>();
        var text = TextFile.Decode(name, bytes.Span, faults);
        if (faults.Count == 0 && string.IsNullOrWhiteSpace(text))
            faults.Add(new Diagnostic(Rules.UnreadableBody, SourcePosition.File(name), "The file holds no text; expected the text of a document."));
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                diagnostics.Add(fault);
            return null;
        }

        var (own, withOwn) = FrontMatterReader.Read(name, text, []);
        var hasOwn = withOwn.BodyStart > 0 && (own.IsJekyllPost || own.Title is not null || own.Kind is not null);
        var source = hasOwn ? withOwn.Stating(own.Title, own.Url) : new SourceText(name, text);
        if (FindReader(source, kind ?? own.Kind, diagnostics) is not { } reader)
            return null;
        var result = reader.Read(source);
        var certainty = kind is null && own.Kind is null ? reader.Recognise(source) : 1;
        slug ??= own.Slug ?? SlugProposal.For(name, result.Facts, own, taken);
        var matter = hasOwn ? "" : new DraftFrontMatter(name, settings, certainty).Write(reader.Kind, slug, TitleOf(name, result), result);
        var whole = hasOwn ? bytes : Prepend(matter, bytes, text);
        var path = "documents/" + slug + ExtensionOf(name, reader.Kind);
        var told = new List<Diagnostic>();
        var documents = new DocumentReader(settings, readers);
        if (documents.Head(path, whole.Span, told) is { } head)
            return new DocumentDraft(path, whole, matter, documents.Read(head, whole.Span, told), certainty, [.. told]);
        foreach (var diagnostic in told)
            diagnostics.Add(diagnostic);
        return null;
    }

    private IReader? FindReader(SourceText source, string? stated, ICollection<Diagnostic> diagnostics)
    {
        var kinds = string.Join(", ", readers.Select(reader => reader.Kind));
        if (stated is not null)
        {
            var reader = readers.FirstOrDefault(candidate => candidate.Kind == stated);
            if (reader is null)
                diagnostics.Add(new Diagnostic(Rules.UnknownKind, SourcePosition.File(source.Path), $"The kind is '{stated}'; expected one of {kinds}."));
            return reader;
        }

        if (ReaderSet.Surest(readers, source) is { } surest)
            return surest;
        diagnostics.Add(new Diagnostic(Rules.UnknownKind, SourcePosition.File(source.Path), $"No reader is sure of this text; looked for signs of {kinds}. Name one of them with --kind."));
        return null;
    }

    /// <summary>What the body says its title is; else its first heading, a short first paragraph, the name of the file.</summary>
    private static (string Title, string From) TitleOf(string name, ReadResult result)
    {
        if (!string.IsNullOrWhiteSpace(result.Facts.Title))
            return (result.Facts.Title, "as the text says");
        if (result.Article.Blocks.OfType<Heading>().Select(heading => PlainText.Of(heading.Content)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } heading)
            return (heading, "the first heading");
        return result.Article.Blocks.FirstOrDefault() is Paragraph first && PlainText.Of(first.Content).Trim() is { Length: > 0 and <= 60 } line
            ? (line, "the first line")
            : (Path.GetFileNameWithoutExtension(name), "the name of the file");
    }

    /// <summary>Front matter before the body, behind a byte order mark if the file has one, with the line ends that the file has.</summary>
    private static byte[] Prepend(string matter, ReadOnlyMemory<byte> bytes, string text)
    {
        var mark = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var lineEnd = end >= 0 && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\n";
        return [.. bytes.Span[..mark], .. Encoding.UTF8.GetBytes(matter.ReplaceLineEndings(lineEnd)), .. bytes.Span[mark..]];
    }

    private static string ExtensionOf(string name, string kind)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension is ".md" or ".markdown" or ".txt" or ".html" or ".htm" ? extension : kind == "pdf-text" ? ".txt" : ".md";
    }
}
