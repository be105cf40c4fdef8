namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// A configuration as it is compiled: what each character becomes on its own, the phrases that decide over
/// characters, and the stages that settle what neither does.
/// </summary>
internal sealed record ConversionPlan
{
    /// <summary>Id of the configuration, with <c>+tofu</c> where dictionaries that may output tofu take part.</summary>
    public required string Id { get; init; }

    /// <summary>Characters of the Basic Multilingual Plane that become another such character.</summary>
    public required char[] Characters { get; init; }

    /// <summary>What each of <see cref="Characters"/> becomes through all stages.</summary>
    public required char[] Results { get; init; }

    /// <summary>Code units whose result on their own is not one code unit.</summary>
    public required char[] Irregular { get; init; }

    /// <summary>How phrases of the first stage start that are no phrases of the segmentation.</summary>
    public required PhraseStart[] FirstStageStarts { get; init; }

    /// <summary>
    /// What the first stage may turn into the start of a phrase of the second stage.
    /// </summary>
    public required PhraseStart[] SecondStageStarts { get; init; }

    /// <summary>
    /// With stages, the phrases of the segmentation with their final form; without, those of the only stage.
    /// </summary>
    public required PhraseTrie Phrases { get; init; }

    /// <summary>The stages to run on text between phrases, in order; none where the configuration is one stage without segmentation.</summary>
    public required PhraseTrie[] Stages { get; init; }
}
