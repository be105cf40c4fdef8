using System.Collections.Immutable;

namespace Briefing.Cli.Preview;

/// <summary>What preview shows at a moment.</summary>
/// <param name="Site">The last good build; null before there is one.</param>
/// <param name="Problems">Why the input as it is now does not build; empty when it does.</param>
internal sealed record PreviewState(PreviewSite? Site, ImmutableArray<Problem> Problems)
{
    /// <summary>Before the first build has ended.</summary>
    public static PreviewState Building { get; } = new(null, []);
}
