using System.Collections.Concurrent;
using Briefing.Core;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Fuzz;

/// <summary>A build into memory with the program's theme.</summary>
public static class SiteRun
{
    private static readonly BriefingTheme Theme = new();

    /// <summary>Builds.</summary>
    /// <returns>What the build said, and the site's files by path.</returns>
    public static (BuildReport Report, IReadOnlyDictionary<string, byte[]> Files) Of(ISourceTree input)
    {
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var report = SiteBuild.Run(input, Theme, new BuildOptions(), (OutputFile file) => files[file.Path] = file.Content.ToArray());
        return (report, files);
    }
}
