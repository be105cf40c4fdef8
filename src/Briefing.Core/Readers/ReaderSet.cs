using System.Collections.Immutable;
using Briefing.Core.Readers.NewsHtml;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.WikiMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>The readers that the program has.</summary>
public static class ReaderSet
{
    /// <summary>How sure a reader must be of a body whose kind nobody states.</summary>
    private const double Sure = 0.5;

    /// <summary>All readers, the more particular before the more general.</summary>
    public static ImmutableArray<IReader> All { get; } = [new NewsHtmlReader(), new WikiMarkdownReader(), new PdfTextReader(), new MarkdownReader()];

    /// <summary>The reader that is surest of a source, the first of equals; null where none is sure enough.</summary>
    public static IReader? Surest(ImmutableArray<IReader> readers, SourceText source)
    {
        var (surest, certainty) = readers.Select(reader => (reader, reader.Recognise(source))).MaxBy(candidate => candidate.Item2);
        return certainty >= Sure ? surest : null;
    }
}
