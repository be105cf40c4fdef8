using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A regional word that conversion replaced; only the edition step makes these, so that a reader can ask for the original form.</summary>
/// <param name="Original">The word as the source has it.</param>
/// <param name="Content">The word as this edition has it.</param>
public sealed record ChangedWord(string Original, ImmutableArray<Inline> Content) : InlineContainer(Content);
