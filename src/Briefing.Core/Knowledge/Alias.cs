using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A form in which documents name an entity.</summary>
/// <param name="Form">The words; script does not matter.</param>
/// <param name="Only">Slugs of the only documents in which it holds; empty for all.</param>
/// <param name="Not">Slugs of documents in which it does not hold.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Alias(string Form, ImmutableArray<string> Only, ImmutableArray<string> Not, SourcePosition Position)
{
    /// <summary>Whether it holds in a document.</summary>
    public bool HoldsIn(string slug) => (Only.IsEmpty || Only.Contains(slug)) && !Not.Contains(slug);
}
