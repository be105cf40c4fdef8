using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Beginnings of phrases, two code units long or three. It may say yes to a beginning that it has not, and never no to
/// one that it has: a Bloom filter with two bits in one word, so that asking costs one access.
/// </summary>
internal sealed class StartFilter
{
    private readonly ulong[] _bits;

    /// <summary>An empty filter of 2 to the power of <paramref name="size"/> bits.</summary>
    public StartFilter(int size)
    {
        _bits = new ulong[1 << (size - 6)];
        Shift = 32 - (size - 6);
    }

    private StartFilter(StartFilter other)
    {
        _bits = [.. other._bits];
        Shift = other.Shift;
    }

    /// <summary>The words, for <see cref="MayContain(ref ulong, int, uint)"/>.</summary>
    public ref ulong Bits => ref MemoryMarshal.GetArrayDataReference(_bits);

    /// <summary>How far the hash is shifted to give the number of a word.</summary>
    public int Shift { get; }

    /// <summary>A copy to add to.</summary>
    public StartFilter Copy() => new(this);

    /// <summary>Adds the beginnings of two code units.</summary>
    public void Add(char first, char second) => Add(Hash(first, second));

    /// <summary>Adds beginnings, each as long as it is.</summary>
    public void Add(ReadOnlySpan<PhraseStart> starts)
    {
        foreach (var (first, second, third) in starts) Add(third == PhraseStart.Any ? Hash(first, second) : Hash(first, second, third));
    }

    /// <summary>Whether a beginning of just these two may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second) => MayContain(ref Bits, Shift, Hash(first, second));

    /// <summary>Whether a beginning of the first two or of all three may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second, char third) =>
        MayContain(ref Bits, Shift, Hash(first, second)) || MayContain(ref Bits, Shift, Hash(first, second, third));

    /// <summary>Whether what hashes to a number may be there, for loops that hold the fields in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayContain(ref ulong bits, int shift, uint hash)
    {
        var word = Unsafe.Add(ref bits, hash >> shift);
        return (word >> (int)(hash & 63) & word >> (int)(hash >> 6 & 63) & 1) != 0;
    }

    /// <summary>The hash of a beginning of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(char first, char second) => (((uint)first << 16) | second) * 0x9E3779B1u;

    private static uint Hash(char first, char second, char third) => (Hash(first, second) ^ ((uint)third << 8)) * 0x85EBCA6Bu;

    private void Add(uint hash) => _bits[hash >> Shift] |= Mask(hash);

    private static ulong Mask(uint hash) => (1ul << (int)(hash & 63)) | (1ul << (int)(hash >> 6 & 63));
}
