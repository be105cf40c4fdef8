namespace Briefing.Core.Editions;

/// <summary>A regional word that conversion replaced.</summary>
/// <param name="Profile">The profile that did it.</param>
/// <param name="Source">The word as the source has it.</param>
/// <param name="Result">The word as the edition has it.</param>
/// <param name="List">The list or dictionary that it comes from.</param>
/// <param name="BlockId">The block that it stands in.</param>
public sealed record RegionalWord(string Profile, string Source, string Result, string? List, string BlockId);
