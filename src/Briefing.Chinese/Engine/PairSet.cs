using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Briefing.Chinese.Engine;

/// <summary>A set of pairs of code units that may say yes to a pair that it has not, and never no to one that it has.</summary>
internal sealed class PairSet
{
    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>An empty set of 2 to the power of <paramref name="size"/> bits.</summary>
    public PairSet(int size)
    {
        _bits = new ulong[1 << (size - 6)];
        _shift = 32 - (size - 6);
    }

    private PairSet(PairSet other)
    {
        _bits = [.. other._bits];
        _shift = other._shift;
    }

    /// <summary>A copy to add to.</summary>
    public PairSet Copy() => new(this);

    /// <summary>Adds a pair.</summary>
    public void Add(char first, char second)
    {
        var hash = Hash(first, second);
        _bits[hash >> _shift] |= Mask(hash);
    }

    /// <summary>Whether the pair may be in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second)
    {
        var hash = Hash(first, second);
        var mask = Mask(hash);
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), hash >> _shift) & mask) == mask;
    }

    private static uint Hash(char first, char second) => (((uint)first << 16) | second) * 0x9E3779B1u;

    /// <summary>Two bits of one word: a Bloom filter that costs one access.</summary>
    private static ulong Mask(uint hash) => (1ul << (int)(hash & 63)) | (1ul << (int)(hash >> 6 & 63));
}
