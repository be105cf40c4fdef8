using System.Collections.Immutable;
using System.Text;
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
        var written = hasOwn && kind is not null && own.Kind is null ? $"source: {{ kind: {kind} }}" : "";
        if (written.Length > 0 && HasSource(text.AsSpan(0, withOwn.BodyStart)))
        {
            diagnostics.Add(new Diagnostic(Rules.WrongValue, SourcePosition.File(name), $"The front matter of this file has a 'source' of its own; expected 'kind: {kind}' under it, or no --kind."));
            return null;
        }

        var matter = hasOwn ? written : new DraftFrontMatter(name, settings, certainty).Write(reader.Kind, slug, TitleProposal.For(name, result), result);
        var whole = !hasOwn ? Prepend(matter, bytes, text) : written.Length > 0 ? WithLine(written, bytes, text) : bytes;
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

    private static bool HasSource(ReadOnlySpan<char> frontMatter)
    {
        foreach (var line in frontMatter.EnumerateLines())
        {
            if (line.StartsWith("source") && line[6..].TrimStart().StartsWith(":"))
                return true;
        }

        return false;
    }

    /// <summary>The same file with one more line at the start of its own front matter.</summary>
    private static byte[] WithLine(string line, ReadOnlyMemory<byte> bytes, string text)
    {
        var mark = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var lineEnd = text[end] == '\r' && text[end + 1] == '\n' ? "\r\n" : text[end].ToString();
        var open = mark + end + lineEnd.Length;
        return [.. bytes.Span[..open], .. Encoding.UTF8.GetBytes(line + lineEnd), .. bytes.Span[open..]];
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
