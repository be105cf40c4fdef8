using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>What a diagnostic is about, in an editor's words.</summary>
internal static class DiagnosticKind
{
    /// <summary>All kinds, in the order of an inbox.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "file", "reading", "lacuna", "ledger", "link", "note", "reference", "citation", "rights", "alias", "entity", "topic", "figure", "term", "conversion", "script", "site", "program",
    ];

    /// <summary>The kind of a rule; a rule that is not named here is of the kind of its range of codes.</summary>
    public static string Of(Rule rule) => rule.Code switch
    {
        "BRF2101" => "lacuna",
        "BRF2102" => "ledger",
        "BRF2103" or "BRF3020" => "link",
        "BRF2104" => "note",
        "BRF3003" or "BRF3015" => "citation",
        "BRF3004" or "BRF3005" => "alias",
        "BRF3006" or "BRF3008" or "BRF3014" => "entity",
        "BRF3007" or "BRF3009" => "topic",
        "BRF3010" => "rights",
        "BRF3011" or "BRF3012" or "BRF3013" => "figure",
        "BRF4001" => "term",
        "BRF4010" => "script",
        _ => rule.Code[3] switch
        {
            '1' => "file",
            '2' => "reading",
            '3' => "reference",
            '4' => "conversion",
            '5' or '6' => "site",
            _ => "program",
        },
    };
}
