using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Publishing;

/// <summary>
/// Moves the files of a new site into the folder of the previous one, one by one. A journal says beforehand what will be done,
/// and what is replaced or removed is kept until the end, so that a failure is undone at once and a killed build by the next one.
/// </summary>
internal sealed class FolderUpdate(string root, WorkFolder work, Action<string> atStep)
{
    private const char AddedFile = '+';
    private const char ReplacedFile = '=';
    private const char RemovedFile = '-';
    private const char AddedFolder = '/';

    /// <summary>Puts the new site in place.</summary>
    /// <exception cref="PublishingException">A file would take the place of one that no build wrote, or an undone failure could not be undone.</exception>
    /// <exception cref="IOException">It could not be done and has been undone.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Apply(SiteChange change)
    {
        CheckPlaces(change);
        var moved = change.Staged.OrderBy(path => path.EndsWith(".html", StringComparison.Ordinal)).Append(OutputManifest.FileName).ToImmutableArray();
        atStep("journal");
        WriteJournal(change, moved);
        try
        {
            foreach (var path in change.Removed)
                Keep(path);
            foreach (var path in change.Removed)
                RemoveEmptyFolders(path);
            foreach (var path in moved)
                Replace(path);
            atStep("done");
            File.Delete(work.Journal);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            Undo(root, work, atStep);
            throw;
        }
    }

    /// <summary>What the new files would take the place of must be a build's own.</summary>
    private void CheckPlaces(SiteChange change)
    {
        var foreign = new List<string>();
        var safe = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in change.Staged)
        {
            var place = Path.Combine(root, path);
            var isForeign = Directory.Exists(place)
                ? IsLink(place) || !Directory.EnumerateFileSystemEntries(place).All(entry => IsGoing(entry, change))
                : !change.Previous.Contains(path) && IsFile(place);
            if (isForeign)
                foreign.Add(path);
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                var folder = path[..slash];
                if (!safe.Add(folder))
                    break;
                var above = Path.Combine(root, folder);
                if ((File.Exists(above) || IsLink(above)) && !change.Removed.Contains(folder))
                    foreign.Add(folder);
            }
        }

        DirectoryOutput.CheckForeign(foreign);
    }

    private bool IsGoing(string entry, SiteChange change) => Directory.Exists(entry) && !IsLink(entry)
        ? Directory.EnumerateFileSystemEntries(entry).All(inner => IsGoing(inner, change))
        : change.Removed.BinarySearch(Path.GetRelativePath(root, entry).Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal) >= 0;

    private static bool IsFile(string path) => !Directory.Exists(path) && (File.Exists(path) || IsLink(path));

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private void WriteJournal(SiteChange change, ImmutableArray<string> moved)
    {
        var journal = new StringBuilder();
        foreach (var path in change.Removed)
            journal.Append(RemovedFile).Append(path).Append('\n');
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in moved)
        {
            journal.Append(IsFile(Path.Combine(root, path)) ? ReplacedFile : AddedFile).Append(path).Append('\n');
            for (var slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
            {
                if (!Directory.Exists(Path.Combine(root, path[..slash])))
                    journal.Append(AddedFolder).Append(path.AsSpan(0, slash)).Append('\n');
            }
        }

        var draft = work.Journal + ".draft";
        File.Delete(draft);
        FileContent.Create(draft, Encoding.UTF8.GetBytes(journal.ToString()));
        File.Move(draft, work.Journal);
    }

    private void Keep(string path)
    {
        atStep("keep");
        var from = Path.Combine(root, path);
        if (!IsFile(from))
            return;
        var to = Path.Combine(work.Previous, path);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
    }

    private void Replace(string path)
    {
        Keep(path);
        atStep("move");
        var to = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(Path.Combine(work.Next, path), to);
    }

    private void RemoveEmptyFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = Path.Combine(root, path[..slash]);
            if (!Directory.Exists(folder))
                continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                return;
            atStep("folder");
            Directory.Delete(folder);
        }
    }

    /// <summary>Brings the previous site back where an update was begun and not ended.</summary>
    /// <exception cref="PublishingException">It could not be brought back; the journal stays and the next build tries again.</exception>
    public static void Undo(string root, WorkFolder work, Action<string> atStep)
    {
        if (!File.Exists(work.Journal))
            return;
        try
        {
            var lines = File.ReadAllLines(work.Journal, Encoding.UTF8);
            foreach (var line in lines)
            {
                if (line.Length < 2 || (line[1..] != OutputManifest.FileName && OutputPath.Fault(line[1..]) is not null))
                    throw new IOException("The journal is damaged.");
            }

            foreach (var path in Of(lines, AddedFile).Where(path => IsFile(Path.Combine(root, path))))
            {
                atStep("undo");
                File.Delete(Path.Combine(root, path));
            }

            foreach (var folder in Of(lines, AddedFolder).OrderByDescending(folder => folder.Length).Select(folder => Path.Combine(root, folder)))
            {
                if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                    Directory.Delete(folder);
            }

            foreach (var path in Of(lines, ReplacedFile).Concat(Of(lines, RemovedFile)))
            {
                var kept = Path.Combine(work.Previous, path);
                if (!IsFile(kept))
                    continue;
                atStep("undo");
                var to = Path.Combine(root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(kept, to, overwrite: true);
            }

            File.Delete(work.Journal);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new PublishingException(
                Rules.OutputNotWritten,
                $"An update of \"{root}\" broke off and the previous site could not be brought back: {FileFailure.Describe(exception)}. What was replaced is kept in \"{work.Previous}\"; mend the cause and build again.",
                exception);
        }
    }

    private static IEnumerable<string> Of(IEnumerable<string> lines, char kind) => lines.Where(line => line[0] == kind).Select(line => line[1..]);
}
