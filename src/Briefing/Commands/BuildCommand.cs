using System.CommandLine;
using System.Diagnostics;
using Briefing.Cli.Printing;
using Briefing.Cli.Reports;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing build</c>: from the input folder to the output folder.</summary>
internal static class BuildCommand
{
    /// <summary>The command; the program does the same when no command is named.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var command = new ExemplifiedCommand(
            "build",
            "Build the site into the output folder. What a failed build leaves is the previous site.",
            ["briefing build", "briefing build --strict --base-url https://example.org/", "briefing build --pdf", "briefing build --input desk/input --output /srv/www/briefing"]);
        Configure(command, options, environment);
        return command;
    }

    /// <summary>Gives a command these options and this action.</summary>
    public static void Configure(Command command, CommandOptions options, CommandEnvironment environment)
    {
        command.Options.Add(options.Input);
        command.Options.Add(options.Output);
        command.Options.Add(options.BaseUrl);
        command.Options.Add(options.Strict);
        command.Options.Add(options.Revision);
        command.Options.Add(options.NoIndex);
        command.Options.Add(options.Precompress);
        command.Options.Add(options.Pdf);
        command.Options.Add(options.Nginx);
        command.Options.Add(options.Format);
        command.Options.Add(options.Verbose);
        command.SetAction(line => Run(BuildRequest.Of(line, options), environment));
    }

    private static int Run(BuildRequest request, CommandEnvironment environment)
    {
        var clock = Stopwatch.StartNew();
        var prints = request.Pdf ? TopicPrints.WithInstalledBrowser() : null;
        var folders = SiteFolders.Find(environment.WorkingDirectory, request.Input, request.Output);
        var input = folders.OpenInput();
        using var output = DirectoryOutput.Open(folders.Output);
        BuildReport report;
        using (var progress = ProgressLine.For(environment))
        {
            report = environment.Build(input, null, request.BuildOptions, file =>
            {
                environment.Stopping.ThrowIfCancellationRequested();
                output.Write(file);
                prints?.Take(file);
                if (!request.Precompress)
                    return;
                foreach (var compressed in Precompressed.Of(file))
                    output.Write(compressed);
            }, progress);
        }

        var failed = report.Fails(request.Strict);
        var isPublished = report.IsSite && !(failed && request.Strict);
        if (prints is not null && isPublished)
        {
            foreach (var print in prints.Print(environment.Stopping))
                output.Write(print);
        }

        var published = isPublished ? output.Commit() : null;
        if (request.Nginx is { } nginx && isPublished && report.Hosting is { } hosting)
            WriteNginx(Path.GetFullPath(nginx, environment.WorkingDirectory), hosting);
        new Report(report, folders, request.Strict, published, clock.Elapsed).Write(request.Format, ReportScope.Build, environment);
        return failed ? ExitCode.ContentErrors : ExitCode.Success;
    }

    private static void WriteNginx(string file, HostingRules hosting)
    {
        try
        {
            File.WriteAllText(file, NginxConfiguration.Of(hosting));
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            throw new CommandException(ExitCode.Failure, Rules.OutputNotWritten, $"\"{file}\" could not be written: {FileFailure.Describe(exception)}. The site itself is.", exception);
        }
    }
}
