using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Fuzz.Hostile;

/// <summary>An input that someone made to do harm.</summary>
/// <param name="Name">What is tried where; no other case has this name.</param>
/// <param name="Files">Files beside the sample desk's, or in the place of them.</param>
public sealed record HostileCase(string Name, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>The YAML of fields of the sample desk.</summary>
    public ImmutableDictionary<string, string> Fields { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>False where the input folder has the files and nothing else.</summary>
    public bool HasDesk { get; init; } = true;

    /// <summary>The folder as the build reads it.</summary>
    public ISourceTree Tree
    {
        get
        {
            var files = HasDesk ? SampleDesk.With(Fields) : [];
            foreach (var (path, content) in Files)
                files[path] = content;
            return new MemoryTree(files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)file.Value, StringComparer.Ordinal));
        }
    }

    /// <summary>A case that puts YAML into a field of the sample desk.</summary>
    public static HostileCase InField(string name, string field, string yaml) =>
        new(name, ImmutableDictionary<string, byte[]>.Empty) { Fields = ImmutableDictionary<string, string>.Empty.Add(field, yaml) };
}
