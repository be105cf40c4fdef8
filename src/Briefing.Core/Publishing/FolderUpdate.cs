using System.Collections.Immutable;
using System.Globalization;
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
        var needed = FolderPaths.Of(change.Files);
        var moves = Moves(change);
        atStep("journal");
        WriteJournal(moves);
        try
        {
            Directory.CreateDirectory(work.Previous);
            for (var number = 0; number < moves.Length; number++)
                Do(moves[number], number, needed);
            atStep("done");
            File.Delete(work.Journal);
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            Undo(root, work, atStep);
            throw;
        }
    }

    /// <summary>
    /// What has to be done, in order: removals first, for a file may become a folder; then pages after what they load; the list of files last.
    /// </summary>
    private ImmutableArray<JournalLine> Moves(SiteChange change)
    {
        var moves = ImmutableArray.CreateBuilder<JournalLine>();
        foreach (var path in change.Removed)
            moves.Add(new JournalLine(RemovedFile, path, ""));
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var staged = change.Staged.OrderBy(file => file.Key.EndsWith(".html", StringComparison.Ordinal));
        foreach (var (path, name) in staged.Append(KeyValuePair.Create(OutputManifest.FileName, OutputManifest.FileName)))
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (folders.Add(path[..slash]) && !Directory.Exists(Path.Combine(root, path[..slash])))
                    moves.Add(new JournalLine(AddedFolder, path[..slash], ""));
            }

            moves.Add(new JournalLine(IsFile(Path.Combine(root, path)) ? ReplacedFile : AddedFile, path, name));
        }

        return moves.ToImmutable();
    }

    private void Do(JournalLine move, int number, HashSet<string> needed)
    {
        var place = Path.Combine(root, move.Path);
        if (move.Kind is ReplacedFile or RemovedFile && IsFile(place))
        {
            atStep("keep");
            File.Move(place, Kept(work, number));
        }

        switch (move.Kind)
        {
            case RemovedFile:
                RemoveEmptyFolders(move.Path, needed);
                break;
            case AddedFolder:
                atStep("folder");
                Directory.CreateDirectory(place);
                break;
            default:
                atStep("move");
                File.Move(Path.Combine(work.Next, move.Staged), place);
                break;
        }
    }

    /// <summary>What the new files would take the place of must be a build's own.</summary>
    private void CheckPlaces(SiteChange change)
    {
        var foreign = new List<string>();
        var safe = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in change.Staged.Keys)
        {
            var place = Path.Combine(root, path);
            var isForeign = Directory.Exists(place)
                ? IsLink(place) || !Directory.EnumerateFileSystemEntries(place).All(entry => IsGoing(entry, change))
                : !change.Previous.Contains(path) && IsFile(place);
            if (isForeign)
                foreign.Add(path);
            foreach (var folder in FolderPaths.Above(path))
            {
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

    private void WriteJournal(ImmutableArray<JournalLine> moves)
    {
        var journal = string.Concat(moves.Select(move => $"{move.Kind}{move.Path}\t{move.Staged}\n"));
        var draft = work.Journal + ".draft";
        File.Delete(draft);
        FileContent.Create(draft, Encoding.UTF8.GetBytes(journal));
        File.Move(draft, work.Journal);
    }

    /// <summary>Where a file of the previous site is kept: under the number of its line in the journal.</summary>
    private static string Kept(WorkFolder work, int number) => Path.Combine(work.Previous, number.ToString(CultureInfo.InvariantCulture));

    private void RemoveEmptyFolders(string path, HashSet<string> needed)
    {
        foreach (var above in FolderPaths.Above(path))
        {
            var folder = Path.Combine(root, above);
            if (needed.Contains(above) || !Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
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
            var moves = File.ReadAllLines(work.Journal, Encoding.UTF8).Select(Parse).ToArray();
            for (var number = moves.Length - 1; number >= 0; number--)
                TakeBack(root, work, moves[number], number, atStep);
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

    private static JournalLine Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 2 || (line[1..tab] != OutputManifest.FileName && OutputPath.Fault(line[1..tab]) is not null))
            throw new IOException("The journal is damaged.");
        return new JournalLine(line[0], line[1..tab], line[(tab + 1)..]);
    }

    private static void TakeBack(string root, WorkFolder work, JournalLine move, int number, Action<string> atStep)
    {
        var place = Path.Combine(root, move.Path);
        switch (move.Kind)
        {
            case AddedFile when IsFile(place) && !IsFile(Path.Combine(work.Next, move.Staged)):
                atStep("undo");
                File.Delete(place);
                break;
            case AddedFolder when Directory.Exists(place) && !Directory.EnumerateFileSystemEntries(place).Any():
                Directory.Delete(place);
                break;
            case ReplacedFile or RemovedFile when IsFile(Kept(work, number)):
                atStep("undo");
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                File.Move(Kept(work, number), place, overwrite: true);
                break;
        }
    }

    /// <summary>A thing to do.</summary>
    /// <param name="Kind">What is done.</param>
    /// <param name="Path">To which file or folder of the site.</param>
    /// <param name="Staged">The name under which the new file waits.</param>
    private sealed record JournalLine(char Kind, string Path, string Staged);
}
