using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>Diagnostics for people.</summary>
internal static class TextReport
{
    /// <summary>Writes the diagnostics of a scope to the stream of that scope.</summary>
    public static void Write(Report report, ReportScope scope, CommandEnvironment environment)
    {
        if (scope == ReportScope.Check)
        {
            WriteByFile(report, environment.Text);
            return;
        }

        foreach (var diagnostic in report.Build.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity != Severity.Information))
            environment.Error.WriteLine(report.Line(diagnostic));
    }

    private static void WriteByFile(Report report, TextWriter text)
    {
        foreach (var file in report.Listed.GroupBy(report.File))
        {
            text.WriteLine($"{Printable.Of(file.Key)}: {Tally.Of(file)}");
            foreach (var diagnostic in file)
                text.WriteLine($"  {report.Line(diagnostic)}");
            text.WriteLine();
        }
    }
}
