using System.Runtime.CompilerServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// For every code unit what it becomes on its own, and a quick test whether it and the next one need a closer look: a
/// <see cref="CharacterEntry"/>. What the classes let through is tested in a set of pairs.
/// </summary>
internal sealed unsafe class CharacterTable
{
    private const int Length = 0x10000;
    private readonly byte[] _owner;
    private readonly uint* _entries;

    private CharacterTable(StartFilter pairs, StartFilter starts, StartFilter joints, bool isDense)
    {
        _owner = PinnedMemory.Allocate(Length * sizeof(uint), out var start);
        _entries = (uint*)start;
        Pairs = pairs;
        Starts = starts;
        Joints = joints;
        IsDense = isDense;
    }

    /// <summary>The pairs that phrases may start with which give their characters another form.</summary>
    public StartFilter Pairs { get; }

    /// <summary>How such phrases may start, looked at where <see cref="Pairs"/> says yes.</summary>
    public StartFilter Starts { get; }

    /// <summary>The pairs of neighbours in phrases: between two others a phrase ends.</summary>
    public StartFilter Joints { get; }

    /// <summary>Whether there are so many pairs that the classes sort out few.</summary>
    public bool IsDense { get; }

    /// <summary>The entry of the first code unit, which those of the others follow.</summary>
    public ref uint Entries => ref *_entries;

    /// <summary>What a code unit becomes on its own.</summary>
    public char this[char unit] => (char)_entries[unit];

    /// <summary>The table of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="marks">Code units that always need a closer look.</param>
    /// <param name="lookThrough">Code units that may stand between the characters of a phrase.</param>
    public static CharacterTable Create(ConversionPlan plan, string marks, string lookThrough)
    {
        var table = new CharacterTable(plan.Pairs, plan.Starts, plan.Joints, plan.IsDense);
        var entries = table._entries;
        for (uint unit = 0; unit < Length; unit++) entries[unit] = CharacterEntry.End | unit;
        for (var i = 0; i < plan.UnitCount; i++) entries[plan.Units[i]] = plan.Entries[i];
        foreach (var unit in marks) entries[unit] |= CharacterEntry.Always;
        foreach (var unit in lookThrough) entries[unit] |= CharacterEntry.AnyClass;
        return table;
    }

    /// <summary>A table that also lets terms through; with the regional words they are many.</summary>
    /// <param name="terms">The terms.</param>
    public CharacterTable With(TermIndex terms)
    {
        var table = new CharacterTable(Pairs.Copy(), Starts.Copy(), Joints.Copy(), isDense: true);
        Buffer.MemoryCopy(_entries, table._entries, Length * sizeof(uint), Length * sizeof(uint));
        for (var term = 0; term < terms.Sources.Length; term++)
        {
            var source = terms.Sources[term];
            if (source.Length == 1)
            {
                table._entries[source[0]] |= CharacterEntry.Always;
                continue;
            }
            for (var i = 1; i < source.Length; i++) table.Joints.Add(source[i - 1], source[i]);
            if (IsPlain(source, terms.TargetOf(term))) continue;
            table._entries[source[1]] |= CharacterEntry.OfSecond(source[1]);
            table._entries[source[0]] |= CharacterEntry.OfFirst(source[1]);
            table.Pairs.Add(source[0], source[1]);
            table.Starts.AddStart(source);
        }
        GC.KeepAlive(_owner);
        return table;
    }

    /// <summary>Whether a term becomes what its characters become one by one.</summary>
    private bool IsPlain(string source, string target)
    {
        if (target.Length != source.Length) return false;
        for (var i = 0; i < source.Length; i++)
            if (target[i] != this[source[i]]) return false;
        return true;
    }

    /// <summary>Whether the first unit of a pair needs a closer look whatever follows, or the second may be a soft break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDoubtful(uint first, uint second) => (((first >> 24) | (second >> 17)) & 1) != 0;

    /// <summary>Whether an entry is that of a unit which may be a soft break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSoftBreak(uint entry) => (entry & CharacterEntry.SoftBreak) != 0;

    /// <summary>Whether a pair needs a closer look by its classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ClassesMeet(uint first, uint second) => (first >> 8 & second & 0xFF0000) != 0;

    /// <summary>Whether a phrase of any kind may start with the two units or have them in it: never false where one does.</summary>
    public bool MayMeet(char first, char second)
    {
        var hash = StartFilter.Hash(first, second);
        return StartFilter.MayContain(ref Joints.Bits, Joints.Shift, hash) || StartFilter.MayContain(ref Pairs.Bits, Pairs.Shift, hash);
    }

    /// <summary>Whether a unit needs a closer look whatever follows.</summary>
    public bool IsAlways(char unit) => (_entries[unit] & CharacterEntry.Always) != 0;
}
