using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Briefing.Cli.Commands;
using Briefing.Cli.Reports;
using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;

namespace Briefing.Cli;

/// <summary>The program: its commands, and what it says when one of them breaks off.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        var options = new CommandOptions();
        var line = Create(options, environment).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction)
            return Refuse(line, environment.Error);
        try
        {
            return line.Invoke(new InvocationConfiguration { Output = environment.Text, Error = environment.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            var failure = Explain(exception);
            environment.Error.WriteLine(Line(failure));
            if (line.GetValue(options.Verbose))
                environment.Error.WriteLine(exception);
            return failure.ExitCode;
        }
    }

    private static int Refuse(ParseResult line, TextWriter error)
    {
        foreach (var fault in line.Errors)
            error.WriteLine($"briefing: error: {Printable.Of(fault.Message)}");
        var command = string.Join(' ', Names(line.CommandResult).Reverse());
        error.WriteLine($"Run \"{command} --help\" for its options.");
        return ExitCode.Usage;
    }

    /// <summary>The names of a command and of those above it; the program's own is <c>briefing</c>, whatever its file is called.</summary>
    private static IEnumerable<string> Names(CommandResult command)
    {
        for (SymbolResult? result = command; result is CommandResult { Command: var own }; result = result.Parent)
            yield return own is RootCommand ? "briefing" : own.Name;
    }

    /// <summary>The commands with their arguments and options.</summary>
    public static RootCommand Create(CommandOptions options, CommandEnvironment environment)
    {
        var root = new RootCommand("Turns a folder of Chinese documents into one linked, citable site in Traditional and Simplified script. Without a command, builds.")
        {
            BuildCommand.Create(options, environment),
            PreviewCommand.Create(options, environment),
            CheckCommand.Create(options, environment),
            InitCommand.Create(environment),
            ConvertCommand.Create(options, environment),
            NewCommand.Create(options, environment),
        };
        BuildCommand.Configure(root, options, environment);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>A failure in MSBuild's form.</summary>
    public static string Line(CommandException failure) =>
        $"briefing: error{(failure.Rule is null ? "" : " " + failure.Rule.Code)}: {Printable.Of(failure.Message)}";

    /// <summary>What to tell the user of an exception.</summary>
    public static CommandException Explain(Exception exception) => exception switch
    {
        CommandException failure => failure,
        AggregateException several => Explain(Gravest(several)),
        PublishingException refused => new CommandException(ExitCode.Failure, refused.Rule, refused.Message, refused),
        OperationCanceledException => new CommandException(ExitCode.Failure, Rules.OutputNotWritten, "Stopped. The previous site stands as it was."),
        _ when FileFailure.Is(exception) => new CommandException(ExitCode.Failure, Rules.UnreadableFile, $"A file could not be read or written: {FileFailure.Describe(exception)}. Run again with --verbose to see which."),
        _ => new CommandException(ExitCode.Failure, Rules.InternalError, "The program is at fault. Run again with --verbose and report what it says."),
    };

    /// <summary>Whether an exception only says that the user has stopped the program; work in parallel says so once for each thread.</summary>
    public static bool IsStop(Exception exception) => (exception is AggregateException several ? Gravest(several) : exception) is OperationCanceledException;

    /// <summary>The one to tell of: a refusal before a fault of the program, either before a stop.</summary>
    private static Exception Gravest(AggregateException several)
    {
        var all = several.Flatten().InnerExceptions;
        return all.FirstOrDefault(inner => inner is CommandException or PublishingException)
            ?? all.FirstOrDefault(inner => inner is not OperationCanceledException)
            ?? all[0];
    }
}
