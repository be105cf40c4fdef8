namespace Briefing.Chinese.Compiler;

/// <summary>The lists that the profiles add to OpenCC's dictionaries.</summary>
/// <param name="InformationTechnology">The words that belong to the vocabulary of information technology.</param>
/// <param name="ToMainland">Characters and words whose simplified form is not what OpenCC makes of them.</param>
/// <param name="ToTaiwan">Characters and words whose traditional form in news is not the one that OpenCC takes first.</param>
internal sealed record ProfileSources(InformationTechnologyWords InformationTechnology, DictionaryFile ToMainland, DictionaryFile ToTaiwan)
{
    /// <summary>Reads the lists of a folder.</summary>
    /// <exception cref="InvalidDataException">A line is not what its list holds.</exception>
    public static ProfileSources Read(string folder) => new(
        InformationTechnologyWords.Read(Path.Combine(folder, "information-technology.txt")),
        DictionaryFile.Read(Path.Combine(folder, "to-mainland.txt"), number: 0),
        DictionaryFile.Read(Path.Combine(folder, "to-taiwan.txt"), number: 0));
}
