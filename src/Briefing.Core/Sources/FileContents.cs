using System.Collections.Concurrent;

namespace Briefing.Core.Sources;

/// <summary>
/// Contents of files as they were last read, so that a folder that is looked at again and again is not read whole each time. Thread-safe.
/// A file is taken for unchanged while its length and its time of change are the same.
/// </summary>
public sealed class FileContents
{
    /// <summary>A file that was changed less than this ago may change again without its time telling so (file systems count in steps of some milliseconds).</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, (long Length, DateTime Changed, ReadOnlyMemory<byte> Bytes)> _known = new(StringComparer.Ordinal);

    /// <summary>The bytes of a file: the same memory as before where it has not changed.</summary>
    /// <param name="file">Full path; links are followed.</param>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<byte> Read(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.LinkTarget is not null)
            return File.ReadAllBytes(file);
        var (length, changed) = (info.Length, info.LastWriteTimeUtc);
        if (_known.TryGetValue(file, out var known) && known.Length == length && known.Changed == changed)
            return known.Bytes;
        var isSettled = DateTime.UtcNow - changed > Settled;
        ReadOnlyMemory<byte> bytes = File.ReadAllBytes(file);
        if (isSettled)
            _known[file] = (length, changed, bytes);
        else
            _known.TryRemove(file, out _);
        return bytes;
    }

    /// <summary>Forgets all files but some.</summary>
    /// <param name="files">Full paths.</param>
    public void Keep(IEnumerable<string> files)
    {
        var kept = files.ToHashSet(StringComparer.Ordinal);
        foreach (var file in _known.Keys.Where(file => !kept.Contains(file)))
            _known.TryRemove(file, out _);
    }
}
