using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Takes the profiles' regional words from OpenCC's Taiwan phrases.</summary>
internal static class RegionalWords
{
    /// <summary>The words of each profile, in the order of <see cref="ConversionProfile"/>.</summary>
    /// <param name="dictionaries">The dictionaries by file name.</param>
    /// <param name="compilers">The configurations' stages, to bring words into the script of a region.</param>
    /// <param name="informationTechnology">The words that belong to the vocabulary of information technology.</param>
    public static IReadOnlyList<IReadOnlyList<RegionalWord>> Compile(
        IReadOnlyDictionary<string, DictionaryFile> dictionaries,
        IReadOnlyDictionary<string, PlanCompiler> compilers,
        InformationTechnologyWords informationTechnology)
    {
        var toSimplified = compilers["t2s"];
        List<RegionalWord> toMainland = [.. dictionaries["TWPhrasesRev.txt"].Entries.Select(entry =>
            Word(compilers["tw2s"], entry.Key, toSimplified.Convert(entry.Values[0]), informationTechnology.ToMainland.Contains(entry.Key)))];
        List<RegionalWord> toTaiwan = [.. dictionaries["TWPhrases.txt"].Entries.Select(entry =>
            Word(compilers["s2tw"], toSimplified.Convert(entry.Key), entry.Values[0], informationTechnology.ToTaiwan.Contains(entry.Key)))];
        return [Distinct(toMainland), Distinct(toTaiwan)];
    }

    private static RegionalWord Word(PlanCompiler script, string source, string target, bool informationTechnology) =>
        new(source, target, script.ConvertText(source) == target, informationTechnology);

    private static List<RegionalWord> Distinct(IEnumerable<RegionalWord> words) =>
        [.. words.DistinctBy(word => word.Source, StringComparer.Ordinal).OrderBy(word => word.Source, StringComparer.Ordinal)];
}
