using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A figure with its source.</summary>
/// <param name="At">What it belongs to: a date, or a label.</param>
/// <param name="Value">The value in the dataset's unit, with the digits that the source gives.</param>
/// <param name="Change">How much it changed from the same period a year before, in percent, where the source says.</param>
/// <param name="Cites">The paragraphs that give it.</param>
/// <param name="Note">What a reader must know of it.</param>
/// <param name="Position">Where it stands.</param>
public sealed record DataPoint(LocalizedText At, decimal Value, decimal? Change, ImmutableArray<Cite> Cites, LocalizedText? Note, SourcePosition Position)
{
    /// <summary>The date or label as the editors wrote it; points of different series with the same key stand side by side.</summary>
    public string Key => At.Original;

    /// <summary>The date that it belongs to; null where <see cref="At"/> is a label.</summary>
    public PartialDate? Date => PartialDate.Parse(Key);
}
