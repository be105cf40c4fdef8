using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>An input folder on disk.</summary>
public sealed class DirectoryTree : ISourceTree
{
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private readonly string _root;

    /// <summary>The folder as it is now; files that come later are not seen.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DirectoryTree(string root)
    {
        _root = Path.GetFullPath(root);
        Paths =
        [
            .. Directory.EnumerateFiles(_root, "*", Walk)
                .Select(path => Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Paths { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) => File.ReadAllBytes(Path.Combine(_root, path));
}
