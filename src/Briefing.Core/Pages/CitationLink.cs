using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Pages;

/// <summary>Where an assertion comes from: a paragraph.</summary>
/// <param name="Href">Address of the paragraph in its document.</param>
/// <param name="Source">Short name of the source, such as 維基百科 or 中央社.</param>
/// <param name="DocumentTitle">Title of the document.</param>
/// <param name="Excerpt">The words that are cited, in this edition; empty where the document may not be quoted.</param>
public sealed record CitationLink(string Href, string Source, string DocumentTitle, string Excerpt)
{
    /// <summary>The sentence around the words, and they in a <see cref="Mark"/>; empty where the document may not be quoted.</summary>
    public ImmutableArray<Inline> Sentence { get; init; } = [];
}
