namespace Briefing.Chinese.Compiler;

/// <summary>A configuration of OpenCC's with what a profile adds, so that converting converted text changes nothing more.</summary>
internal static class ProfileConfiguration
{
    /// <summary>
    /// Adds a profile's words, and every result of a phrase as a phrase that stays as it is: converted text is then
    /// parted into the same words as its source was.
    /// </summary>
    /// <param name="script">The configuration, of two stages.</param>
    /// <param name="id">Id of the profile.</param>
    /// <param name="own">The profile's words, which go before those of the configuration.</param>
    /// <param name="others">Dictionaries besides the configuration's own whose results must not change again.</param>
    /// <param name="form">The form that the profile takes of a result.</param>
    /// <exception cref="InvalidDataException">A word does not become what it should.</exception>
    public static Configuration Create(Configuration script, string id, DictionaryFile own, IEnumerable<DictionaryFile> others, Func<string, string> form)
    {
        var keys = script.Segmentation.Concat(script.Chain.SelectMany(stage => stage)).Select(member => member.File)
            .SelectMany(file => file.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal).ToArray();
        var ownWords = own.Entries.ToDictionary(entry => entry.Key, entry => entry.Values[0], StringComparer.Ordinal);
        var configuration = With(script with { Id = id, TakesTerms = true }, own, ownWords, ownWords);

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var (before, after) = (new PlanCompiler(script, new()), new PlanCompiler(configuration, new()));
        foreach (var key in keys.Where(key => !ownWords.ContainsKey(key)))
        {
            var result = form(before.ConvertText(key));
            if (after.ConvertText(key) != result) words.Add(key, result);
        }
        configuration = With(configuration, own, words, words);

        words.Clear();
        var converter = new PlanCompiler(configuration, new());
        var segments = configuration.Segmentation.SelectMany(member => member.File.Entries).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var result in keys.Where(key => key.Length > 1).Concat(ownWords.Keys).Select(converter.ConvertText))
            if (!segments.Contains(result) || converter.ConvertText(result) != result) words.TryAdd(result, result);
        foreach (var result in others.SelectMany(file => file.Entries).Select(entry => converter.ConvertText(entry.Key)))
            if (converter.ConvertText(result) != result) words.TryAdd(result, result);
        configuration = With(configuration, own, words, words.Where(word => converter.Convert(word.Key) != word.Value));

        converter = new(configuration, new());
        foreach (var (key, value) in ownWords.Concat(words))
            if (converter.ConvertText(key) != value) throw new InvalidDataException($"{own.Name}: {key} becomes {converter.ConvertText(key)} and not {value}.");
        return configuration;
    }

    /// <summary>Adds words before those of the same rank.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="list">The dictionary that they are said to come from.</param>
    /// <param name="segments">The words that text is parted into.</param>
    /// <param name="words">Those whose form the stages would not give.</param>
    private static Configuration With(
        Configuration configuration, DictionaryFile list, IEnumerable<KeyValuePair<string, string>> segments, IEnumerable<KeyValuePair<string, string>> words)
    {
        var second = new Stage(configuration.Chain[1]);
        return configuration with
        {
            Segmentation = [Ranked(segments.Where(word => word.Key.Length > 1)), .. configuration.Segmentation],
            Chain =
            [
                [Ranked(words), .. configuration.Chain[0]],
                [Ranked(words.Select(word => word.Value).Distinct(StringComparer.Ordinal).Where(value => second.Convert(value) != value).Select(value => KeyValuePair.Create(value, value))), .. configuration.Chain[1]],
            ],
        };

        RankedDictionary Ranked(IEnumerable<KeyValuePair<string, string>> entries) =>
            new(0, list with { Entries = [.. entries.Select(entry => (entry.Key, (string[])[entry.Value]))] });
    }
}
