namespace Briefing.Chinese;

/// <summary>A direction of conversion as a site wants it: script, characters, regional words, terms and punctuation.</summary>
public enum ConversionProfile
{
    /// <summary>Traditional text of Taiwan into Simplified text of mainland China (<c>tw-cn</c>).</summary>
    TaiwanToMainland,

    /// <summary>Simplified text of mainland China into Traditional text of Taiwan (<c>cn-tw</c>).</summary>
    MainlandToTaiwan,
}
