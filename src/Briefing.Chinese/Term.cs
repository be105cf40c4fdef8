using System.Collections.Immutable;

namespace Briefing.Chinese;

/// <summary>A word and the form it takes in the target script. Its target is final: nothing converts it further.</summary>
/// <param name="Source">The word as the source text writes it; one to <see cref="LongestSource"/> code units.</param>
/// <param name="Target">The form it takes. Equal to <paramref name="Source"/> for a word that must stay as it is.</param>
/// <param name="Origin">Whose term it is. A document's term beats a site's term of the same length.</param>
/// <param name="Label">What the trace calls the list that the term comes from, or null.</param>
public sealed record Term(string Source, string Target, TermOrigin Origin, string? Label)
{
    /// <summary>
    /// Code units that a source may have at most. A stream of text is converted as soon as what follows can no longer
    /// matter, so a word cannot be of any length.
    /// </summary>
    public const int LongestSource = 64;

    /// <summary>
    /// Other forms that the word may take where it means something else (兆: 10¹² in Taiwan, 10⁶ on the mainland). The
    /// trace tells them; a term without any settles the place.
    /// </summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];
}
