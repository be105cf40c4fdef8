using System.Collections.Concurrent;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Bodies that were read for the heads of their documents, each kept until its page is made. Those beyond the room are not kept, and are read
/// again. Thread-safe.
/// </summary>
public sealed class ReadBodies
{
    /// <summary>Characters of kept sources at most; a character with what was read of it takes some 7 bytes.</summary>
    private const int Room = 16_000_000;

    private readonly ConcurrentDictionary<string, ReadBody> _bodies = new(StringComparer.Ordinal);
    private long _characters;

    /// <summary>Keeps a body where there is room.</summary>
    /// <param name="path">The document's file.</param>
    /// <param name="body">The body.</param>
    public void Keep(string path, ReadBody body)
    {
        if (Interlocked.Add(ref _characters, body.Source.Text.Length) <= Room)
            _bodies[path] = body;
        else
            Interlocked.Add(ref _characters, -body.Source.Text.Length);
    }

    /// <summary>Hands a body out and keeps it no longer; null where it is not kept.</summary>
    /// <param name="path">The document's file.</param>
    public ReadBody? Take(string path)
    {
        if (!_bodies.TryRemove(path, out var body))
            return null;
        Interlocked.Add(ref _characters, -body.Source.Text.Length);
        return body;
    }
}
