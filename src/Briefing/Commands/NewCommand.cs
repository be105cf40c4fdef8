using System.CommandLine;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing new</c>: the beginnings of input files, for editors to go on with.</summary>
internal static class NewCommand
{
    /// <summary>The command, with one below it for each kind of file.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment) =>
        new("new", "Begin an input file: front matter or YAML with what is known, and comments on what is not.")
        {
            NewDocumentCommand.Create(options, environment),
        };
}
