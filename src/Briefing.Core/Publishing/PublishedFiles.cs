namespace Briefing.Core.Publishing;

/// <summary>What publishing did to the output folder.</summary>
/// <param name="Added">Files that were not there before.</param>
/// <param name="Changed">Files that were replaced.</param>
/// <param name="Unchanged">Files that were left as they were, times included.</param>
/// <param name="Removed">Files of the previous build that the site no longer has.</param>
public sealed record PublishedFiles(int Added, int Changed, int Unchanged, int Removed);
