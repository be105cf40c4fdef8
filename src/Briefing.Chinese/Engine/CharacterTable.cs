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
    private const uint AnyClass = 0xFEu << 16;
    private readonly uint[] _entries;
    private readonly PairSet _pairs;

    private CharacterTable(uint[] entries, PairSet pairs)
    {
        _entries = entries;
        _pairs = pairs;
    }

    /// <summary>The pairs that phrases may start with.</summary>
    public PairSet Pairs => _pairs;

    /// <summary>Whether there are so many pairs that the classes sort out few.</summary>
    public bool IsDense { get; private set; }

    /// <summary>The entries by code unit.</summary>
    public ReadOnlySpan<uint> Entries => _entries;

    /// <summary>The table of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="marks">Code units that always need a closer look.</param>
    /// <param name="lookThrough">Code units that may stand between the characters of a phrase.</param>
    public static CharacterTable Create(ConversionPlan plan, ReadOnlySpan<char> marks, ReadOnlySpan<char> lookThrough)
    {
        var entries = GC.AllocateUninitializedArray<uint>(0x10000);
        for (var i = 0; i < entries.Length; i++) entries[i] = End | (uint)i;
        for (var i = 0; i < plan.Characters.Length; i++) entries[plan.Characters[i]] = End | plan.Results[i];
        var table = new CharacterTable(entries, new PairSet(plan.Phrases.Count > 4096 ? 19 : 17));
        table.AddPhrases(plan.Phrases);
        table.IsDense = plan.Phrases.Count > 4096;
        foreach (var pair in plan.FirstStagePairs) table.Add((char)(pair >> 16), (char)pair);
        foreach (var pair in plan.SecondStagePairs) table.Add((char)(pair >> 16), (char)pair);
        foreach (var unit in plan.Irregular) entries[unit] |= Always;
        if (plan.Stages.Length > 0)
            foreach (var unit in plan.Phrases.Singles()) entries[unit] |= Always;
        for (var unit = '\u2FF0'; unit <= '\u2FFF'; unit++) entries[unit] |= Always;
        entries['\u31EF'] |= Always;
        foreach (var unit in marks) entries[unit] |= Always;
        foreach (var unit in lookThrough) entries[unit] |= AnyClass;
        return table;
    }

    /// <summary>A table that also lets the phrases of a trie through.</summary>
    public CharacterTable With(PhraseTrie trie)
    {
        var table = new CharacterTable([.. _entries], _pairs.Copy());
        table.AddPhrases(trie);
        table.IsDense = IsDense || trie.Count > 1024;
        foreach (var unit in trie.Singles()) table._entries[unit] |= Always;
        return table;
    }

    /// <summary>Whether a unit needs a closer look whatever follows.</summary>
    public bool IsAlways(char unit) => (_entries[unit] & Always) != 0;

    /// <summary>Whether a phrase may start with the two units: never false where one does, seldom true where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayStart(char first, char second) => _pairs.MayContain(first, second);

    private void AddPhrases(PhraseTrie trie)
    {
        foreach (var (first, second) in trie.Pairs()) Add(first, second);
    }

    private void Add(char first, char second)
    {
        var seconds = 1 + (int)((second * 0x9E3779B1u) >> 24) % 7;
        _entries[second] |= 1u << (16 + seconds);
        _entries[first] |= 1u << (24 + seconds);
        _pairs.Add(first, second);
    }
}
