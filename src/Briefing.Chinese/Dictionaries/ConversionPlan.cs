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

    /// <summary>
    /// Pairs of code units that start phrases of the first stage which are no phrases of the segmentation. First unit
    /// in the upper half, second in the lower.
    /// </summary>
    public required uint[] FirstStagePairs { get; init; }

    /// <summary>
    /// Pairs of code units of which the first may become the start of a phrase of the second stage that goes on with
    /// what the second becomes.
    /// </summary>
    public required uint[] SecondStagePairs { get; init; }

    /// <summary>
    /// With stages, the phrases of the segmentation with their final form; without, those of the only stage.
    /// </summary>
    public required PhraseTrie Phrases { get; init; }

    /// <summary>The stages to run on text between phrases, in order; none where the configuration is one stage without segmentation.</summary>
    public required PhraseTrie[] Stages { get; init; }
}
