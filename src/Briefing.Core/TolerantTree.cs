using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>An input folder whose files are empty where they cannot be read, which is told once of each; so that one of them does not hide what is to be told of the others.</summary>
/// <param name="input">The folder.</param>
/// <param name="diagnostics">Takes what could not be read.</param>
internal sealed class TolerantTree(ISourceTree input, ConcurrentQueue<Diagnostic> diagnostics) : ISourceTree
{
    private readonly ConcurrentDictionary<string, bool> _unread = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<string> Paths => input.Paths;

    /// <summary>Whether a file could not be read; what else is told of it is a consequence.</summary>
    public bool IsUnread(string path) => _unread.ContainsKey(path);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path)
    {
        try
        {
            return input.Read(path);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            if (_unread.TryAdd(path, true))
                diagnostics.Enqueue(new Diagnostic(Rules.UnreadableFile, SourcePosition.File(path), $"The file could not be read: {FileFailure.Describe(exception)}."));
            return default;
        }
    }
}
