using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>A document in an edition.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Card">Its facts.</param>
/// <param name="Dateline">Place and source line of a wire story.</param>
/// <param name="Provenance">What the export said of itself.</param>
/// <param name="Tags">Tags and categories of the source.</param>
/// <param name="Contents">Its headings.</param>
/// <param name="Article">The text: whole, in excerpts, or empty where only a link may be published.</param>
/// <param name="Publish"><c>full</c>, <c>excerpts</c> or <c>link</c>.</param>
/// <param name="ChangedWords">How many regional words conversion replaced here.</param>
/// <param name="Ledger">What was left out and why.</param>
/// <param name="Lacunae">How many places the source lost.</param>
/// <param name="Entities">Entities of this document, most mentioned first.</param>
/// <param name="Topics">Topics with passages from it.</param>
/// <param name="Backlinks">By block id, what cites the block: judgements, topics, events, facts.</param>
/// <param name="Previous">The document before it in the index.</param>
/// <param name="Next">The document after it in the index.</param>
public sealed record DocumentPage(
    PageFrame Frame,
    DocumentCard Card,
    string? Dateline,
    string? Provenance,
    ImmutableArray<string> Tags,
    ImmutableArray<ContentsEntry> Contents,
    Article Article,
    string Publish,
    int ChangedWords,
    ImmutableArray<LedgerSummary> Ledger,
    int Lacunae,
    ImmutableArray<EntityLink> Entities,
    ImmutableArray<PageLink> Topics,
    ImmutableDictionary<string, ImmutableArray<PageLink>> Backlinks,
    PageLink? Previous,
    PageLink? Next) : Page(Frame)
{
    /// <summary>Its editors as the source names them.</summary>
    public ImmutableArray<string> Editors { get; init; } = [];

    /// <summary>How the document is cited in the forms that programs read.</summary>
    public required CitationForms Citation { get; init; }

    /// <summary>The file that it comes from, for an editor's preview; null in a site that is published.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The entities that wrote, carried or published it.</summary>
    public ImmutableArray<EntityLink> Makers { get; init; } = [];
}
