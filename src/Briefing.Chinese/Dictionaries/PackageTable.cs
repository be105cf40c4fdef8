namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// Numbers of the tables that every package has. A text is a <see cref="uint"/>: its start (26 bits) and length (6) in
/// the pool.
/// </summary>
internal enum PackageTable
{
    /// <summary>Code units of all texts.</summary>
    Pool,

    /// <summary>Compatibility ideographs by code point, ascending.</summary>
    CompatibilityKeys,

    /// <summary>Texts of the unified ideographs for them.</summary>
    CompatibilityValues,

    /// <summary>For each phrase with further readings the number of its dictionary.</summary>
    ReadingDictionaries,

    /// <summary>For each of them two texts: the phrase, and its further readings with spaces between.</summary>
    ReadingTexts,

    /// <summary>For each regional word towards the mainland: bit 0 script only, bit 1 information technology.</summary>
    ToMainlandFlags,

    /// <summary>For each of them two texts: source and target.</summary>
    ToMainlandTexts,

    /// <summary>For each regional word towards Taiwan: bit 0 script only, bit 1 information technology.</summary>
    ToTaiwanFlags,

    /// <summary>For each of them two texts: source and target.</summary>
    ToTaiwanTexts,

    /// <summary>Code units that only Simplified Chinese has.</summary>
    SimplifiedOnly,

    /// <summary>Code units that only Traditional Chinese has.</summary>
    TraditionalOnly,

    /// <summary>Texts: names of the dictionaries.</summary>
    Dictionaries,

    /// <summary>Texts: ids of the configurations.</summary>
    Configurations,

    /// <summary>Texts: ids of the plans.</summary>
    PlanIds,

    /// <summary>For each plan <see cref="PackageFormat.PlanParts"/> numbers, most of them of further tables.</summary>
    Plans,
}
