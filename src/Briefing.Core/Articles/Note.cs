using System.Collections.Immutable;
using Briefing.Chinese;

namespace Briefing.Core.Articles;

/// <summary>A note; <see cref="NoteReference"/> with the same label points at it.</summary>
/// <param name="Label">Its label in the source, usually a number; unique in the document.</param>
/// <param name="Blocks">Its text; empty where the source lost it.</param>
/// <param name="Source">Where it stands in the source file.</param>
public sealed record Note(string Label, ImmutableArray<Block> Blocks, TextSpan Source)
{
    /// <summary>Whether the source kept the label and lost the text.</summary>
    public bool IsLost => Blocks.IsEmpty;
}
