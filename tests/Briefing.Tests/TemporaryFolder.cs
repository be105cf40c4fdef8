namespace Briefing.Tests;

/// <summary>A folder of its own for a test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("briefing-").FullName;

    public string this[string path] => System.IO.Path.Combine(Path, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Every file below a folder with its text; links and folders without files too.</summary>
    public SortedDictionary<string, string> Snapshot(string folder)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(this[folder]))
            return found;
        foreach (var entry in new DirectoryInfo(this[folder]).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var path = System.IO.Path.GetRelativePath(this[folder], entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is { } target)
                found[path] = "-> " + target;
            else if (entry is FileInfo file)
                found[path] = File.ReadAllText(file.FullName);
            else if (!Directory.EnumerateFileSystemEntries(entry.FullName).Any())
                found[path + "/"] = "";
        }

        return found;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
