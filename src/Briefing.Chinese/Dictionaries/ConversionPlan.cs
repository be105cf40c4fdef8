namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// A configuration as it is compiled: what each character becomes on its own and when that is in doubt, the phrases
/// that decide over characters, and the stages that settle what neither does.
/// </summary>
internal sealed unsafe class ConversionPlan
{
    /// <summary>Code units whose entry in the character table is not themselves alone.</summary>
    public required char* Units { get; init; }

    /// <summary>The entries of <see cref="Units"/>.</summary>
    public required uint* Entries { get; init; }

    /// <summary>How many <see cref="Units"/> there are.</summary>
    public required int UnitCount { get; init; }

    /// <summary>Whether so many pairs may start a phrase that the classes in the entries sort out few.</summary>
    public required bool IsDense { get; init; }

    /// <summary>How phrases of any kind may start that give their characters another form than each has on its own.</summary>
    public required StartFilter Starts { get; init; }

    /// <summary>The pairs of neighbours in <see cref="Phrases"/> and at the end of <see cref="Starts"/>.</summary>
    public required StartFilter Joints { get; init; }

    /// <summary>How <see cref="Phrases"/> may start.</summary>
    public required StartFilter PhraseStarts { get; init; }

    /// <summary>How phrases of the first stage may start that are no phrases of the segmentation.</summary>
    public required StartFilter FirstStageStarts { get; init; }

    /// <summary>What the first stage may turn into the start of a phrase of the second stage.</summary>
    public required StartFilter SecondStageStarts { get; init; }

    /// <summary>
    /// With stages, the phrases of the segmentation with their final form; without, those of the only stage.
    /// </summary>
    public required PhraseTrie Phrases { get; init; }

    /// <summary>The stages to run on text between phrases, in order; none where the configuration is one stage without segmentation.</summary>
    public required PhraseTrie[] Stages { get; init; }

    /// <summary>The text pool that the values of phrases point into.</summary>
    public required char* Pool { get; init; }
}
