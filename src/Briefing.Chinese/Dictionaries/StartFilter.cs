using System.Runtime.CompilerServices;

namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// Beginnings of phrases, two code units long or three. It may say yes to a beginning that it has not, and never no to
/// one that it has: a Bloom filter with two bits in one word, so that asking costs one access.
/// </summary>
internal sealed unsafe class StartFilter
{
    private readonly byte[]? _owner;
    private readonly ulong* _bits;

    /// <summary>An empty filter of 2 to the power of <paramref name="size"/> bits.</summary>
    public StartFilter(int size)
    {
        Words = 1 << (size - 6);
        _owner = PinnedMemory.Allocate(Words * sizeof(ulong), out var start);
        _bits = (ulong*)start;
        new Span<byte>(start, Words * sizeof(ulong)).Clear();
        Shift = 32 - (size - 6);
    }

    /// <summary>A filter that lies in the compiled dictionaries; nothing can be added to it.</summary>
    public StartFilter(ulong* bits, int words)
    {
        _bits = bits;
        Words = words;
        Shift = 32 - int.Log2(words);
    }

    private StartFilter(StartFilter other)
    {
        Words = other.Words;
        _owner = PinnedMemory.Allocate(Words * sizeof(ulong), out var start);
        _bits = (ulong*)start;
        Buffer.MemoryCopy(other._bits, _bits, Words * sizeof(ulong), Words * sizeof(ulong));
        Shift = other.Shift;
        GC.KeepAlive(other);
    }

    /// <summary>The words, for <see cref="MayContain(ref ulong, int, uint)"/>.</summary>
    public ref ulong Bits => ref *_bits;

    /// <summary>How many words there are.</summary>
    public int Words { get; }

    /// <summary>How far the hash is shifted to give the number of a word.</summary>
    public int Shift { get; }

    /// <summary>A copy to add to.</summary>
    public StartFilter Copy() => new(this);

    /// <summary>The words, copied.</summary>
    public ulong[] ToArray()
    {
        var words = new ulong[Words];
        for (var i = 0; i < words.Length; i++) words[i] = _bits[i];
        return words;
    }

    /// <summary>Adds the beginning of a phrase: its first three code units, or all of it where it has two.</summary>
    public void AddStart(string phrase)
    {
        if (phrase.Length == 2) Add(phrase[0], phrase[1]);
        else Add(phrase[0], phrase[1], phrase[2]);
    }

    /// <summary>Adds a beginning of two code units, whatever follows.</summary>
    public void Add(char first, char second) => Add(Hash(first, second));

    /// <summary>Adds a beginning of three code units.</summary>
    public void Add(char first, char second, char third) => Add(Hash(first, second, third));

    /// <summary>Whether a beginning of just these two may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second) => MayContain(ref Bits, Shift, Hash(first, second));

    /// <summary>Whether a beginning of the first two or of all three may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second, char third) =>
        MayContain(first, second) || MayContainThree(first, second, third);

    /// <summary>Whether a beginning of all three may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContainThree(char first, char second, char third) => MayContain(ref Bits, Shift, Hash(first, second, third));

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
