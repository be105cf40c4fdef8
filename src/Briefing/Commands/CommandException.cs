using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Commands;

/// <summary>Ends a command with a message for the user.</summary>
internal sealed class CommandException(int exitCode, Rule? rule, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What the program tells its caller.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The diagnostic's kind; null for a command line that cannot be understood.</summary>
    public Rule? Rule { get; } = rule;

    /// <summary>A command line that cannot be understood.</summary>
    public static CommandException Usage(string message) => new(Commands.ExitCode.Usage, null, message);
}
