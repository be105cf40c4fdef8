using System.Collections.Immutable;

namespace Briefing.Core.Publishing;

/// <summary>What a build changes in an output folder.</summary>
/// <param name="Files">Every file of the new site.</param>
/// <param name="Staged">Those that are built aside because they are new or differ, and their names below the folder where they wait.</param>
/// <param name="Removed">Files of the previous site that the new one does not have, in ordinal order.</param>
/// <param name="Previous">Every file of the previous site.</param>
internal sealed record SiteChange(HashSet<string> Files, ImmutableSortedDictionary<string, string> Staged, ImmutableArray<string> Removed, HashSet<string> Previous)
{
    /// <summary>Whether the folder already holds the new site and says so.</summary>
    public bool IsEmpty => Staged.IsEmpty && Previous.SetEquals(Files);
}
