using System.Collections.Concurrent;
using System.Collections.Frozen;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Fuzz.Hostile;
using Briefing.Theme;

namespace Briefing.Browser.Tests;

/// <summary>A site that was built from hostile input.</summary>
/// <param name="Name">What was tried.</param>
/// <param name="Files">Its files by path.</param>
internal sealed record HostileSite(string Name, FrozenDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>Where the site is built for: the root of an address, as it is served here.</summary>
    private static readonly BuildOptions Options = new() { BaseUrl = new Uri("https://example.org/") };

    private static readonly BriefingTheme Theme = new();

    /// <summary>The sites of cases: as few as hold all those that are not refused.</summary>
    public static IReadOnlyCollection<HostileSite> Of(IEnumerable<HostileCase> cases)
    {
        var sites = new ConcurrentBag<HostileSite>();
        var alone = new ConcurrentBag<HostileCase>();
        Parallel.ForEach(HostileBatch.Of(cases), batch => HostileRun.Settle(batch, Build, alone.Add));
        Parallel.ForEach(alone, one => Build(one));
        return sites;

        List<Diagnostic> Build(HostileCase attack)
        {
            var files = new ConcurrentDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            var report = SiteBuild.Run(attack.Tree, Theme, Options, (OutputFile file) => files[file.Path] = file.Content.ToArray());
            if (!report.HasErrors)
                sites.Add(new HostileSite(attack.Name, files.ToFrozenDictionary(StringComparer.Ordinal)));
            return [.. report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error)];
        }
    }
}
