using Briefing.Chinese;
using YamlDotNet.RepresentationModel;

namespace Briefing.Benchmarks;

/// <summary>The converters that are measured, the profiles with all terms of the site.</summary>
internal static class Converters
{
    /// <summary>Whether the conversion starts from Simplified text.</summary>
    public static bool IsFromSimplified(string conversion) => conversion[0] == 's' || conversion == "cn-tw";

    /// <summary>Makes a converter.</summary>
    public static ChineseConverter Create(string conversion) => conversion switch
    {
        "tw-cn" => ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, Terms("tw", "cn")),
        "cn-tw" => ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, Terms("cn", "tw")),
        _ => ChineseConverter.FromOpenCc(conversion),
    };

    private static List<Term> Terms(string from, string to)
    {
        var terms = new List<Term>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "input", "terms"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(file);
            yaml.Load(reader);
            var root = (YamlMappingNode)yaml.Documents[0].RootNode;
            if (root.Children.ContainsKey("optional")) continue;
            foreach (var entry in ((YamlSequenceNode)root["terms"]).Cast<YamlMappingNode>())
            {
                var forms = entry.Children.TryGetValue("keep", out var keep) ? keep : entry;
                if (entry.Children.TryGetValue("direction", out var direction) && direction.ToString() != $"{from}-{to}") continue;
                foreach (var source in Forms(forms, from))
                    terms.Add(new(source, Forms(forms, to)[0], TermOrigin.Site, Path.GetFileNameWithoutExtension(file)));
            }
        }
        return terms;
    }

    private static List<string> Forms(YamlNode node, string region) => node switch
    {
        YamlMappingNode map => Forms(map[region], region),
        YamlSequenceNode list => [.. list.Select(item => item.ToString())],
        _ => [node.ToString()],
    };
}
