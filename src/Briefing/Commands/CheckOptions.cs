using System.Collections.Immutable;
using System.CommandLine;
using Briefing.Cli.Reports;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Commands;

/// <summary>Which part of the inbox <c>check</c> lists, and where it writes a page of it.</summary>
internal sealed class CheckOptions
{
    /// <summary>Codes of rules.</summary>
    public Option<string[]> Codes { get; } = Several("--code", "List only these codes.", "BRF2101,…", text =>
        text.Length == 7 && text.StartsWith("BRF", StringComparison.OrdinalIgnoreCase) && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            ? null
            : $"--code takes codes such as BRF2101; \"{text}\" is none.");

    /// <summary>Kinds.</summary>
    public Option<string[]> Kinds { get; } = Several("--kind", $"List only these kinds: {string.Join(", ", DiagnosticKind.All)}.", "kind,…", text =>
        DiagnosticKind.All.Contains(text) ? null : $"--kind takes {string.Join(", ", DiagnosticKind.All)}; \"{text}\" is none.");

    /// <summary>Severities.</summary>
    public Option<string[]> Severities { get; } = Several("--severity", "List only these severities: error, warning, note.", "severity,…", text =>
        SeverityName.Parse(text) is null ? $"--severity takes error, warning and note; \"{text}\" is none." : null);

    /// <summary>Files.</summary>
    public Option<string[]> Files { get; } = Several("--file", "List only these files or folders, such as documents or terms/*.yaml.", "path,…", _ => null);

    /// <summary>Where a page of the inbox goes.</summary>
    public Option<string?> Html { get; } = new("--html")
    {
        Description = "Also write the list as a page to this file, to be opened in a browser.",
        HelpName = "file",
    };

    /// <summary>The filter of a command line.</summary>
    public ReportFilter Filter(ParseResult line) => new(
        Words(line, Codes),
        Words(line, Kinds),
        [.. Words(line, Severities).Select(SeverityName.Parse).OfType<Severity>()],
        Words(line, Files));

    private static ImmutableArray<string> Words(ParseResult line, Option<string[]> option) => [.. line.GetValue(option) ?? []];

    private static Option<string[]> Several(string name, string description, string form, Func<string, string?> fault) => new(name)
    {
        Description = description,
        HelpName = form,
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var words = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
            foreach (var message in words.Select(fault).OfType<string>())
                result.AddError(message);
            return words;
        },
    };
}
