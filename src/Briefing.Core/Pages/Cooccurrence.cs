using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>An entity that stands in the same paragraphs as the entity of the page.</summary>
/// <param name="Entity">The other entity, with the number of shared paragraphs.</param>
/// <param name="Paragraphs">The shared paragraphs, those of the newest documents first.</param>
public sealed record Cooccurrence(EntityLink Entity, ImmutableArray<PageLink> Paragraphs);
