using System.Runtime.CompilerServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// For every code unit what it becomes on its own, and a quick test whether it and the next one need a closer look: a
/// <see cref="CharacterEntry"/>. What the classes let through is tested in a set of beginnings.
/// </summary>
internal sealed unsafe class CharacterTable
{
    private const int Length = 0x10000;
    private readonly byte[] _owner;
    private readonly uint* _entries;

    private CharacterTable(StartFilter starts, StartFilter joints, bool isDense)
    {
        _owner = PinnedMemory.Allocate(Length * sizeof(uint), out var start);
        _entries = (uint*)start;
        Starts = starts;
        Joints = joints;
        IsDense = isDense;
    }

    /// <summary>How phrases may start that give their characters another form.</summary>
    public StartFilter Starts { get; }

    /// <summary>The pairs of neighbours in phrases and in beginnings: between two others a phrase ends.</summary>
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
        var table = new CharacterTable(plan.Starts, plan.Joints, plan.IsDense);
        var entries = table._entries;
        for (uint unit = 0; unit < Length; unit++) entries[unit] = CharacterEntry.End | unit;
        for (var i = 0; i < plan.UnitCount; i++) entries[plan.Units[i]] = plan.Entries[i];
        foreach (var unit in marks) entries[unit] |= CharacterEntry.Always;
        foreach (var unit in lookThrough) entries[unit] |= CharacterEntry.SoftBreak;
        return table;
    }

    /// <summary>A table that also lets terms through; with the regional words they are many.</summary>
    /// <param name="terms">The terms.</param>
    public CharacterTable With(TermIndex terms)
    {
        var table = new CharacterTable(Starts.Copy(), Joints.Copy(), isDense: true);
        Buffer.MemoryCopy(_entries, table._entries, Length * sizeof(uint), Length * sizeof(uint));
        for (var term = 0; term < terms.Sources.Length; term++)
        {
            var source = terms.Sources[term];
            if (source.Length == 1)
            {
                table._entries[source[0]] |= CharacterEntry.Always | CharacterEntry.AnyFirst;
                continue;
            }
            for (var i = 1; i < source.Length; i++) table.Joints.Add(source[i - 1], source[i]);
            if (!char.IsLetter(source[0])) table._entries[source[0]] |= CharacterEntry.AnyFirst;
            if (IsPlain(source, terms.TargetOf(term))) continue;
            table._entries[source[1]] |= CharacterEntry.OfSecond(source[1]);
            table._entries[source[0]] |= CharacterEntry.OfFirst(source[1]);
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

    /// <summary>
    /// Whether a phrase may start at a place where <see cref="Starts"/> says so: it has two code units, or the next two
    /// are neighbours in one too. Many phrases start alike, and then the filter takes most that comes third for theirs.
    /// </summary>
    public bool MayStart(ref char place) =>
        Starts.MayContain(place, Unsafe.Add(ref place, 1)) || Joints.MayContain(Unsafe.Add(ref place, 1), Unsafe.Add(ref place, 2));

    /// <summary>Whether an entry is that of a unit which needs a closer look whatever follows or may be a soft break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDoubtful(uint entry) => (entry & (CharacterEntry.Always | CharacterEntry.SoftBreak)) != 0;

    /// <summary>Whether a pair needs a closer look by its classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ClassesMeet(uint first, uint second) => (first >> 8 & second & 0xFF0000) != 0;

    /// <summary>Whether a phrase of any kind may start with the two units or have them in it: never false where one does.</summary>
    public bool MayMeet(char first, char second) => Joints.MayContain(first, second) || Starts.MayStartWith(first, second);

    /// <summary>Whether a unit that is no letter needs a closer look only for its own sake: no phrase or term starts with it.</summary>
    public bool IsAlone(char unit) => (_entries[unit] & (CharacterEntry.Always | CharacterEntry.AnyFirst)) == CharacterEntry.Always;

    /// <summary>Whether a unit needs a closer look whatever follows.</summary>
    public bool IsAlways(char unit) => (_entries[unit] & CharacterEntry.Always) != 0;
}
