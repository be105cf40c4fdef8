using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>Diagnostics as workflow commands of GitHub Actions, which become annotations of the changed files.</summary>
internal static class GitHubReport
{
    /// <summary>Writes the annotations of a scope.</summary>
    public static void Write(Report report, ReportScope scope, TextWriter text)
    {
        foreach (var diagnostic in report.Listed)
        {
            var command = diagnostic.Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            if (scope == ReportScope.Build && command == "notice")
                continue;
            var place = $"file={Property(report.File(diagnostic))}";
            if (diagnostic.Position.Line > 0)
                place += FormattableString.Invariant($",line={diagnostic.Position.Line},col={diagnostic.Position.Column}");
            text.WriteLine($"::{command} {place},title={Property($"{diagnostic.Rule.Code} {diagnostic.Rule.Title}")}::{Data(diagnostic.Message)}");
        }
    }

    /// <summary>Escapes a message as the runner reads it (actions/toolkit, command.ts).</summary>
    private static string Data(string text) => Printable.Of(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
