using System.Collections.Immutable;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Sources;

/// <summary>The files of an input folder. A build reads nothing else.</summary>
public interface ISourceTree
{
    /// <summary>Paths of all files below the folder, with <c>/</c>, in ordinal order; hidden files and files behind links out of the folder are not among them.</summary>
    ImmutableArray<string> Paths { get; }

    /// <summary>What an editor should know of the folder itself: links that are not followed, folders that cannot be read.</summary>
    ImmutableArray<Diagnostic> Diagnostics => [];

    /// <summary>The bytes of a file. Thread-safe.</summary>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    ReadOnlyMemory<byte> Read(string path);
}
