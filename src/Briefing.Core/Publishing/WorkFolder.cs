namespace Briefing.Core.Publishing;

/// <summary>The hidden folder in which a build works: its lock, the site that is being built, and what undoes a half-done update.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _root;
    private readonly string _path;
    private readonly OutputLock _lock;
    private readonly HashSet<string> _wayIsMade = new(StringComparer.Ordinal);
    private bool _keepsSpare;

    private WorkFolder(string root, string path, OutputLock @lock)
    {
        _root = root;
        _path = path;
        _lock = @lock;
    }

    /// <summary>Whether it lies inside the output folder.</summary>
    public bool IsInside => Path.GetDirectoryName(_path) == _root;

    /// <summary>Whether <see cref="Next"/> is not empty to begin with: it is a folder that an earlier build retired, or left.</summary>
    public bool HasSpare { get; private set; }

    /// <summary>The new site while it is being built.</summary>
    public string Next => Path.Combine(_path, "next");

    /// <summary>The whole new site, ready to change places with the previous one; afterwards the previous one.</summary>
    public string Ready => Path.Combine(_path, "ready");

    /// <summary>Files that an update in place has taken out of the previous site.</summary>
    public string Previous => Path.Combine(_path, "previous");

    /// <summary>What an update in place is about to do; there while it is not done.</summary>
    public string Journal => Path.Combine(_path, "journal");

    /// <summary>Takes the lock and puts right what a killed build left.</summary>
    /// <param name="root">The output folder.</param>
    /// <param name="atStep">Told of each step.</param>
    public static WorkFolder Open(string root, Action<string> atStep)
    {
        var path = Make(root);
        var work = new WorkFolder(root, path, Lock(path, root));
        try
        {
            FolderUpdate.Undo(root, work, atStep);
            work.Retire();
            return work;
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    /// <summary>Beside the output where that can be written, else inside.</summary>
    private static string Make(string root)
    {
        var beside = Path.Combine(Path.GetDirectoryName(root)!, $".{Path.GetFileName(root)}.briefing");
        var inside = Path.Combine(root, DirectoryOutput.InnerWorkFolder);
        if (Directory.Exists(inside))
            return inside;
        try
        {
            Directory.CreateDirectory(beside);
            return beside;
        }
        catch (Exception exception) when (FileFailure.Is(exception) && Directory.Exists(root))
        {
            Directory.CreateDirectory(inside);
            return inside;
        }
    }

    private static OutputLock Lock(string path, string root)
    {
        var file = Path.Combine(path, "lock");
        try
        {
            return OutputLock.Take(file, root);
        }
        catch (DirectoryNotFoundException)
        {
            // The build that was here has just ended and taken its work folder along.
            Directory.CreateDirectory(path);
            return OutputLock.Take(file, root);
        }
    }

    /// <summary>Begins a new site.</summary>
    /// <param name="keepsSpare">Whether the folder of an earlier site is used and kept where there is one, instead of removed.</param>
    public void Begin(bool keepsSpare)
    {
        _keepsSpare = keepsSpare;
        if (!keepsSpare)
            Remove(Next);
        HasSpare = Directory.Exists(Next);
        Directory.CreateDirectory(Next);
    }

    /// <summary>Takes out of a spare folder what stands where a new file is to stand; files are never written into, for they may be the published site's.</summary>
    /// <param name="path">The new file's path below the folder.</param>
    public void MakeWay(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            MakeWayForFolder(folder);
        var place = Path.Combine(Next, path);
        if (Path.Exists(place) || IsLink(place))
            RemoveEntry(place);
    }

    private void MakeWayForFolder(string folder)
    {
        lock (_wayIsMade)
        {
            if (!_wayIsMade.Add(folder))
                return;
            foreach (var above in FolderPaths.Above(folder + "/").Reverse())
            {
                var place = Path.Combine(Next, above);
                if (IsLink(place) || File.Exists(place))
                    File.Delete(place);
                if (!Directory.Exists(place))
                    return;
            }
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Removes what an update kept, and makes the spare of the previous site once that has been replaced.</summary>
    public void Retire()
    {
        Remove(Previous);
        if (!Directory.Exists(Ready))
            return;
        ReturnForeign();
        if (Directory.Exists(Next))
            Remove(Ready);
        else
            Directory.Move(Ready, Next);
    }

    private void Clean()
    {
        Retire();
        if (!_keepsSpare)
            Remove(Next);
    }

    /// <summary>Removes a file, a link, or a folder with all that is in it.</summary>
    public static void RemoveEntry(string path)
    {
        if (Directory.Exists(path) && !IsLink(path))
            Remove(path);
        else
            File.Delete(path);
    }

    /// <summary>Files that others put into the previous site's folder while it changed places go to the new one.</summary>
    private void ReturnForeign()
    {
        var own = OutputManifest.Read(Ready);
        foreach (var file in Directory.EnumerateFiles(Ready, "*", Everything))
        {
            var path = Path.GetRelativePath(Ready, file);
            var there = Path.Combine(_root, path);
            if (own.Contains(path.Replace(Path.DirectorySeparatorChar, '/')) || path == OutputManifest.FileName || Path.Exists(there))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Move(file, there);
        }
    }

    private static EnumerationOptions Everything { get; } = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (FileFailure.Is(exception) && !OperatingSystem.IsWindows())
        {
            // A folder in it has the mode of one that may not be written into.
            const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            File.SetUnixFileMode(folder, own);
            foreach (var inner in Directory.EnumerateDirectories(folder, "*", Everything))
                File.SetUnixFileMode(inner, own);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Removes what was built aside and gives the lock back; what cannot be removed is left to the next build.</summary>
    public void Dispose()
    {
        try
        {
            if (!File.Exists(Journal))
                Clean();
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
        }

        try
        {
            _lock.Dispose();
            Directory.Delete(_path);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
        }
    }

    /// <summary>Gives the lock back and leaves everything else, as a process that is killed does.</summary>
    internal void Abandon() => _lock.Abandon();
}
