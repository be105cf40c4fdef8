using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Composes what a plan knows of single characters and of how its phrases start.</summary>
internal sealed class CharacterTableSource
{
    private const int ManyPairs = 2048;
    private const int LeastSize = 17;

    /// <summary>The filter of beginnings is asked of every character and takes in thousands of terms.</summary>
    private const int StartsSize = 19;
    private readonly uint[] _entries = new uint[0x10000];

    /// <summary>A table.</summary>
    /// <param name="single">What each unit becomes on its own.</param>
    /// <param name="doubtful">The units that need a closer look whatever follows.</param>
    /// <param name="phrases">The phrases of the segmentation.</param>
    /// <param name="decisive">Those of them that give their characters another form than each has on its own.</param>
    /// <param name="firstStage">How phrases of the first stage alone start.</param>
    /// <param name="secondStage">What may become the start of a phrase of the second stage.</param>
    public CharacterTableSource(
        char[] single, IReadOnlyList<char> doubtful, IReadOnlyList<string> phrases, IReadOnlyList<string> decisive, IReadOnlyList<PhraseStart> firstStage, IReadOnlyList<PhraseStart> secondStage)
    {
        for (var unit = 0; unit < _entries.Length; unit++) _entries[unit] = CharacterEntry.End | single[unit];
        PhraseStart[] starts = [.. decisive.Select(PhraseStart.Of), .. firstStage, .. secondStage];
        starts = [.. starts.Distinct()];
        IsDense = starts.Length > ManyPairs;
        Starts = Filter(starts, StartsSize);
        foreach (var (first, second, _) in starts)
        {
            _entries[second] |= CharacterEntry.OfSecond(second);
            _entries[first] |= CharacterEntry.OfFirst(second);
        }
        Joints = new(SizeFor(phrases.Sum(phrase => phrase.Length - 1)));
        foreach (var phrase in phrases)
            for (var i = 1; i < phrase.Length; i++) Joints.Add(phrase[i - 1], phrase[i]);
        foreach (var (_, second, third) in starts)
            if (third != PhraseStart.Any) Joints.Add(second, third);
        PhraseStarts = Filter([.. phrases.Select(PhraseStart.Of).Distinct()]);
        FirstStageStarts = Filter(firstStage);
        SecondStageStarts = Filter(secondStage);
        foreach (var unit in doubtful) _entries[unit] |= CharacterEntry.Always | CharacterEntry.AnyFirst;
        foreach (var phrase in phrases)
            if (!char.IsLetter(phrase[0])) _entries[phrase[0]] |= CharacterEntry.AnyFirst;
        for (var unit = '\u2FF0'; unit <= '\u2FFF'; unit++) NeedsCare(unit);
        NeedsCare('\u31EF');
    }

    /// <summary>Whether there are so many pairs that the classes sort out few.</summary>
    public bool IsDense { get; }

    /// <summary>How phrases may start that give their characters another form.</summary>
    public StartFilter Starts { get; }

    /// <summary>The pairs of neighbours in phrases of the segmentation, and those that the beginnings of others end with.</summary>
    public StartFilter Joints { get; }

    /// <summary>How phrases of the segmentation may start.</summary>
    public StartFilter PhraseStarts { get; }

    /// <summary>How phrases of the first stage alone may start.</summary>
    public StartFilter FirstStageStarts { get; }

    /// <summary>What may become the start of a phrase of the second stage.</summary>
    public StartFilter SecondStageStarts { get; }

    /// <summary>The units whose entry is not themselves alone, with their entries.</summary>
    public (char[] Units, uint[] Entries) Changed()
    {
        var units = Enumerable.Range(0, _entries.Length).Where(unit => _entries[unit] != (CharacterEntry.End | (uint)unit)).Select(unit => (char)unit).ToArray();
        return (units, [.. units.Select(unit => _entries[unit])]);
    }

    private void NeedsCare(char unit) => _entries[unit] |= CharacterEntry.Always;

    /// <summary>Bits, as a power of two, of a filter of which some 1 in 50 questions gets a wrong yes.</summary>
    private static int SizeFor(int count, int least = LeastSize) => Math.Clamp(int.Log2(Math.Max(1, count)) + 6, least, 20);

    private static StartFilter Filter(IReadOnlyList<PhraseStart> starts, int least = LeastSize)
    {
        var filter = new StartFilter(SizeFor(starts.Count, least));
        foreach (var start in starts) Add(filter, start);
        return filter;
    }

    private static void Add(StartFilter filter, PhraseStart start)
    {
        if (start.Third == PhraseStart.Any) filter.Add(start.First, start.Second);
        else filter.Add(start.First, start.Second, start.Third);
    }
}
