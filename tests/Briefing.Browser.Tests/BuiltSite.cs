using System.Collections.Concurrent;
using System.Collections.Frozen;
using Briefing.Core;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Browser.Tests;

/// <summary>The repository's own site, built in memory, as it is deployed: at the root of an address, without drafts.</summary>
internal static class BuiltSite
{
    private static readonly Lazy<FrozenDictionary<string, ReadOnlyMemory<byte>>> _files = new(Build);

    /// <summary>Its files by path.</summary>
    public static FrozenDictionary<string, ReadOnlyMemory<byte>> Files => _files.Value;

    /// <summary>The addresses of all its pages, in order.</summary>
    public static IEnumerable<string> Pages => Files.Keys
        .Where(path => path.EndsWith(".html", StringComparison.Ordinal))
        .Select(path => "/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path))
        .Order(StringComparer.Ordinal);

    private static FrozenDictionary<string, ReadOnlyMemory<byte>> Build()
    {
        var files = new ConcurrentDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var report = SiteBuild.Run(new DirectoryTree(Path.Combine(Root(), "input")), new BriefingTheme(), new BuildOptions(), Keep);
        Assert.False(report.HasErrors, string.Join('\n', report.Diagnostics));
        return files.ToFrozenDictionary(StringComparer.Ordinal);

        // The writer's buffer is used again for the next file.
        void Keep(OutputFile file) => Assert.True(files.TryAdd(file.Path, file.Content.ToArray()), $"{file.Path} is written twice.");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Briefing.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside a clone of the repository.");
        return folder;
    }
}
