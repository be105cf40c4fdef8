using System.CommandLine;

namespace Briefing.Cli.Commands;

/// <summary>What the user wants converted.</summary>
/// <param name="Files">Files in order, <c>-</c> for standard input; none for standard input alone.</param>
/// <param name="Profile"><c>tw-cn</c>, <c>cn-tw</c> or null.</param>
/// <param name="Configuration">Id of an OpenCC configuration, or null.</param>
/// <param name="Input">The input folder whose terms hold, as named; null for the nearest, if there is one.</param>
internal sealed record ConvertRequest(IReadOnlyList<string> Files, string? Profile, string? Configuration, string? Input)
{
    /// <summary>The name for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the command line.</summary>
    public static ConvertRequest Of(ParseResult line, Argument<string[]> files, Option<string?> profile, Option<string?> configuration, Option<string?> input) => new(
        line.GetValue(files) is { Length: > 0 } named ? named : [StandardInput],
        line.GetValue(profile),
        line.GetValue(configuration),
        line.GetValue(input));
}
