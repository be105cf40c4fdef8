using System.Runtime.CompilerServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// For every code unit what it becomes on its own, and a quick test whether it and the next one need a closer look.
/// An entry holds the result (bits 0 to 15), the class of the unit as a second of a pair (16 to 23) and the classes
/// of the seconds that it may be first with (24 to 31). Bit 16 is set in every entry, so bit 24 asks for a closer
/// look whatever follows. What the classes let through is tested in a bitmap of pairs.
/// </summary>
internal sealed class CharacterTable
{
    /// <summary>The entry that stands for the end of the text.</summary>
    public const uint End = 1u << 16;

    public const uint Always = 1u << 24;
    private const uint SoftBreak = 1u << 17;
    private const uint AnyClass = 0xFEu << 16;
    private const int ManyPairs = 2048;
    private readonly uint[] _entries;

    private CharacterTable(uint[] entries, StartFilter pairs, StartFilter starts)
    {
        _entries = entries;
        Pairs = pairs;
        Starts = starts;
    }

    /// <summary>The pairs that phrases may start with.</summary>
    public StartFilter Pairs { get; }

    /// <summary>How phrases may start, looked at where <see cref="Pairs"/> says yes.</summary>
    public StartFilter Starts { get; }

    /// <summary>Whether there are so many pairs that the classes sort out few.</summary>
    public bool IsDense { get; private set; }

    /// <summary>The entries by code unit.</summary>
    public ReadOnlySpan<uint> Entries => _entries;

    /// <summary>The table of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="starts">How its phrases start.</param>
    /// <param name="marks">Code units that always need a closer look.</param>
    /// <param name="lookThrough">Code units that may stand between the characters of a phrase.</param>
    public static CharacterTable Create(ConversionPlan plan, PhraseStart[] starts, ReadOnlySpan<char> marks, ReadOnlySpan<char> lookThrough)
    {
        var entries = GC.AllocateUninitializedArray<uint>(0x10000);
        for (var i = 0; i < entries.Length; i++) entries[i] = End | (uint)i;
        for (var i = 0; i < plan.Characters.Length; i++) entries[plan.Characters[i]] = End | plan.Results[i];
        var count = starts.Length + plan.FirstStageStarts.Length + plan.SecondStageStarts.Length;
        var isDense = count > ManyPairs;
        var size = Math.Clamp(int.Log2(count) + 6, 17, 19);
        var table = new CharacterTable(entries, new(size), new(size)) { IsDense = isDense };
        table.Add(starts);
        table.Add(plan.FirstStageStarts);
        table.Add(plan.SecondStageStarts);
        foreach (var unit in plan.Irregular) entries[unit] |= Always;
        if (plan.Stages.Length > 0)
            foreach (var unit in plan.Phrases.Singles()) entries[unit] |= Always;
        for (var unit = '\u2FF0'; unit <= '\u2FFF'; unit++) entries[unit] |= Always;
        entries['\u31EF'] |= Always;
        foreach (var unit in marks) entries[unit] |= Always;
        foreach (var unit in lookThrough) entries[unit] |= AnyClass;
        return table;
    }

    /// <summary>A table that also lets terms through.</summary>
    /// <param name="starts">How the terms start.</param>
    /// <param name="singles">Terms of one code unit.</param>
    public CharacterTable With(PhraseStart[] starts, IEnumerable<char> singles)
    {
        var table = new CharacterTable([.. _entries], Pairs.Copy(), Starts.Copy()) { IsDense = IsDense };
        table.Add(starts);
        foreach (var unit in singles) table._entries[unit] |= Always;
        return table;
    }

    /// <summary>Whether the first unit of a pair needs a closer look whatever follows, or the second may be a soft break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDoubtful(uint first, uint second) => (((first >> 24) | (second >> 17)) & 1) != 0;

    /// <summary>Whether an entry is that of a unit which may be a soft break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSoftBreak(uint entry) => (entry & SoftBreak) != 0;

    /// <summary>Whether a pair needs a closer look by its classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ClassesMeet(uint first, uint second) => (first >> 8 & second & 0xFF0000) != 0;

    /// <summary>Whether a unit needs a closer look whatever follows.</summary>
    public bool IsAlways(char unit) => (_entries[unit] & Always) != 0;

    /// <summary>Whether a phrase may start with the two units: never false where one does, seldom true where none does.</summary>
    public bool MayStart(char first, char second) => Pairs.MayContain(first, second);

    private void Add(ReadOnlySpan<PhraseStart> starts)
    {
        foreach (var (first, second, _) in starts) AddPair(first, second);
        Starts.Add(starts);
    }

    private void AddPair(char first, char second)
    {
        var seconds = 2 + (int)((second * 0x9E3779B1u) >> 24) % 6;
        _entries[second] |= 1u << (16 + seconds);
        _entries[first] |= 1u << (24 + seconds);
        Pairs.Add(first, second);
    }
}
