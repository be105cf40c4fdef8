using System.Text.Json;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>A report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).</summary>
internal static class SarifReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Report report, Func<Stream> open)
    {
        var rules = report.Listed.Select(diagnostic => diagnostic.Rule).Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        using var output = open();
        using var json = new Utf8JsonWriter(output, JsonReport.Style);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var diagnostic in report.Listed)
            WriteResult(json, report, diagnostic, rules.IndexOf(diagnostic.Rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Briefing");
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Why);
            WriteText(json, "help", rule.Remedy);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Report report, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Rule));
        WriteText(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', report.File(diagnostic).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (diagnostic.Position.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Position.Line);
            json.WriteNumber("startColumn", diagnostic.Position.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Rule rule) => rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
