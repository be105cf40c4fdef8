using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using Briefing.Core.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Briefing.Core.Sources;

/// <summary>An input folder on disk. Hidden files are passed over; a symbolic link is followed to a file of the same folder and nowhere else.</summary>
public sealed class DirectoryTree : ISourceTree
{
    private const string OpenFiles = "/proc/self/fd/";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string _root;
    private readonly string _realRoot;
    private readonly FileContents? _contents;
    private readonly Dictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);

    /// <summary>The folder as it is now; files that come later are not seen.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="contents">What was read of it before; null reads all files anew.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">It could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public DirectoryTree(string root, FileContents? contents = null)
    {
        _contents = contents;
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _realRoot = RealPath(_root);
        var paths = new List<string>();
        var diagnostics = new List<Diagnostic>();
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var (name, isFolder, isLink, stamp) in Entries(Path.Combine(_root, folder), contents is not null))
                {
                    var path = folder + name;
                    if (name.StartsWith('.'))
                        continue;
                    if (isLink)
                    {
                        if (LinkFault(path) is { } fault)
                            diagnostics.Add(new Diagnostic(Rules.LinkNotFollowed, SourcePosition.File(path), fault));
                        else
                            paths.Add(path);
                    }
                    else if (isFolder)
                    {
                        folders.Push(path + "/");
                    }
                    else
                    {
                        paths.Add(path);
                        if (stamp is not null)
                            _stamps.Add(path, stamp);
                    }
                }
            }
            catch (Exception exception) when (folder.Length > 0 && exception is UnauthorizedAccessException or IOException)
            {
                diagnostics.Add(new Diagnostic(Rules.UnreadableFile, SourcePosition.File(folder), "The folder could not be read. Give the program leave to read it, or move it out of the input folder."));
            }
        }

        Paths = [.. paths.Order(StringComparer.Ordinal)];
        contents?.Keep(Paths);
        Diagnostics = [.. diagnostics.OrderBy(diagnostic => diagnostic.Position.Path, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Paths { get; }

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) =>
        _contents is not null && _stamps.TryGetValue(path, out var stamp) ? _contents.Read(path, Bytes, stamp) : Bytes(path);

    private ReadOnlyMemory<byte> Bytes(string path)
    {
        var file = new FileInfo(Path.Combine(_root, path));
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            file = (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        // Pipes and devices have no length either, and to open a pipe is to wait for somebody who writes into it.
        if (file.Length == 0)
            return default;
        using var handle = File.OpenHandle(file.FullName);
        // It may have become a link since it was listed.
        if (!IsWithin(PlaceOf(handle, file.FullName)))
            throw new LinkOutException();
        var content = new byte[RandomAccess.GetLength(handle)];
        var read = 0;
        while (read < content.Length && RandomAccess.Read(handle, content.AsSpan(read), read) is var more and > 0)
            read += more;
        return content.AsMemory(0, read);
    }

    private bool IsWithin(string realPath) => realPath.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Where an open file is: on Linux what the system says of the handle (proc(5)), which nobody can change under it.</summary>
    private static string PlaceOf(SafeFileHandle handle, string path) =>
        OperatingSystem.IsLinux() && Directory.Exists(OpenFiles)
            ? File.ResolveLinkTarget(string.Create(CultureInfo.InvariantCulture, $"{OpenFiles}{handle.DangerousGetHandle()}"), returnFinalTarget: false)!.FullName
            : RealPath(path);

    private string? LinkFault(string path)
    {
        const string advice = "Put the file itself there.";
        try
        {
            var target = File.ResolveLinkTarget(Path.Combine(_root, path), returnFinalTarget: true)!.FullName;
            if (Directory.Exists(target))
                return "A link to a folder is not followed. Put the folder itself there.";
            if (!File.Exists(target))
                return $"The link leads nowhere. {advice}";
            return IsWithin(RealPath(target))
                ? null
                : $"A link out of the input folder is not followed. {advice}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The link could not be followed. {advice}";
        }
    }

    /// <summary>The path with every link in it resolved.</summary>
    private static string RealPath(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var place = Path.Combine(RealPath(parent), Path.GetFileName(path));
        var target = Directory.ResolveLinkTarget(place, returnFinalTarget: true);
        return target is null ? place : RealPath(target.FullName);
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink, FileStamp? Stamp)> Entries(string folder, bool withStamps) => new(
        folder,
        (ref entry) => (
            entry.FileName.ToString(),
            entry.IsDirectory,
            (entry.Attributes & FileAttributes.ReparsePoint) != 0,
            withStamps && !entry.IsDirectory ? new FileStamp(entry.Length, entry.LastWriteTimeUtc, DateTimeOffset.UtcNow) : null),
        Everything);
}
