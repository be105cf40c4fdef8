using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>The editors' sentences about one thing.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">What they are about; null where the part says it already.</param>
/// <param name="Href">Where they stand.</param>
/// <param name="Assertions">The sentences.</param>
/// <param name="References">Common reference for those that cite no paragraph.</param>
public sealed record AssertionGroup(string Id, string? Title, string Href, ImmutableArray<Assertion> Assertions, ImmutableArray<ReferenceLink> References);
