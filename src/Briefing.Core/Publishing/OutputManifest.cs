using System.Text;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Publishing;

/// <summary>The list of files that a build wrote, kept in the output folder: what the next build may replace and remove.</summary>
public static class OutputManifest
{
    /// <summary>Its name in the output folder.</summary>
    public const string FileName = ".briefing-manifest";

    /// <summary>The paths that the last build wrote; none where no build has written.</summary>
    /// <exception cref="PublishingException">The list was damaged, so that nobody can tell whose the files are.</exception>
    /// <exception cref="IOException">It could not be read.</exception>
    public static HashSet<string> Read(string folder)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return paths;
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            if (OutputPath.Fault(line) is not null)
            {
                throw new PublishingException(
                    Rules.OutputNotWritten,
                    $"The list of the files that the last build wrote, \"{file}\", is damaged. Empty the output folder or choose another.");
            }

            paths.Add(line);
        }

        return paths;
    }

    /// <summary>The list's bytes: one path a line, in ordinal order, UTF-8.</summary>
    public static byte[] Bytes(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));
}
