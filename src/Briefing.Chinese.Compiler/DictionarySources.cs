using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>What a dictionary package is written from.</summary>
internal sealed record DictionarySources
{
    /// <summary>The text pool.</summary>
    public required TextPool Pool { get; init; }

    /// <summary>What compatibility ideographs are normalised to.</summary>
    public required IReadOnlyDictionary<int, string> Compatibility { get; init; }

    /// <summary>Readings besides the first, by dictionary and phrase.</summary>
    public required IReadOnlyList<(byte Dictionary, string Phrase, string[] Others)> Readings { get; init; }

    /// <summary>Regional words, a list for each profile in the order of <see cref="ConversionProfile"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<RegionalWord>> Regional { get; init; }

    /// <summary>Characters that only Simplified Chinese has.</summary>
    public required char[] SimplifiedOnly { get; init; }

    /// <summary>Characters that only Traditional Chinese has.</summary>
    public required char[] TraditionalOnly { get; init; }

    /// <summary>Names of the dictionaries by their numbers.</summary>
    public required string[] Dictionaries { get; init; }

    /// <summary>Ids of the configurations.</summary>
    public required string[] Configurations { get; init; }

    /// <summary>The plans, tries still open: phrases first, then the stages.</summary>
    public required IReadOnlyList<PlanSource> Plans { get; init; }
}
