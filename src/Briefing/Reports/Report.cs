using Briefing.Cli.Commands;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;

namespace Briefing.Cli.Reports;

/// <summary>What a command tells its user.</summary>
/// <param name="Build">What the build did.</param>
/// <param name="Folders">Where it read and wrote.</param>
/// <param name="Strict">Whether warnings fail.</param>
/// <param name="Published">What became of the files; null when nothing was written.</param>
/// <param name="Elapsed">The time of the whole command.</param>
internal sealed record Report(BuildReport Build, SiteFolders Folders, bool Strict, PublishedFiles? Published, TimeSpan Elapsed)
{
    /// <summary>Which diagnostics are listed; all are counted.</summary>
    public ReportFilter Filter { get; init; } = ReportFilter.None;

    /// <summary>The program that an inbox opens files in.</summary>
    public EditorLink Editor { get; init; } = EditorLink.Default;

    /// <summary>The diagnostics that are listed.</summary>
    public IEnumerable<Diagnostic> Listed => Filter.IsNone ? Build.Diagnostics : Build.Diagnostics.Where(diagnostic => Filter.Lets(diagnostic, Folders.InputPrefix));

    /// <summary>Writes it.</summary>
    public void Write(ReportFormat format, ReportScope scope, CommandEnvironment environment)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(this, environment.Output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(this, environment.Output);
                break;
            case ReportFormat.Html:
                using (var output = environment.Output())
                    HtmlReport.Write(this, Editor, output);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(this, scope, environment.Text);
                Summary.Write(this, scope, environment);
                break;
            default:
                TextReport.Write(this, scope, environment);
                Summary.Write(this, scope, environment);
                break;
        }
    }

    /// <summary>The file of a diagnostic as seen from the working directory.</summary>
    public string File(Diagnostic diagnostic) => Folders.InputPrefix + diagnostic.Position.Path;

    /// <summary>A diagnostic in MSBuild's form with a path that the user can open, safe for a terminal.</summary>
    public string Line(Diagnostic diagnostic) => Line(diagnostic, Folders.InputPrefix);

    /// <summary>The same for an input folder that is seen from the working directory by this prefix.</summary>
    public static string Line(Diagnostic diagnostic, string inputPrefix) =>
        Printable.Of((diagnostic with { Position = diagnostic.Position with { Path = inputPrefix + diagnostic.Position.Path } }).ToString());
}
