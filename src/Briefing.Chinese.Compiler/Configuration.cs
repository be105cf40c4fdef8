using System.Text.Json;

namespace Briefing.Chinese.Compiler;

/// <summary>A configuration as OpenCC writes it.</summary>
internal sealed record Configuration(
    string Id,
    IReadOnlyList<RankedDictionary> Normalization,
    IReadOnlyList<RankedDictionary> Segmentation,
    IReadOnlyList<IReadOnlyList<RankedDictionary>> Chain)
{
    /// <summary>Whether terms are added when it is used.</summary>
    public bool TakesTerms { get; init; }

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">The JSON file.</param>
    /// <param name="dictionaries">The dictionaries by file name.</param>
    /// <param name="mayOutputTofu">Whether dictionaries marked <c>may_output_tofu</c> take part.</param>
    /// <exception cref="InvalidDataException">The configuration uses something that this compiler does not know.</exception>
    public static Configuration Read(string path, IReadOnlyDictionary<string, DictionaryFile> dictionaries, bool mayOutputTofu)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var root = json.RootElement;
        var segmentation = new List<RankedDictionary>();
        if (root.TryGetProperty("segmentation", out var segmenter))
        {
            if (segmenter.GetProperty("type").GetString() != "mmseg")
                throw new InvalidDataException($"{path}: segmentation is expected to be mmseg.");
            Flatten(segmenter.GetProperty("dict"), segmentation);
        }
        var normalization = new List<RankedDictionary>();
        if (root.TryGetProperty("normalization", out var normalizers))
            foreach (var normalizer in normalizers.EnumerateArray())
                Flatten(normalizer.GetProperty("dict"), normalization);
        var chain = new List<IReadOnlyList<RankedDictionary>>();
        foreach (var stage in root.GetProperty("conversion_chain").EnumerateArray())
        {
            var ranked = new List<RankedDictionary>();
            Flatten(stage.GetProperty("dict"), ranked);
            chain.Add(ranked);
        }
        return new(Path.GetFileNameWithoutExtension(path), normalization, segmentation, chain);

        void Flatten(JsonElement dictionary, List<RankedDictionary> into)
        {
            if (dictionary.GetProperty("type").GetString() != "group")
            {
                Add(dictionary, into.Count == 0 ? 0 : into[^1].Rank + 1, into);
                return;
            }
            var union = dictionary.TryGetProperty("match_policy", out var policy) && policy.GetString() == "union";
            var rank = into.Count == 0 ? 0 : into[^1].Rank + 1;
            foreach (var member in dictionary.GetProperty("dicts").EnumerateArray())
            {
                if (!union) Flatten(member, into);
                else if (member.GetProperty("type").GetString() == "group") throw new InvalidDataException($"{path}: a group inside a union is not known.");
                else Add(member, rank, into);
            }
        }

        void Add(JsonElement dictionary, int rank, List<RankedDictionary> into)
        {
            if (!mayOutputTofu && dictionary.TryGetProperty("may_output_tofu", out var tofu) && tofu.GetBoolean()) return;
            into.Add(new(rank, dictionaries[dictionary.GetProperty("file").GetString()!]));
        }
    }

    /// <summary>Whether a dictionary of the configuration may output tofu.</summary>
    public static bool HasTofu(string path) => File.ReadAllText(path).Contains("may_output_tofu", StringComparison.Ordinal);
}
