using System.Collections.Immutable;
using Briefing.Core.Readers.NewsHtml;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.WikiMarkdown;

namespace Briefing.Core.Readers;

/// <summary>The readers that the program has.</summary>
public static class ReaderSet
{
    /// <summary>All readers, the more particular before the more general.</summary>
    public static ImmutableArray<IReader> All { get; } = [new NewsHtmlReader(), new WikiMarkdownReader(), new PdfTextReader(), new MarkdownReader()];
}
