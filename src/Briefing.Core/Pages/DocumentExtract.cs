using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>What other pages of an edition show of a document.</summary>
/// <param name="Card">Its facts.</param>
/// <param name="Citations">Each citation of it with the words that it names.</param>
/// <param name="Mentions">Entity id to the sentences that mention it; only for entities whose pages have room.</param>
/// <param name="Passages">Topic id to its passages; only for topics whose pages have room.</param>
/// <param name="Article">Its text as far as it may be shown, where the feeds have room for it; else null.</param>
public sealed record DocumentExtract(
    DocumentCard Card,
    ImmutableArray<KeyValuePair<Cite, CitationLink>> Citations,
    ImmutableArray<KeyValuePair<string, ImmutableArray<MentionSentence>>> Mentions,
    ImmutableArray<KeyValuePair<string, ImmutableArray<Passage>>> Passages,
    Article? Article)
{
    /// <summary>Whether nothing was left out for want of room.</summary>
    public bool IsWhole { get; init; }
}
