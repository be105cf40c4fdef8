using Briefing.Core.Sources;

namespace Briefing.Security.Tests.Hostile;

/// <summary>An input that someone made to do harm.</summary>
/// <param name="Name">What is tried where; no other case has this name.</param>
/// <param name="Files">The input folder.</param>
internal sealed record HostileCase(string Name, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>The folder as the build reads it.</summary>
    public ISourceTree Tree => new MemoryTree(Files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)file.Value, StringComparer.Ordinal));
}
