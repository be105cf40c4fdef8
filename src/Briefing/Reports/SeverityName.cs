using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>Severities in the words of the command line.</summary>
internal static class SeverityName
{
    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Of(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>The severity of a word; null where it is none.</summary>
    public static Severity? Parse(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" or "info" or "information" => Severity.Information,
        _ => null,
    };
}
