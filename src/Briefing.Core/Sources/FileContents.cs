using System.Collections.Concurrent;

namespace Briefing.Core.Sources;

/// <summary>Contents of the files of a folder as they were last read, so that a folder that is looked at again and again is not read whole each time. Thread-safe.</summary>
public sealed class FileContents
{
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, ReadOnlyMemory<byte> Bytes)> _known = new(StringComparer.Ordinal);

    /// <summary>The bytes of a file: the same memory as before where it has not changed, and always for the same stamp.</summary>
    /// <param name="path">Its path below the folder.</param>
    /// <param name="read">Reads the file at a path below the folder.</param>
    /// <param name="stamp">What the folder says of it.</param>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal ReadOnlyMemory<byte> Read(string path, Func<string, ReadOnlyMemory<byte>> read, FileStamp stamp)
    {
        if (_known.TryGetValue(path, out var known) && (ReferenceEquals(known.Stamp, stamp) || known.Stamp.IsSame(stamp)))
            return known.Bytes;
        var bytes = read(path);
        _known[path] = (stamp, bytes);
        return bytes;
    }

    /// <summary>Forgets all files but some.</summary>
    /// <param name="paths">Their paths below the folder.</param>
    internal void Keep(IEnumerable<string> paths)
    {
        var kept = paths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in _known.Keys.Where(path => !kept.Contains(path)))
            _known.TryRemove(path, out _);
    }
}
