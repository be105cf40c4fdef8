using System.Text;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Composes the stages of a configuration into a plan.</summary>
internal sealed class PlanCompiler(Configuration configuration, TextPool pool)
{
    private readonly Stage _segmentation = new(configuration.Segmentation);
    private readonly Stage[] _stages = [.. configuration.Chain.Select(group => new Stage(group))];

    /// <summary>What a segment becomes through all stages.</summary>
    public string Convert(string segment) => _stages.Aggregate(segment, (text, stage) => stage.Convert(text));

    /// <summary>What a text becomes: its segments, each through all stages.</summary>
    public string ConvertText(string text)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = _segmentation.MatchAt(text, i, out _);
            if (length > 0)
            {
                result.Append(Convert(text[from..i])).Append(Convert(text.Substring(i, length)));
                from = i + length;
            }
            i += Math.Max(1, length);
        }
        return result.Append(Convert(text[from..])).ToString();
    }

    /// <summary>The plan.</summary>
    public PlanSource Compile(string id)
    {
        if (_stages.Length > 2 || (_stages.Length == 1 && _segmentation.Entries.Count > 0)) throw new InvalidDataException($"{id}: expected one stage, or two with or without segmentation.");
        var staged = _stages.Length > 1;
        var entries = staged ? _segmentation.Entries : _stages[0].Entries;
        var single = new char[0x10000];
        List<char> doubtful = [];
        for (var unit = 0; unit < 0x10000; unit++)
        {
            single[unit] = (char)unit;
            if (char.IsSurrogate((char)unit)) continue;
            var result = Convert(((char)unit).ToString());
            if (result.Length == 1) single[unit] = result[0];
            if (result.Length != 1 || (staged && entries.ContainsKey(((char)unit).ToString()))) doubtful.Add((char)unit);
        }
        var finals = entries.ToDictionary(entry => entry.Key, entry => (Value: staged ? Convert(entry.Key) : entry.Value.Value, entry.Value.Dictionary), StringComparer.Ordinal);
        foreach (var (key, dictionary) in staged && !configuration.TakesTerms ? Composable() : []) finals.Add(key, (Convert(key), dictionary));
        var decisive = finals.Where(final => final.Key.Length > 1 && !IsPlain(final.Key, final.Value.Value, single)).Select(final => final.Key).ToHashSet(StringComparer.Ordinal);
        var phrases = new PhraseTrieBuilder();
        foreach (var (key, (value, dictionary)) in finals)
        {
            if (key.Length == 1 || decisive.Contains(key)) Add(phrases, key, value, dictionary, isDecisive: key.Length > 1);
            else phrases.Add(key, 0, PhraseTrie.Plain, dictionary, isDecisive: Enumerable.Range(1, key.Length).Any(length => decisive.Contains(key[..length])));
        }
        var table = new CharacterTableSource(
            single,
            doubtful,
            [.. finals.Keys.Where(key => key.Length > 1)],
            [.. decisive],
            staged ? [.. FirstStageStarts(finals.ContainsKey)] : [],
            staged ? SecondStageStarts() : []);
        var tries = new List<PhraseTrieBuilder> { phrases };
        if (staged)
        {
            foreach (var stage in _stages)
            {
                var trie = new PhraseTrieBuilder();
                foreach (var (key, (value, dictionary)) in stage.Entries) Add(trie, key, value, dictionary);
                tries.Add(trie);
            }
        }

        var (units, changed) = table.Changed();
        return new(id, table.IsDense, units, changed, table.Starts, table.Joints, table.PhraseStarts, table.FirstStageStarts, table.SecondStageStarts, tries);
    }

    private void Add(PhraseTrieBuilder trie, string key, string value, byte dictionary, bool isDecisive = false) =>
        trie.Add(key, pool.Add(value), value.Length <= PhraseTrie.LongestValue ? value.Length : throw new InvalidDataException($"The value of {key} is too long."), dictionary, isDecisive);

    /// <summary>Whether a phrase becomes what its characters become one by one.</summary>
    private static bool IsPlain(string key, string value, char[] single)
    {
        if (value.Length != key.Length) return false;
        for (var i = 0; i < key.Length; i++)
            if (value[i] != single[key[i]]) return false;
        return true;
    }

    /// <summary>
    /// Phrases of the first stage alone that can be converted like those of the segmentation: no segment starts with or
    /// in them, no phrase of the second stage goes on from what stands before into their result, or out of it, and none of
    /// which this is not so starts like them and is longer, or goes on into them. Terms would be segments too, so all of
    /// them must be known.
    /// </summary>
    private List<(string Key, byte Dictionary)> Composable()
    {
        var segments = new Affixes(_segmentation.Entries.Keys);
        var second = new Affixes(_stages[1].Entries.Keys);
        var phrases = _stages[0].Entries
            .Where(entry => entry.Key.EnumerateRunes().Skip(1).Any() && !_segmentation.Entries.ContainsKey(entry.Key))
            .ToLookup(entry => IsAlone(entry.Key, entry.Value.Value));
        var alone = phrases[true].Select(entry => (entry.Key, entry.Value.Dictionary)).ToList();
        List<string> others = [.. phrases[false].Select(entry => entry.Key)];
        for (var known = -1; known != others.Count;)
        {
            known = others.Count;
            var affixes = new Affixes(others);
            var met = alone.ToLookup(phrase => affixes.GoesOnFrom(phrase.Key, 0) || affixes.GoesOnInto(phrase.Key));
            others.AddRange(met[true].Select(phrase => phrase.Key));
            alone = [.. met[false]];
        }
        return alone;

        bool IsAlone(string key, string value) =>
            IdeographicDescription.LengthAt(key) == 0 && !segments.StartsIn(key, 0) && !Enumerable.Range(1, key.Length - 1).Any(i => segments.MeetsAt(key, i))
            && !Enumerable.Range(0, value.Length).Any(i => second.GoesOnFrom(value, i)) && !second.GoesOnInto(value);
    }

    private IEnumerable<PhraseStart> FirstStageStarts(Predicate<string> isPhrase) => _stages[0].Entries.Keys
        .Where(key => key.Length > 1 && !isPhrase(key))
        .Select(PhraseStart.Of).Distinct();

    /// <summary>
    /// A phrase of the second stage may start where the first stage turns one character into the phrase's first unit,
    /// the next into its second and whatever follows into its third. Whether the next is on its own is not known where
    /// it may start a phrase of the first stage; then the third may be any.
    /// </summary>
    private PhraseStart[] SecondStageStarts()
    {
        var first = _stages[0].Entries;
        var singles = new Dictionary<char, HashSet<char>>();
        for (var unit = 0; unit < 0x10000; unit++)
        {
            var result = first.TryGetValue(((char)unit).ToString(), out var entry) ? entry.Value : ((char)unit).ToString();
            if (result.Length == 1) Sources(singles, result[0]).Add((char)unit);
        }
        var starts = singles.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());
        var longer = new Dictionary<char, HashSet<char>>();
        foreach (var (key, (value, _)) in first)
        {
            Sources(starts, value[0]).Add(key[0]);
            if (key.Length > 1 || value.Length > 1) Sources(longer, value[0]).Add(key[0]);
        }

        var beginnings = new HashSet<PhraseStart>();
        foreach (var key in _stages[1].Entries.Keys.Where(key => key.Length > 1))
        {
            foreach (var a in Sources(singles, key[0]))
            {
                foreach (var b in Sources(longer, key[1])) beginnings.Add(new(a, b, PhraseStart.Any));
                foreach (var b in Sources(singles, key[1]))
                {
                    if (key.Length == 2) beginnings.Add(new(a, b, PhraseStart.Any));
                    else foreach (var c in Sources(starts, key[2])) beginnings.Add(new(a, b, c));
                }
            }
        }
        return [.. beginnings.OrderBy(start => start.First).ThenBy(start => start.Second).ThenBy(start => start.Third)];

        static HashSet<char> Sources(Dictionary<char, HashSet<char>> map, char result)
        {
            if (!map.TryGetValue(result, out var sources)) map.Add(result, sources = []);
            return sources;
        }
    }
}
