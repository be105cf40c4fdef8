using System.Collections.Immutable;

namespace Briefing.Core.Readers;

/// <summary>The readers that the program has.</summary>
public static class ReaderSet
{
    /// <summary>All readers, the more particular before the more general.</summary>
    public static ImmutableArray<IReader> All { get; } = [];
}
