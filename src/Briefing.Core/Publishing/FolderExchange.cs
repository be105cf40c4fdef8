using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Runtime.Versioning;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Publishing;

/// <summary>Completes the new site's folder and lets it change places with the previous one in a single step.</summary>
internal sealed class FolderExchange(string root, WorkFolder work, Action<string> atStep)
{
    /// <summary>Puts the new site in place.</summary>
    /// <returns>Whether it did; otherwise nothing has changed and the files have to be moved in one by one.</returns>
    /// <exception cref="PublishingException">A file of the site would take the place of one that no build wrote.</exception>
    public bool TryApply(SiteChange change)
    {
        if (!Directory.Exists(root))
        {
            atStep("place");
            Directory.Move(work.Next, root);
            return true;
        }

        if (!OperatingSystem.IsLinux() || !TryLinkRest(change))
            return false;
        atStep("ready");
        Directory.Move(work.Next, work.Ready);
        atStep("exchange");
        if (!LinuxFiles.Exchange(work.Ready, root))
        {
            Directory.Move(work.Ready, work.Next);
            return false;
        }

        try
        {
            atStep("clean");
            work.Retire();
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            // The new site is in place; the next build tries again to remove the old one.
        }

        return true;
    }

    /// <summary>Links what stays as it is, the site's own and other people's files, into the new folder.</summary>
    [SupportedOSPlatform("linux")]
    private bool TryLinkRest(SiteChange change)
    {
        var known = FolderPaths.Of(change.Files.Concat(change.Previous));
        var needed = FolderPaths.Of(change.Files);
        var modes = new ConcurrentStack<(string Folder, UnixFileMode Mode)>();
        if (work.HasSpare)
            Purge(change, needed);
        var foreign = new ConcurrentQueue<string>();
        var kept = 0;
        var possible = true;

        ImmutableArray<string> level = [""];
        while (possible && !level.IsEmpty)
        {
            atStep("link");
            var below = new ConcurrentQueue<string>();
            Parallel.ForEach(level, folder => LinkFolder(folder, below));
            level = [.. below];
        }

        DirectoryOutput.CheckForeign(foreign);
        if (!possible)
            return false;
        if (kept != change.Files.Count - change.Staged.Count)
            throw new PublishingException(Rules.OutputNotWritten, $"Files in \"{root}\" were removed while the build was writing. Build again.");
        foreach (var (folder, mode) in modes)
        {
            if (Directory.Exists(folder) && File.GetUnixFileMode(folder) != mode)
                File.SetUnixFileMode(folder, mode);
        }

        return true;

        void LinkFolder(string folder, ConcurrentQueue<string> below)
        {
            var from = Path.Combine(root, folder);
            var to = Path.Combine(work.Next, folder);
            modes.Push((to, File.GetUnixFileMode(from)));
            var becomesFile = FolderPaths.Above(folder).Any(change.Files.Contains);
            var made = false;
            foreach (var (name, isFolder) in Entries(from))
            {
                var path = folder + name;
                if (isFolder)
                {
                    if (change.Files.Contains(path) && !known.Contains(path))
                        foreign.Enqueue(path);
                    else if (known.Contains(path))
                        below.Enqueue(path + "/");
                    else
                        possible = false;
                    continue;
                }

                var isOwn = change.Previous.Contains(path) || path == OutputManifest.FileName;
                if (change.Staged.ContainsKey(path) || needed.Contains(path))
                {
                    if (!isOwn)
                        foreign.Enqueue(path);
                    continue;
                }

                var stays = change.Files.Contains(path);
                if (isOwn && !stays)
                    continue;
                if (becomesFile)
                {
                    foreign.Enqueue(path);
                    continue;
                }

                if (!made)
                {
                    Directory.CreateDirectory(to);
                    made = true;
                }

                if (!TryLink(Path.Combine(from, name), Path.Combine(to, name)))
                    possible = false;
                else if (stays)
                    Interlocked.Increment(ref kept);
            }
        }
    }

    [SupportedOSPlatform("linux")]
    private static bool TryLink(string file, string link)
    {
        if (LinuxFiles.Link(file, link))
            return true;
        if (!Path.Exists(link) && new FileInfo(link).LinkTarget is null)
            return false;
        if (LinuxFiles.AreSame(file, link))
            return true;
        WorkFolder.RemoveEntry(link);
        return LinuxFiles.Link(file, link);
    }

    /// <summary>Leaves in a spare folder only the new site's files and folders, of whatever build the files may be.</summary>
    private void Purge(SiteChange change, HashSet<string> needed)
    {
        ImmutableArray<string> level = [""];
        while (!level.IsEmpty)
        {
            atStep("purge");
            var below = new ConcurrentQueue<string>();
            Parallel.ForEach(level, folder =>
            {
                foreach (var (name, isFolder) in Entries(Path.Combine(work.Next, folder)).ToList())
                {
                    var path = folder + name;
                    if (isFolder && needed.Contains(path))
                        below.Enqueue(path + "/");
                    else if (isFolder || (!change.Files.Contains(path) && path != OutputManifest.FileName))
                        WorkFolder.RemoveEntry(Path.Combine(work.Next, path));
                }
            });
            level = [.. below];
        }
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder)> Entries(string folder) => new(
        folder,
        (ref entry) => (entry.FileName.ToString(), entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0),
        new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });
}
