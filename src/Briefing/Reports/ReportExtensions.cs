using Briefing.Core;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>What the commands ask of a build's report.</summary>
internal static class ReportExtensions
{
    /// <summary>Whether the build fails.</summary>
    public static bool Fails(this BuildReport report, bool strict) =>
        report.Count(Severity.Error) > 0 || (strict && report.Count(Severity.Warning) > 0);

    /// <summary>Diagnostics of a severity.</summary>
    public static int Count(this BuildReport report, Severity severity) =>
        report.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == severity);
}
