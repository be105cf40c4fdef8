using System.Collections.Immutable;

namespace Briefing.Chinese;

/// <summary>A piece of a conversion: what it was, what it became and why.</summary>
/// <param name="Source">Where it stands in the source.</param>
/// <param name="Result">Where it stands in the result; may be empty.</param>
/// <param name="Rule">Why it reads as it does.</param>
/// <param name="Dictionary">The dictionary or term list it came from; null where nothing was looked up.</param>
/// <param name="Alternatives">
/// Other readings that the dictionary has for the same source, for an editor to choose from; empty where there are none.
/// </param>
public readonly record struct ConversionSpan(
    TextSpan Source,
    TextSpan Result,
    ConversionRule Rule,
    string? Dictionary,
    ImmutableArray<string> Alternatives)
{
    /// <summary>Other readings that the dictionary has for the same source; empty where there are none.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = Alternatives.IsDefault ? [] : Alternatives;

    /// <summary>
    /// Whether it is a whole word that the target region says or writes differently: by a regional dictionary or a term,
    /// and not as script conversion alone would have it.
    /// </summary>
    public bool IsRegional { get; init; }
}
