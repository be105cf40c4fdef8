using System.Runtime.CompilerServices;

namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// Beginnings of phrases, two code units long or three. It may say yes to a beginning that it has not, and never no to
/// one that it has: a Bloom filter in one word, so that asking costs one access. A bit says that the first two are a beginning,
/// a second one that they are with anything after them, or with what comes third.
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

    /// <summary>The words, for <see cref="MayContain(ref ulong, int, uint, char)"/>.</summary>
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
    public void Add(char first, char second)
    {
        var hash = Hash(first, second);
        _bits[hash >> Shift] |= (1ul << (int)hash) | (1ul << (int)(hash >> 6));
    }

    /// <summary>Adds a beginning of three code units.</summary>
    public void Add(char first, char second, char third)
    {
        var hash = Hash(first, second);
        _bits[hash >> Shift] |= (1ul << (int)hash) | (1ul << (int)((hash >> 12) + third));
    }

    /// <summary>Whether a beginning of just these two may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second)
    {
        var hash = Hash(first, second);
        var word = _bits[hash >> Shift];
        return (word >> (int)hash & word >> (int)(hash >> 6) & 1) != 0;
    }

    /// <summary>Whether a beginning of the first two or of all three may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char first, char second, char third) => MayContain(ref Bits, Shift, Pair(first, second), third);

    /// <summary>Whether a beginning of two or three that starts with these two may be there.</summary>
    public bool MayStartWith(char first, char second)
    {
        var hash = Hash(first, second);
        return (_bits[hash >> Shift] >> (int)hash & 1) != 0;
    }

    /// <summary>Whether a beginning of two or of three may be there, for loops that hold the fields in registers.</summary>
    /// <param name="bits">The words.</param>
    /// <param name="shift">How far the hash is shifted to give the number of a word.</param>
    /// <param name="pair">The first two code units, as they lie in memory.</param>
    /// <param name="third">The third.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayContain(ref ulong bits, int shift, uint pair, char third)
    {
        var hash = Hash(pair);
        var word = Unsafe.Add(ref bits, hash >> shift);
        return ((uint)(word >> (int)hash) & ((uint)(word >> (int)(hash >> 6)) | (uint)(word >> (int)((hash >> 12) + third))) & 1) != 0;
    }

    private static uint Pair(char first, char second) => ((uint)second << 16) | first;

    private static uint Hash(char first, char second) => Hash(Pair(first, second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(uint pair) => pair * 0x9E3779B1u;
}
