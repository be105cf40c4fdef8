using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefing.Core.Diagnostics;

namespace Briefing.Tests;

/// <summary>
/// What machines are told: SARIF by the schema of its standard, JSON as docs/diagnostics.md describes it, annotations as GitHub's runner reads them;
/// whatever stands in a message or in the name of a file.
/// </summary>
public sealed partial class ReportFormatTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "Plain.", "100% of %0A it: a, b; \"c\" \\ 'd' <e> & \u0000\u001B[2J\u0085\u2028\u202E\uD800\r\n::error::forged", "哈薩克 𠀀\uFFFE", "   ",
    ];

    private static readonly string[] Files = ["documents/a.md", "documents/甲 乙,c:d%41#e?f&g;h\\i\"j.md", "documents/a\nb\r::error::c.md", "documents/\uD800x.md", "documents/a//b/./..c", "http:evil.md"];

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>A message of each code, with and without a place, over all texts and names.</summary>
    private void TellEverything()
    {
        foreach (var (rule, i) in Rules.All.Select((rule, i) => (rule, i)))
            _desk.Tell(rule, Files[i % Files.Length], i % 3 == 0 ? 0 : i, i % 3 == 0 ? 0 : 1 + i, Texts[i % Texts.Length]);
    }

    private List<string> Reports(string format)
    {
        List<string> reports = [Run("build"), Run("check")];
        TellEverything();
        reports.AddRange([Run("build"), Run("check"), Run("check", "--severity", "warning")]);
        _desk.Diagnostics.RemoveAll(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        reports.AddRange([Run("build"), Run("check", "--strict")]);
        return reports;

        string Run(params string[] arguments)
        {
            _desk.Run([.. arguments, "--format", format]);
            return _desk.Out;
        }
    }

    [Fact]
    public void Sarif_is_valid_by_the_schema_of_its_standard()
    {
        var reports = Reports("sarif");
        Assert.All(Faults("sarif-2.1.0.json", reports), Assert.Null);
        Assert.Equal(Rules.All.Count(), JsonDocument.Parse(reports[3]).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.NotNull(Faults("sarif-2.1.0.json", [reports[3].Replace("\"ruleIndex\"", "\"ruleNumber\"", StringComparison.Ordinal)])[0]);
    }

    [Fact]
    public void Json_has_the_shape_that_is_documented()
    {
        var reports = Reports("json");
        Assert.All(Faults("report.json", reports), Assert.Null);
        Assert.NotNull(Faults("report.json", [reports[3].Replace("\"remedy\"", "\"advice\"", StringComparison.Ordinal)])[0]);
        var documented = File.ReadAllText(Repository.File("docs/diagnostics.md"));
        Assert.All(JsonDocument.Parse(reports[5]).RootElement.EnumerateObject().Concat(JsonDocument.Parse(reports[5]).RootElement.GetProperty("diagnostics")[1].EnumerateObject()).Concat(JsonDocument.Parse(reports[5]).RootElement.GetProperty("published").EnumerateObject()), property =>
            Assert.Contains($"`{property.Name}`", documented, StringComparison.Ordinal));
    }

    /// <summary>The runner takes each line that begins with two colons for a command (actions/runner, ActionCommand.cs).</summary>
    [Fact]
    public void GitHub_reads_each_annotation_as_it_was_meant()
    {
        TellEverything();
        _desk.Run("check", "--format", "github");
        var lines = _desk.Out.Split('\n', '\r');
        var commands = lines.Where(line => line.Contains("::", StringComparison.Ordinal)).Select(line => Command().Match(line)).ToList();
        Assert.Equal(Rules.All.Count(), commands.Count);
        Assert.All(commands, command => Assert.True(command.Success));
        Assert.All(commands.Zip(_desk.Diagnostics), pair =>
        {
            var (command, diagnostic) = pair;
            Assert.Equal(diagnostic.Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" }, command.Groups["name"].Value);
            var properties = command.Groups["properties"].Value.Split(',').Select(property => property.Split('=', 2)).ToDictionary(property => property[0], property => Read(property[1]));
            Assert.Equal(diagnostic.Position.Line > 0 ? ["col", "file", "line", "title"] : ["file", "title"], properties.Keys.Order());
            Assert.Equal("input/" + Shown(diagnostic.Position.Path), properties["file"]);
            Assert.Equal($"{diagnostic.Rule.Code} {diagnostic.Rule.Title}", properties["title"]);
            Assert.Equal(diagnostic.Position.Line, int.Parse(properties.GetValueOrDefault("line", "0"), CultureInfo.InvariantCulture));
            Assert.Equal(Shown(diagnostic.Message), Read(command.Groups["data"].Value));
        });
    }

    /// <summary>A text without what could command a log.</summary>
    private static string Shown(string text) => Cli.Reports.Printable.Of(text);

    private static string Read(string escaped) => escaped
        .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static string?[] Faults(string schema, IEnumerable<string> reports)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.File("tests/schemas/reports.mjs"), Repository.File("tests/schemas/" + schema)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var error = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write("[" + string.Join(',', reports) + "]");
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return JsonSerializer.Deserialize<string?[]>(output)!;
    }

    [GeneratedRegex("^::(?<name>error|warning|notice) (?<properties>[^:]*)::(?<data>.*)$")]
    private static partial Regex Command();
}
