using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;

namespace Briefing.Core;

/// <summary>What a build did.</summary>
/// <param name="Diagnostics">Everything to tell the editor, in order of file, line and column.</param>
/// <param name="Counts">What was read, linked, converted and written.</param>
/// <param name="Phases">The time that each phase took, in order.</param>
public sealed record BuildReport(
    ImmutableArray<Diagnostic> Diagnostics,
    BuildCounts Counts,
    ImmutableArray<KeyValuePair<string, TimeSpan>> Phases)
{
    /// <summary>How many messages the site's settings hold back.</summary>
    public int Silenced { get; init; }

    /// <summary>Paths of files that were not written because they are as an earlier build with the same <see cref="BuildMemory"/> wrote them.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>What the site asks of the server that it is put on; null where the build ended before its pages were known.</summary>
    public HostingRules? Hosting { get; init; }

    /// <summary>Whether a diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>Paths of the documents that no reader understands and that the site is built without: what is wrong with them does not keep it from being one.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Whether what was written is a site.</summary>
    public bool IsSite => !Diagnostics.Any(diagnostic => diagnostic.Stops(LeftOut));
}
