using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Takes the profiles' regional words from OpenCC's Taiwan phrases.</summary>
internal static class RegionalWords
{
    /// <summary>The words of each profile, in the order of <see cref="ConversionProfile"/>.</summary>
    /// <param name="dictionaries">The dictionaries by file name.</param>
    /// <param name="compilers">The configurations' stages, to bring words into the script of a region.</param>
    /// <param name="profiles">What the profiles add and leave out.</param>
    public static IReadOnlyList<IReadOnlyList<RegionalWord>> Compile(
        IReadOnlyDictionary<string, DictionaryFile> dictionaries,
        IReadOnlyDictionary<string, PlanCompiler> compilers,
        ProfileSources profiles)
    {
        var toSimplified = compilers["t2s"];
        List<RegionalWord> toMainland = [.. Own(profiles.ToMainland), .. dictionaries["TWPhrasesRev.txt"].Entries.Select(entry =>
            Word(compilers["tw2s"], entry.Key, toSimplified.Convert(entry.Values[0]), profiles.InformationTechnology.ToMainland.Contains(entry.Key)))];
        List<RegionalWord> toTaiwan = [.. Own(profiles.ToTaiwan), .. dictionaries["TWPhrases.txt"].Entries.Select(entry =>
            Word(compilers["s2tw"], toSimplified.Convert(entry.Key), entry.Values[0], profiles.InformationTechnology.ToTaiwan.Contains(entry.Key)))];
        toMainland.AddRange(Settled(compilers["tw2s"], dictionaries["TSPhrases.txt"], dictionaries["TWVariantsRevPhrases.txt"], dictionaries["TWPhrasesRev.txt"]));
        toTaiwan.AddRange(CommonVariants(compilers["s2tw"], dictionaries["STPhrases.txt"]));
        toTaiwan.AddRange(Settled(compilers["s2tw"], dictionaries["STPhrases.txt"], dictionaries["STPhrases_GeneratedFromRegionalPhrases.txt"]));
        return [Distinct(toMainland), Distinct(toTaiwan)];
    }

    /// <summary>
    /// Results of script conversion that script conversion would change again (著錄, 著录, 着录) stay as they are, so that
    /// converting converted text changes nothing.
    /// </summary>
    private static IEnumerable<RegionalWord> Settled(PlanCompiler script, params DictionaryFile[] phrases) =>
        from file in phrases
        from entry in file.Entries
        let result = script.ConvertText(entry.Key)
        where script.ConvertText(result) != result
        select new RegionalWord(result, result, IsScriptOnly: true, InformationTechnology: false);

    /// <summary>
    /// Newspapers in Taiwan write 台 where OpenCC writes 臺, the form of the Ministry of Education (臺灣, 陽臺); 颱 and 檯
    /// are other words.
    /// </summary>
    private static IEnumerable<RegionalWord> CommonVariants(PlanCompiler script, DictionaryFile phrases) =>
        from source in phrases.Entries.Select(entry => entry.Key).Prepend("台")
        let result = script.ConvertText(source)
        where result.Contains('臺', StringComparison.Ordinal)
        select new RegionalWord(source, result.Replace('臺', '台'), IsScriptOnly: true, InformationTechnology: false);

    private static IEnumerable<RegionalWord> Own(DictionaryFile characters) =>
        characters.Entries.Select(entry => new RegionalWord(entry.Key, entry.Values[0], IsScriptOnly: true, InformationTechnology: false));

    private static RegionalWord Word(PlanCompiler script, string source, string target, bool informationTechnology) =>
        new(source, target, script.ConvertText(source) == target, informationTechnology);

    private static List<RegionalWord> Distinct(IEnumerable<RegionalWord> words) =>
        [.. words.DistinctBy(word => word.Source, StringComparer.Ordinal).OrderBy(word => word.Source, StringComparer.Ordinal)];
}
