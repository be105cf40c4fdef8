using System.Globalization;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>Counts in words.</summary>
internal static class Tally
{
    /// <summary>A number and its noun: <c>1 page</c>, <c>1,204 pages</c>.</summary>
    public static string Of(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    /// <summary>Diagnostics by severity.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var counts = diagnostics.CountBy(diagnostic => diagnostic.Rule.Severity).ToDictionary();
        return string.Join(
            ", ",
            Of(counts.GetValueOrDefault(Severity.Error), "error", "errors"),
            Of(counts.GetValueOrDefault(Severity.Warning), "warning", "warnings"),
            Of(counts.GetValueOrDefault(Severity.Information), "note", "notes"));
    }
}
