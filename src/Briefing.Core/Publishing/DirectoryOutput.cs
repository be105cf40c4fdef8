using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>
/// Publishes a site into a folder on disk. Files that differ from the published ones are built aside, in a hidden folder beside the output;
/// <see cref="Commit"/> puts the new site in place. Until then, and whenever anything fails, the previous site stands as it was.
/// </summary>
/// <remarks>
/// A first site is put in place by renaming its folder. Later, on Linux, the new folder and the old one change places in one step
/// (renameat2 with RENAME_EXCHANGE); what did not change, other people's files included, is the same file in both, by hard link, so that times stay.
/// A site of more than <see cref="LargestTidied"/> files leaves the folder that it retired beside the output, for making and removing so many folders
/// costs more than a build does: the next build brings it up to date and lets it change places again. It may be removed at any time.
/// Where folders cannot change places (another system, an output folder that is a mount point or that holds folders of other people), files are
/// moved in one by one with a journal, and a build that was killed while it moved is undone by the next. Only what a build wrote, by
/// <see cref="OutputManifest"/>, is ever replaced or removed. The laws hold against a process that dies, not against a machine that loses power:
/// nothing is flushed to the device.
/// </remarks>
public sealed class DirectoryOutput : IDisposable
{
    /// <summary>Name of the work folder inside the output, where none can be made beside it.</summary>
    internal const string InnerWorkFolder = ".briefing";

    /// <summary>Files of a published site up to which its folder is removed when it has been retired.</summary>
    internal const int LargestTidied = 5_000;

    private readonly string _root;
    private readonly WorkFolder _work;
    private readonly Action<string> _atStep;
    private readonly bool _rootExists;
    private readonly HashSet<string> _previous;
    private readonly bool _exchanges;
    private readonly ConcurrentDictionary<string, (string Path, string? Staged)> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _foreign = new();
    private int _added;
    private int _number;

    private DirectoryOutput(string root, WorkFolder work, Action<string> atStep, int largestTidied, bool exchanges)
    {
        _root = root;
        _work = work;
        _atStep = atStep;
        _rootExists = Directory.Exists(root);
        _previous = OutputManifest.Read(root);
        _exchanges = !_rootExists || (exchanges && !work.IsInside && OperatingSystem.IsLinux() && !HasForeignFolders(root));
        work.Begin(keepsSpare: _exchanges && _previous.Count > largestTidied);
    }

    /// <summary>Takes the lock of an output folder and puts right what a killed build left.</summary>
    /// <param name="folder">The output folder; it need not exist.</param>
    /// <exception cref="PublishingException">Another build is writing there, or the folder cannot be written.</exception>
    public static DirectoryOutput Open(string folder) => Open(folder, _ => { });

    /// <summary>The same, telling a test of each step before it is taken.</summary>
    internal static DirectoryOutput Open(string folder, Action<string> atStep, int largestTidied = LargestTidied, bool exchanges = true)
    {
        var root = Target(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return Refusing(root, () =>
        {
            var work = WorkFolder.Open(root, atStep);
            try
            {
                return new DirectoryOutput(root, work, atStep, largestTidied, exchanges);
            }
            catch
            {
                work.Dispose();
                throw;
            }
        });
    }

    /// <summary>The folder itself where a link to it was given.</summary>
    private static string Target(string root)
    {
        if (Path.GetDirectoryName(root) is null)
            throw new PublishingException(Rules.OutputNotWritten, $"\"{root}\" is the root of a file system. Name a folder below it.");
        if (File.Exists(root))
            throw new PublishingException(Rules.OutputNotWritten, $"\"{root}\" is a file. Name a folder.");
        return new DirectoryInfo(root).LinkTarget is null
            ? root
            : Refusing(root, () => Directory.ResolveLinkTarget(root, returnFinalTarget: true)!.FullName);
    }

    private bool HasForeignFolders(string root)
    {
        var own = _previous.Select(path => path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? path[..slash] : "").ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateDirectories(root).Any(folder => !own.Contains(Path.GetFileName(folder)) && new DirectoryInfo(folder).LinkTarget is null);
    }

    /// <summary>Takes a file of the new site. Thread-safe; the order of files does not matter.</summary>
    /// <exception cref="PublishingException">The path is not one that a site may have, is taken, or the file could not be written.</exception>
    public void Write(OutputFile file)
    {
        if (OutputPath.Fault(file.Path) is { } fault)
            throw new PublishingException(Rules.UnsafeOutputPath, $"The site has a file \"{Printable(file.Path)}\", but {fault}.");
        Refusing(_root, () =>
        {
            var published = Path.Combine(_root, file.Path);
            var exists = _rootExists && File.Exists(published);
            var staged = exists && FileContent.Equals(published, file.Content.Span) ? null : StagedName(file.Path);
            if (!_files.TryAdd(file.Path, (file.Path, staged)))
                throw new PublishingException(Rules.UnsafeOutputPath, $"Two files of the site are called \"{file.Path}\", letter case aside.");
            if (staged is null)
                return true;
            if (!exists)
                Interlocked.Increment(ref _added);
            else if (!_previous.Contains(file.Path))
                _foreign.Enqueue(file.Path);
            try
            {
                Stage(staged, file.Content.Span);
            }
            catch (IOException)
            {
                CheckNames(_files.Values.Select(known => known.Path).ToHashSet(StringComparer.Ordinal));
                throw;
            }

            return true;
        });
    }

    /// <summary>Where a file waits below the folder of the new site: at its own place if that folder is to become the site, else under a number.</summary>
    private string StagedName(string path) =>
        _exchanges ? path : Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);

