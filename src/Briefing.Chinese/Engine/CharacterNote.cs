using System.Collections.Immutable;

namespace Briefing.Chinese.Engine;

/// <summary>What a character becomes on its own, by which dictionary, and what else it might.</summary>
internal sealed record CharacterNote(char Result, ConversionRule Rule, string? Dictionary, ImmutableArray<string> Readings);
