namespace Briefing.Chinese;

/// <summary>A word and the form it takes in the target script. Its target is final: nothing converts it further.</summary>
/// <param name="Source">The word as the source text writes it; at least one character.</param>
/// <param name="Target">The form it takes. Equal to <paramref name="Source"/> for a word that must stay as it is.</param>
/// <param name="Origin">Whose term it is. A document's term beats a site's term of the same length.</param>
/// <param name="Label">What the trace calls the list that the term comes from, or null.</param>
public sealed record Term(string Source, string Target, TermOrigin Origin, string? Label);
