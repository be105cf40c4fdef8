using System.CommandLine;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing init</c>: starts a new briefing with a small example that builds at once.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandEnvironment environment)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the new briefing; it is made where it is not there." };
        var command = new ExemplifiedCommand(
            "init",
            "Start a new briefing with a small example of every kind of file, which builds at once. Nothing that is there is changed.",
            ["briefing init my-briefing"])
        {
            folder,
        };
        command.SetAction(line => Run(line.GetRequiredValue(folder), environment));
        return command;
    }

    private static int Run(string named, CommandEnvironment environment)
    {
        var folder = Path.GetFullPath(named, environment.WorkingDirectory);
        var input = Path.Combine(folder, "input");
        if (Directory.Exists(input) && Directory.EnumerateFileSystemEntries(input).Any())
            throw new CommandException(ExitCode.Failure, Rules.ForeignFile, $"There is a briefing in \"{input}\" already, and it was left as it is. Name another folder.");
        foreach (var (path, content) in Starter.Files())
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (!File.Exists(file))
                File.WriteAllBytes(file, content);
        }

        new DraftWriter(input).WriteSchemas();
        environment.Text.WriteLine($"A briefing is in {folder}");
        environment.Text.WriteLine($"Next: cd {Path.GetRelativePath(environment.WorkingDirectory, folder)} && briefing preview --open");
        return ExitCode.Success;
    }
}
