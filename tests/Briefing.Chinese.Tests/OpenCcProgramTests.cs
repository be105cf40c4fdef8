using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Chinese.Tests;

/// <summary>
/// The same text through Debian's <c>opencc</c> with the package's dictionaries. Debian has OpenCC 1.1, which knows
/// neither normalisation nor <c>match_policy</c> nor <c>may_output_tofu</c> nor comments in dictionaries, so
/// configurations are written for it that say the same without them, and texts leave out compatibility ideographs
/// and ideographic descriptions. <c>BRIEFING_OPENCC_LINES</c> in the environment asks for other than 4,000 lines.
/// </summary>
public sealed class OpenCcProgramTests : IDisposable
{
    private static readonly int Mixtures = int.TryParse(Environment.GetEnvironmentVariable("BRIEFING_OPENCC_LINES"), out var lines) ? lines : 4000;
    private readonly string _folder = Directory.CreateTempSubdirectory("opencc").FullName;

    public static TheoryData<string> Configurations => new(ChineseConverter.Configurations);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [OpenCcProgramTheory]
    [MemberData(nameof(Configurations))]
    public void Equals_the_program(string id)
    {
        var random = new Random(45);
        var lines = Enumerable.Range(0, Mixtures).Select(_ => TextSamples.Mixture(random, random.Next(1, 16)))
            .Concat(TextSamples.Keys)
            .Concat(TextSamples.Documents().SelectMany(document => document.Split('\n')))
            .Select(Plain).Where(line => line.Length > 0).ToArray();
        var actual = Run(Configure(id), string.Join('\n', lines) + "\n").Split('\n');
        var converter = ChineseConverter.FromOpenCc(id);
        for (var i = 0; i < lines.Length; i++) Assert.Equal(actual[i], converter.Convert(lines[i]));
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is >= ' ' and not (>= 0x2FF0 and <= 0x2FFF) and not 0x31EF and not (>= 0xF900 and <= 0xFAFF) and not (>= 0x2F800 and <= 0x2FA1F) and not 0xFFFD)
                plain.Append(rune);
        return plain.ToString().Trim();
    }

    private string Configure(string id)
    {
        using var json = OpenCcData.Configuration(id);
        var root = JsonNode.Parse(json.RootElement.GetRawText(), documentOptions: new() { AllowTrailingCommas = true })!.AsObject();
        root.Remove("normalization");
        if (root["segmentation"] is JsonObject segmentation) segmentation["dict"] = Rewrite(segmentation["dict"]!);
        // Without segmentation OpenCC 1.1 cannot do: one that matches nothing leaves the text whole.
        root["segmentation"] ??= new JsonObject { ["type"] = "mmseg", ["dict"] = Words("none", [("\uE000\uE001", ["\uE000\uE001"])]) };
        foreach (var stage in root["conversion_chain"]!.AsArray()) stage!["dict"] = Rewrite(stage["dict"]!);
        var path = Path.Combine(_folder, id + ".json");
        File.WriteAllText(path, root.ToJsonString());
        return path;
    }

    private JsonObject? Rewrite(JsonNode dictionary)
    {
        if ((string?)dictionary["type"] != "group")
        {
            if ((bool?)dictionary["may_output_tofu"] == true) return null;
            var file = (string)dictionary["file"]!;
            return Words(Path.GetFileNameWithoutExtension(file), OpenCcData.Dictionary(file));
        }
        var members = dictionary["dicts"]!.AsArray();
        if ((string?)dictionary["match_policy"] == "union")
        {
            var files = members.Select(member => (string)member!["file"]!).ToArray();
            return Words(string.Join('+', files.Select(Path.GetFileNameWithoutExtension)), files.SelectMany(OpenCcData.Dictionary).DistinctBy(entry => entry.Key));
        }
        return new JsonObject { ["type"] = "group", ["dicts"] = new JsonArray([.. members.Select(member => Rewrite(member!)).Where(member => member is not null)]) };
    }

    private JsonObject Words(string name, IEnumerable<(string Key, string[] Values)> entries)
    {
        var lines = entries.Select(entry => (Key: Encoding.UTF8.GetBytes(entry.Key), Line: $"{entry.Key}\t{string.Join(' ', entry.Values)}"))
            .OrderBy(entry => entry.Key, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).Select(entry => entry.Line);
        File.WriteAllText(Path.Combine(_folder, name + ".txt"), string.Join('\n', lines) + "\n");
        return new() { ["type"] = "text", ["file"] = Path.Combine(_folder, name + ".txt") };
    }

    private string Run(string configuration, string text)
    {
        var input = Path.Combine(_folder, "input.txt");
        var output = Path.Combine(_folder, "output.txt");
        File.WriteAllText(input, text);
        using var process = Process.Start(new ProcessStartInfo("opencc", ["-c", configuration, "-i", input, "-o", output]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"opencc failed: {errors}");
        return File.ReadAllText(output);
    }
}
