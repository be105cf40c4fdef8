using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>A report as one JSON object: <c>succeeded</c>, <c>diagnostics</c>, <c>tally</c> of what is listed by severity, kind, code and file, <c>counts</c>, <c>published</c> (null when nothing was written), <c>seconds</c>.</summary>
internal static class JsonReport
{
    /// <summary>How the program writes JSON: indented, Chinese as it is.</summary>
    public static JsonWriterOptions Style { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the report.</summary>
    public static void Write(Report report, Func<Stream> open)
    {
        using var output = open();
        using var json = new Utf8JsonWriter(output, Style);
        json.WriteStartObject();
        json.WriteBoolean("succeeded", !report.Build.Fails(report.Strict));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Listed)
            WriteDiagnostic(json, report.File(diagnostic), diagnostic);
        json.WriteEndArray();
        WriteTally(json, report);
        WriteCounts(json, report);
        WritePublished(json, report);
        json.WriteStartObject("seconds");
        json.WriteNumber("total", Math.Round(report.Elapsed.TotalSeconds, 4));
        foreach (var (phase, time) in report.Build.Phases)
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(phase), Math.Round(time.TotalSeconds, 4));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a diagnostic; line and column are left out where the message is about the whole file.</summary>
    public static void WriteDiagnostic(Utf8JsonWriter json, string file, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("severity", Word(diagnostic.Rule.Severity));
        json.WriteString("kind", DiagnosticKind.Of(diagnostic.Rule));
        json.WriteString("file", file);
        if (diagnostic.Position.Line > 0)
        {
            json.WriteNumber("line", diagnostic.Position.Line);
            json.WriteNumber("column", diagnostic.Position.Column);
        }

        json.WriteString("title", diagnostic.Rule.Title);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("why", diagnostic.Rule.Why);
        json.WriteString("remedy", diagnostic.Rule.Remedy);
        json.WriteEndObject();
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "information" };

    private static void WriteTally(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("tally");
        WriteBy("severity", diagnostic => Word(diagnostic.Rule.Severity));
        WriteBy("kind", diagnostic => DiagnosticKind.Of(diagnostic.Rule));
        WriteBy("code", diagnostic => diagnostic.Rule.Code);
        WriteBy("file", report.File);
        json.WriteEndObject();

        void WriteBy(string name, Func<Diagnostic, string> key)
        {
            json.WriteStartObject(name);
            foreach (var (value, count) in report.Listed.CountBy(key).OrderBy(pair => pair.Key, StringComparer.Ordinal))
                json.WriteNumber(value, count);
            json.WriteEndObject();
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, Report report)
    {
        var counts = report.Build.Counts;
        json.WriteStartObject("counts");
        json.WriteNumber("documents", counts.Documents);
        json.WriteNumber("characters", counts.Characters);
        json.WriteNumber("ledgerEntries", counts.LedgerEntries);
        json.WriteNumber("lacunae", counts.Lacunae);
        json.WriteNumber("entities", counts.Entities);
        json.WriteNumber("mentions", counts.Mentions);
        json.WriteNumber("links", counts.Links);
        json.WriteNumber("topics", counts.Topics);
        json.WriteNumber("passages", counts.Passages);
        json.WriteNumber("events", counts.Events);
        json.WriteNumber("convertedCharacters", counts.ConvertedCharacters);
        json.WriteNumber("regionalWords", counts.RegionalWords);
        json.WriteNumber("pages", counts.Pages);
        json.WriteNumber("files", counts.Files);
        json.WriteNumber("bytes", counts.Bytes);
        json.WriteEndObject();
    }

    private static void WritePublished(Utf8JsonWriter json, Report report)
    {
        if (report.Published is not { } published)
        {
            json.WriteNull("published");
            return;
        }

        json.WriteStartObject("published");
        json.WriteString("folder", report.Folders.OutputName);
        json.WriteNumber("added", published.Added);
        json.WriteNumber("changed", published.Changed);
        json.WriteNumber("unchanged", published.Unchanged);
        json.WriteNumber("removed", published.Removed);
        json.WriteEndObject();
    }
}
