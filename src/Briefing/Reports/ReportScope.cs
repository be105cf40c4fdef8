namespace Briefing.Cli.Reports;

/// <summary>Which diagnostics people want to read.</summary>
internal enum ReportScope
{
    /// <summary>Errors and warnings, on standard error; the rest is counted.</summary>
    Build,

    /// <summary>All, grouped by file, on standard output.</summary>
    Check,
}
