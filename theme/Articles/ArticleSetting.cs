using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Theme.Articles;

/// <summary>How a piece of an article is set on a page.</summary>
public sealed record ArticleSetting
{
    /// <summary>Address of the document that the piece comes from where the page is another one; null on the document's own page.</summary>
    public string? DocumentHref { get; init; }

    /// <summary>Whether the text stands on no page of the site: without ids, without links that only work there, with absolute addresses.</summary>
    public bool IsApart { get; init; }

    /// <summary>Level of the heading under which the piece stands; its own headings come below.</summary>
    public int HeadingLevel { get; init; } = 1;

    /// <summary>What cites a block, by block id.</summary>
    public ImmutableDictionary<string, ImmutableArray<PageLink>> Backlinks { get; init; } = ImmutableDictionary<string, ImmutableArray<PageLink>>.Empty;

    /// <summary>How often each note is called, by label.</summary>
    public ImmutableDictionary<string, int> NoteCalls { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Labels of the notes that the document has.</summary>
    public ImmutableHashSet<string> Notes { get; init; } = [];

    /// <summary>The file that the piece comes from, for an editor's preview; null in a site that is published.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The setting of a whole document on its own page.</summary>
    public static ArticleSetting Of(Article article, ImmutableDictionary<string, ImmutableArray<PageLink>> backlinks)
    {
        var calls = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var text in BlockTree.Texts(article))
            CountCalls(text.Content, calls);
        return new ArticleSetting
        {
            Backlinks = backlinks,
            NoteCalls = calls.ToImmutable(),
            Notes = [.. BlockTree.All(article.Blocks).OfType<NoteList>().SelectMany(list => list.Notes).Select(note => note.Label)],
        };
    }

    /// <summary>The setting of a piece of a document on another page.</summary>
    public static ArticleSetting Elsewhere(string documentHref, int headingLevel) => new() { DocumentHref = documentHref, HeadingLevel = headingLevel };

    /// <summary>The setting of a text that stands on no page of the site, such as in a feed.</summary>
    public static ArticleSetting Apart { get; } = new() { IsApart = true };

    private static void CountCalls(ImmutableArray<Inline> content, ImmutableDictionary<string, int>.Builder calls)
    {
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
                CountCalls(container.Content, calls);
            else if (inline is NoteReference call)
                calls[call.Label] = Math.Max(calls.GetValueOrDefault(call.Label), call.Occurrence);
        }
    }
}
