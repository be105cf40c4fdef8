using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Composes what a plan knows of single characters and of how its phrases start.</summary>
internal sealed class CharacterTableSource
{
    private const int ManyPairs = 2048;
    private readonly uint[] _entries = new uint[0x10000];

    /// <summary>A table for phrases that start as given.</summary>
    public CharacterTableSource(PhraseStart[] phrases, PhraseStart[] firstStage, PhraseStart[] secondStage)
    {
        for (var unit = 0; unit < _entries.Length; unit++) _entries[unit] = CharacterEntry.End | (uint)unit;
        var count = phrases.Length + firstStage.Length + secondStage.Length;
        IsDense = count > ManyPairs;
        var size = Math.Clamp(int.Log2(Math.Max(1, count)) + 6, 17, 19);
        Pairs = new(size);
        Starts = new(size);
        foreach (var start in (PhraseStart[])[.. phrases, .. firstStage, .. secondStage])
        {
            var (first, second, _) = start;
            _entries[second] |= CharacterEntry.OfSecond(second);
            _entries[first] |= CharacterEntry.OfFirst(second);
            Pairs.Add(first, second);
            Add(Starts, start);
        }
        PhraseStarts = Filter(IsDense ? 19 : 16, phrases);
        FirstStageStarts = Filter(16, firstStage);
        SecondStageStarts = Filter(16, secondStage);
        for (var unit = '\u2FF0'; unit <= '\u2FFF'; unit++) NeedsCare(unit);
        NeedsCare('\u31EF');
    }

    /// <summary>Whether there are so many pairs that the classes sort out few.</summary>
    public bool IsDense { get; }

    /// <summary>The pairs that phrases may start with.</summary>
    public StartFilter Pairs { get; }

    /// <summary>How phrases may start.</summary>
    public StartFilter Starts { get; }

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

    /// <summary>Says what a unit becomes.</summary>
    public void Set(char unit, char result) => _entries[unit] = (_entries[unit] & 0xFFFF0000) | result;

    /// <summary>Says that a unit needs a closer look whatever follows.</summary>
    public void NeedsCare(char unit) => _entries[unit] |= CharacterEntry.Always;

    private static StartFilter Filter(int size, PhraseStart[] starts)
    {
        var filter = new StartFilter(size);
        foreach (var start in starts) Add(filter, start);
        return filter;
    }

    private static void Add(StartFilter filter, PhraseStart start)
    {
        if (start.Third == PhraseStart.Any) filter.Add(start.First, start.Second);
        else filter.Add(start.First, start.Second, start.Third);
    }
}
