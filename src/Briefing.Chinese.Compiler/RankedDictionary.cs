namespace Briefing.Chinese.Compiler;

/// <summary>
/// A dictionary with its place in a <c>short_circuit</c> group: a match of a lower rank wins even if one of a higher
/// rank is longer. Members of a <c>union</c> group share a rank.
/// </summary>
internal readonly record struct RankedDictionary(int Rank, DictionaryFile File);
