using System.CommandLine;
using System.Diagnostics;
using Briefing.Cli.Reports;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing check</c>: everything that a build would tell the editor, without writing anything.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var command = new ExemplifiedCommand(
            "check",
            "Tell everything about the input that an editor should know, by file. Writes nothing.",
            ["briefing check", "briefing check --strict", "briefing check --format sarif > briefing.sarif"]);
        command.Options.Add(options.Input);
        command.Options.Add(options.BaseUrl);
        command.Options.Add(options.Strict);
        command.Options.Add(options.Format);
        command.Options.Add(options.Verbose);
        command.SetAction(line => Run(BuildRequest.Of(line, options), environment));
        return command;
    }

    private static int Run(BuildRequest request, CommandEnvironment environment)
    {
        var clock = Stopwatch.StartNew();
        var folders = SiteFolders.Find(environment.WorkingDirectory, request.Input, output: null);
        var input = folders.OpenInput();
        using var progress = ProgressLine.For(environment);
        var report = environment.Build(input, null, request.BuildOptions, null, progress).With(input.Diagnostics);
        progress?.Dispose();
        new Report(report, folders, request.Strict, Published: null, clock.Elapsed).Write(request.Format, ReportScope.Check, environment);
        return report.Fails(request.Strict) ? ExitCode.ContentErrors : ExitCode.Success;
    }
}
