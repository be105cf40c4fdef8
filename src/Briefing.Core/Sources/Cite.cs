namespace Briefing.Core.Sources;

/// <summary>Where an assertion comes from, as an editor writes it: words of a document, or a block's id.</summary>
/// <param name="Document">Slug of the document.</param>
/// <param name="Quote">Words that stand in exactly one block of it, white space aside; null where the block is named.</param>
/// <param name="Block">Id of the block; null where words are quoted.</param>
/// <param name="Position">Where the citation stands.</param>
public sealed record Cite(string Document, string? Quote, string? Block, SourcePosition Position);
