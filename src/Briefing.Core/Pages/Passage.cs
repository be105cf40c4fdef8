using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Consecutive blocks of one section of one document, as a topic gathers them.</summary>
/// <param name="Document">The document.</param>
/// <param name="Section">Title of the section that it stands in, from the outermost; empty at the start of a document.</param>
/// <param name="Href">Where to read it in place: its first block.</param>
/// <param name="Blocks">The blocks, with the ids that they have in their document; long paragraphs trimmed to what concerns the topic.</param>
/// <param name="InPlace">The long lists and tables among them, to be read in their document.</param>
public sealed record Passage(DocumentCard Document, ImmutableArray<string> Section, string Href, ImmutableArray<Block> Blocks, ImmutableArray<InPlaceBlock> InPlace)
{
    /// <summary>The file that it comes from, for an editor's preview; null in a site that is published.</summary>
    public SourceText? Source { get; init; }
}
