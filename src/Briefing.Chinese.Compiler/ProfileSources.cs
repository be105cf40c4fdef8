namespace Briefing.Chinese.Compiler;

/// <summary>The lists that the profiles add to OpenCC's dictionaries.</summary>
/// <param name="InformationTechnology">The words that belong to the vocabulary of information technology.</param>
/// <param name="ToMainland">Characters and words whose simplified form is not what OpenCC makes of them.</param>
/// <param name="ToTaiwan">Characters and words whose traditional form in news is not the one that OpenCC takes first.</param>
internal sealed record ProfileSources(InformationTechnologyWords InformationTechnology, DictionaryFile ToMainland, DictionaryFile ToTaiwan)
{
    /// <summary>Reads the lists of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="number">Number of the first of the two dictionaries.</param>
    /// <exception cref="InvalidDataException">A line is not what its list holds.</exception>
    public static ProfileSources Read(string folder, int number) => new(
        InformationTechnologyWords.Read(Path.Combine(folder, "information-technology.txt")),
        DictionaryFile.Read(Path.Combine(folder, "to-mainland.txt"), (byte)number),
        DictionaryFile.Read(Path.Combine(folder, "to-taiwan.txt"), (byte)(number + 1)));

    /// <summary>The profile towards the mainland: OpenCC's <c>tw2s</c> with what it adds.</summary>
    /// <param name="configuration">OpenCC's configurations by id.</param>
    /// <param name="dictionaries">The dictionaries by file name.</param>
    public Configuration TaiwanToMainland(Func<string, Configuration> configuration, IReadOnlyDictionary<string, DictionaryFile> dictionaries) =>
        ProfileConfiguration.Create(configuration("tw2s"), "tw-cn", ToMainland, [dictionaries["TWPhrasesRev.txt"]], result => result);

    /// <summary>
    /// The profile towards Taiwan: OpenCC's <c>s2tw</c> with what it adds. Newspapers in Taiwan write 台 where OpenCC
    /// writes 臺, the form of the Ministry of Education (臺灣, 陽臺); 颱 and 檯 are other words.
    /// </summary>
    /// <param name="configuration">OpenCC's configurations by id.</param>
    public Configuration MainlandToTaiwan(Func<string, Configuration> configuration) =>
        ProfileConfiguration.Create(configuration("s2tw"), "cn-tw", ToTaiwan, [], result => result.Replace('臺', '台'));
}
