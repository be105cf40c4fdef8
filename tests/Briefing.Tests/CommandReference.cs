using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Briefing.Tests;

/// <summary>The commands and their options as Markdown, from the command line's own definition.</summary>
internal static class CommandReference
{
    public static string Of(RootCommand root)
    {
        var text = new StringBuilder();
        Write(text, root, "briefing", 3);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Command command, string name, int level)
    {
        text.Append(new string('#', level)).Append(" `").Append(name).Append("`\n\n").Append(Sentence(command.Description)).Append("\n\n");
        var rows = command.Arguments.Where(argument => !argument.Hidden).Select(argument => ($"`{Name(argument)}`", argument.Description))
            .Concat(command.Options.Where(option => !option.Hidden && option is not (HelpOption or VersionOption)).Select(option => (Names(option), option.Description)))
            .ToArray();
        // Without a command the program builds: its options are those of build.
        if (rows.Length > 0 && command is not RootCommand)
        {
            text.Append("| | |\n|---|---|\n");
            foreach (var (left, right) in rows)
                text.Append("| ").Append(left).Append(" | ").Append(Sentence(right)).Append(" |\n");
            text.Append('\n');
        }

        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden))
            Write(text, inner, $"{name} {inner.Name}", command is RootCommand ? level : level + 1);
    }

    private static string Name(Argument argument) =>
        argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Reverse().Prepend(option.Name).Select(name => $"`{name}`"));
        return option.HelpName is { } value ? $"{names} {value.Replace("|", " \\| ", StringComparison.Ordinal)}" : names;
    }

    /// <summary>A text for a cell: what looks like a tag or a bar is none.</summary>
    private static string Sentence(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
