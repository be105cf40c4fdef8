using System.Collections.Immutable;

namespace Briefing.Chinese.Engine;

/// <summary>A regional word or term as the engine uses it.</summary>
/// <param name="Target">Its final form.</param>
/// <param name="Rule">What kind of word it is.</param>
/// <param name="Dictionary">The list it comes from, or null.</param>
/// <param name="Alternatives">Other forms that the word may take.</param>
internal sealed record TermEntry(string Target, ConversionRule Rule, string? Dictionary, ImmutableArray<string> Alternatives);
