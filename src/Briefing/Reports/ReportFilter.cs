using System.Collections.Immutable;
using System.IO.Enumeration;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>Which diagnostics an editor wants to see; each list that is empty lets all through.</summary>
/// <param name="Codes">Codes of rules.</param>
/// <param name="Kinds">Kinds; see <see cref="DiagnosticKind"/>.</param>
/// <param name="Severities">Severities.</param>
/// <param name="Files">Files or folders below the input folder, or as seen from the working directory; <c>*</c> stands for anything, <c>?</c> for one character.</param>
internal sealed record ReportFilter(ImmutableArray<string> Codes, ImmutableArray<string> Kinds, ImmutableArray<Severity> Severities, ImmutableArray<string> Files)
{
    /// <summary>Lets everything through.</summary>
    public static ReportFilter None { get; } = new([], [], [], []);

    /// <summary>Whether anything is held back.</summary>
    public bool IsNone => Codes.IsEmpty && Kinds.IsEmpty && Severities.IsEmpty && Files.IsEmpty;

    /// <summary>Whether a diagnostic is let through.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="inputPrefix">What turns its path into one below the working directory.</param>
    public bool Lets(Diagnostic diagnostic, string inputPrefix) =>
        (Codes.IsEmpty || Codes.Contains(diagnostic.Rule.Code, StringComparer.OrdinalIgnoreCase))
        && (Kinds.IsEmpty || Kinds.Contains(DiagnosticKind.Of(diagnostic.Rule)))
        && (Severities.IsEmpty || Severities.Contains(diagnostic.Rule.Severity))
        && (Files.IsEmpty || Files.Any(pattern => Matches(pattern, diagnostic.Position.Path) || Matches(pattern, inputPrefix + diagnostic.Position.Path)));

    private static bool Matches(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false)
        || path.StartsWith(pattern.TrimEnd('/') + "/", StringComparison.Ordinal);
}
