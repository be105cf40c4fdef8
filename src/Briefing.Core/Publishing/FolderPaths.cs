namespace Briefing.Core.Publishing;

/// <summary>The folders of paths, with <c>/</c> between and none at the end.</summary>
internal static class FolderPaths
{
    /// <summary>The folders above a path, from the inside out.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    /// <summary>All folders above some paths.</summary>
    public static HashSet<string> Of(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var folder in Above(path))
            {
                if (!folders.Add(folder))
                    break;
            }
        }

        return folders;
    }
}
