using System.Collections.Immutable;
using System.Text;

namespace Briefing.Core.Sources;

/// <summary>An input folder that exists in memory only.</summary>
public sealed class MemoryTree : ISourceTree
{
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> _files;

    /// <summary>A tree of these files.</summary>
    public MemoryTree(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        _files = files.ToImmutableDictionary(StringComparer.Ordinal);
        Paths = [.. _files.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>A tree of these texts, in UTF-8.</summary>
    public static MemoryTree OfTexts(IEnumerable<KeyValuePair<string, string>> files) =>
        new(files.Select(file => KeyValuePair.Create(file.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value))));

    /// <inheritdoc/>
    public ImmutableArray<string> Paths { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) =>
        _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException("There is no such file in the tree.", path);
}
