using System.Globalization;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Spectre.Console;

namespace Briefing.Cli.Reports;

/// <summary>What was read, linked, converted and written, and how long it took.</summary>
internal static class Summary
{
    private const double BytesPerMegabyte = 1_000_000;

    /// <summary>Writes a table on a terminal, plain lines elsewhere.</summary>
    public static void Write(Report report, ReportScope scope, CommandEnvironment environment)
    {
        var rows = Rows(report, scope);
        if (environment.TerminalWidth is { } width)
            WriteTable(rows, width, environment.Text);
        else
            foreach (var (label, text) in rows)
                environment.Text.WriteLine($"{label,-10} {text}");
    }

    private static void WriteTable(IEnumerable<(string Label, string Text)> rows, int width, TextWriter text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
        foreach (var (label, content) in rows)
            table.AddRow(new Text(label, new Style(decoration: Decoration.Bold)), new Text(content));
        console.Write(table);
    }

    private static IEnumerable<(string Label, string Text)> Rows(Report report, ReportScope scope)
    {
        var counts = report.Build.Counts;
        yield return ("Read", $"{Tally.Of(counts.Documents, "document", "documents")}, {Tally.Of(counts.Characters, "character", "characters")}; "
            + $"{Tally.Of(counts.Lacunae, "lacuna", "lacunae")}, {Tally.Of(counts.LedgerEntries, "piece", "pieces")} left out");
        yield return ("Linked", $"{Tally.Of(counts.Entities, "entity", "entities")}, {Tally.Of(counts.Mentions, "mention", "mentions")}, {Tally.Of(counts.Links, "link", "links")}; "
            + $"{Tally.Of(counts.Topics, "topic", "topics")}, {Tally.Of(counts.Passages, "passage", "passages")}; {Tally.Of(counts.Events, "event", "events")}");
        yield return ("Converted", $"{Tally.Of(counts.ConvertedCharacters, "character", "characters")}, {Tally.Of(counts.RegionalWords, "regional word", "regional words")}");
        if (scope == ReportScope.Build)
            yield return ("Written", Written(report, counts));
        yield return ("Told", Told(report, scope));
        if (scope == ReportScope.Check && report.Listed.Any())
            yield return ("By kind", ByKind(report));
        yield return ("Time", Time(report));
    }

    private static string Written(Report report, BuildCounts counts)
    {
        if (report.Published is not { } published)
            return "nothing; the previous site stands as it was";
        var megabytes = (counts.Bytes / BytesPerMegabyte).ToString("N1", CultureInfo.InvariantCulture);
        var invariant = CultureInfo.InvariantCulture;
        return $"{Tally.Of(counts.Pages, "page", "pages")}, {Tally.Of(counts.Files, "file", "files")}, {megabytes} MB in {Printable.Of(report.Folders.OutputName)}: "
            + string.Create(invariant, $"{published.Added:N0} added, {published.Changed:N0} changed, {published.Unchanged:N0} unchanged, {published.Removed:N0} removed");
    }

    private static string Told(Report report, ReportScope scope)
    {
        var tally = Tally.Of(report.Build.Diagnostics);
        if (!report.Filter.IsNone)
            tally += $"; {Tally.Of(report.Listed)} listed";
        if (report.Build.Silenced > 0)
            tally += $"; {report.Build.Silenced.ToString("N0", CultureInfo.InvariantCulture)} silenced in site.yaml";
        if (report.Strict && !report.Build.HasErrors && report.Build.Count(Severity.Warning) > 0)
            return tally + " (--strict lets warnings fail)";
        return scope == ReportScope.Build && report.Build.Count(Severity.Information) > 0
            ? tally + " (briefing check lists them)"
            : tally;
    }

    private static string ByKind(Report report)
    {
        var counts = report.Listed.CountBy(diagnostic => DiagnosticKind.Of(diagnostic.Rule)).ToDictionary();
        return string.Join(", ", DiagnosticKind.All.Where(counts.ContainsKey).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind} {counts[kind]:N0}")));
    }

    private static string Time(Report report)
    {
        var phases = string.Join(", ", report.Build.Phases.Select(phase => $"{phase.Key} {Seconds(phase.Value)}"));
        return $"{Seconds(report.Elapsed)} s" + (phases.Length > 0 ? $": {phases}" : "");
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("N2", CultureInfo.InvariantCulture);
}
