using System.CommandLine;
using System.Diagnostics;
using Briefing.Cli.Reports;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing check</c>: the desk's inbox, everything that a build would tell the editor; no site is written.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var own = new CheckOptions();
        var command = new ExemplifiedCommand(
            "check",
            "List everything about the input that an editor should know, by file. Filters choose what is listed; the exit code is by the whole.",
            [
                "briefing check",
                "briefing check --strict",
                "briefing check --kind lacuna,conversion --file documents",
                "briefing check --severity warning --html inbox.html",
                "briefing check --format sarif > briefing.sarif",
            ])
        {
            options.Input, options.BaseUrl, options.Strict, own.Codes, own.Kinds, own.Severities, own.Files, options.Format, own.Html, options.Editor, options.Verbose,
        };
        command.SetAction(line => Run(
            BuildRequest.Of(line, options),
            own.Filter(line),
            line.GetValue(options.Editor) ?? EditorLink.Default,
            line.GetValue(own.Html),
            environment));
        return command;
    }

    private static int Run(BuildRequest request, ReportFilter filter, EditorLink editor, string? html, CommandEnvironment environment)
    {
        var clock = Stopwatch.StartNew();
        var folders = SiteFolders.Find(environment.WorkingDirectory, request.Input, output: null);
        var input = folders.OpenInput();
        using var progress = ProgressLine.For(environment);
        var build = environment.Build(input, null, request.BuildOptions, null, progress);
        progress?.Dispose();
        var report = new Report(build, folders, request.Strict, Published: null, clock.Elapsed) { Filter = filter, Editor = editor };
        report.Write(request.Format, ReportScope.Check, environment);
        if (html is not null)
        {
            using var page = File.Create(Path.GetFullPath(html, environment.WorkingDirectory));
            HtmlReport.Write(report, editor, page);
        }

        return build.Fails(request.Strict) ? ExitCode.ContentErrors : ExitCode.Success;
    }
}
