using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Something that documents name and a reader might ask about, as the editors describe it.</summary>
/// <param name="Id">Its id; also the last part of its address.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Names">Its name by language tag; the site's language is always there.</param>
/// <param name="Aliases">Other forms in which documents name it.</param>
/// <param name="NotIn">Longer words in which its names do not mean it.</param>
/// <param name="Titles">Encyclopaedia articles that its page stands for.</param>
/// <param name="Description">One sentence about it.</param>
/// <param name="Facts">Facts about it.</param>
/// <param name="Coordinates">Latitude and longitude in decimal degrees (WGS 84).</param>
/// <param name="Start">Founding, birth or opening.</param>
/// <param name="End">End, death or closing.</param>
/// <param name="PartOf">Ids of what it is part of.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Entity(
    string Id,
    EntityKind Kind,
    ImmutableDictionary<string, string> Names,
    ImmutableArray<Alias> Aliases,
    ImmutableArray<string> NotIn,
    ImmutableArray<string> Titles,
    Statement? Description,
    ImmutableArray<Fact> Facts,
    (double Latitude, double Longitude)? Coordinates,
    PartialDate? Start,
    PartialDate? End,
    ImmutableArray<string> PartOf,
    SourcePosition Position)
{
    /// <summary>Characters that a name has at most: what looking for names in a text costs at a place is bounded by it.</summary>
    public const int LongestName = 200;

    /// <summary>Ids that it had before; their addresses lead to its own.</summary>
    public ImmutableArray<string> FormerIds { get; init; } = [];

    /// <summary>Common reference for what is said of it without a paragraph: description, dates, coordinates and facts that cite none.</summary>
    public ImmutableArray<Reference> Sources { get; init; } = [];
}
