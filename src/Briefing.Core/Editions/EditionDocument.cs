using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Editions;

/// <summary>A document in an edition.</summary>
/// <param name="Linked">The document.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Title">Its title in the edition.</param>
/// <param name="Article">Its text in the edition; block ids are those of the source.</param>
/// <param name="Texts">Block id to the block's text.</param>
/// <param name="Words">The regional words that conversion replaced, in reading order; none where the document is shown as received.</param>
/// <param name="Ambiguous">The places where conversion could read otherwise, in reading order.</param>
/// <param name="IsConverted">Whether it was converted.</param>
public sealed record EditionDocument(
    LinkedDocument Linked,
    Edition Edition,
    string Title,
    Article Article,
    IReadOnlyDictionary<string, EditionText> Texts,
    ImmutableArray<RegionalWord> Words,
    ImmutableArray<AmbiguousPlace> Ambiguous,
    bool IsConverted)
{
    /// <summary>The document as read.</summary>
    public Document Document => Linked.Document;
}