    private void Stage(string name, ReadOnlySpan<byte> content)
    {
        _atStep("stage");
        if (_work.HasSpare)
            _work.MakeWay(name);
        var path = Path.Combine(_work.Next, name);
        var folder = Path.GetDirectoryName(path)!;
        if (_folders.TryAdd(folder, true))
            Directory.CreateDirectory(folder);
        try
        {
            FileContent.Create(path, content);
        }
        catch (IOException exception) when (exception is DirectoryNotFoundException or FileNotFoundException)
        {
            // Another thread has claimed the folder and had not made it when this one looked; which exception says so depends on whether it has by now.
            Directory.CreateDirectory(folder);
            FileContent.Create(path, content);
        }
    }

    /// <summary>Puts the new site in place of the previous one.</summary>
    /// <returns>What became of the files.</returns>
    /// <exception cref="PublishingException">It could not be done; the previous site stands as it was.</exception>
    public PublishedFiles Commit() => Refusing(_root, () =>
    {
        var files = _files.Values.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        CheckNames(files);
        CheckForeign(_foreign);
        var staged = _files.Values.Where(file => file.Staged is not null).ToImmutableSortedDictionary(file => file.Path, file => file.Staged!, StringComparer.Ordinal);
        var removed = _previous.Where(path => !files.Contains(path)).Order(StringComparer.Ordinal).ToImmutableArray();
        var change = new SiteChange(files, staged, removed, _previous);
        if (!change.IsEmpty)
        {
            _atStep("manifest");
            Directory.CreateDirectory(_work.Next);
            _work.MakeWay(OutputManifest.FileName);
            FileContent.Create(Path.Combine(_work.Next, OutputManifest.FileName), OutputManifest.Bytes(files));
            if (!_exchanges || !new FolderExchange(_root, _work, _atStep).TryApply(change))
                new FolderUpdate(_root, _work, _atStep).Apply(change);
        }

        return new PublishedFiles(_added, staged.Count - _added, files.Count - staged.Count, removed.Length);
    });

    /// <summary>A folder's name may neither be a file's too nor come in two letter cases.</summary>
    private static void CheckNames(HashSet<string> files)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
            names.Add(file, file);
        foreach (var file in files)
        {
            for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
            {
                var folder = file[..(slash + 1)];
                if (names.TryGetValue(folder, out var known) && known == folder)
                    break;
                if (!names.TryAdd(folder, folder) || names.TryGetValue(folder[..^1], out known))
                    throw new PublishingException(Rules.UnsafeOutputPath, $"Two names of the site differ in letter case only, or one is a file and a folder: \"{folder}\" and \"{known}\".");
            }
        }
    }

    /// <summary>Refuses to overwrite what no build wrote.</summary>
    internal static void CheckForeign(IEnumerable<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
            return;
        var shown = string.Join(", ", sorted.Take(5).Select(path => $"\"{path}\""));
        var more = sorted.Count > 5 ? FormattableString.Invariant($" and {sorted.Count - 5} more") : "";
        throw new PublishingException(
            Rules.ForeignFile,
            $"The site would overwrite files in the output folder that no build wrote: {shown}{more}. Move them away, or choose another folder with --output.");
    }

    private static T Refusing<T>(string root, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (AggregateException several) when (several.InnerExceptions.FirstOrDefault(FileFailure.Is) is { } exception)
        {
            throw NotWritten(root, exception);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw NotWritten(root, exception);
        }
    }

    private static PublishingException NotWritten(string root, Exception exception) => new(
        Rules.OutputNotWritten,
        $"The output folder \"{root}\" could not be written: {FileFailure.Describe(exception)}. The previous site stands as it was.",
        exception);

    private static string Printable(string path) =>
        string.Concat(path.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));

    /// <summary>Removes what was built aside and gives the lock back.</summary>
    public void Dispose() => _work.Dispose();

    /// <summary>Gives the lock back and leaves everything else, as a process that is killed does.</summary>
    internal void Abandon() => _work.Abandon();
}
