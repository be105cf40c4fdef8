namespace Briefing.Cli.Reports;

/// <summary>For whom a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>People: diagnostics in MSBuild's form, and a summary.</summary>
    Text,

    /// <summary>Programs: one JSON object on standard output.</summary>
    Json,

    /// <summary>Code scanning: SARIF 2.1.0 on standard output.</summary>
    Sarif,

    /// <summary>A GitHub workflow: annotations, and a summary.</summary>
    GitHub,

    /// <summary>Editors: a page to be opened from the disk, on standard output.</summary>
    Html,
}
