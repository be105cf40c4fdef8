using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// A trie over UTF-16 code units in one open-addressing table of edges. A node that one code unit reaches has that
/// unit as its number, so a phrase costs one look-up less; nodes that end a phrase come first, so whether a node does
/// is a comparison. A phrase of a single unit hangs from <see cref="Root"/>. The edges of decisive phrases are in a
/// second, small table once more, which stays near.
/// </summary>
internal sealed unsafe class PhraseTrie
{
    /// <summary>The node that phrases of one code unit hang from.</summary>
    public const int Root = 0xFFFFFF;

    /// <summary>Number of the first node that is not a single code unit.</summary>
    public const int FirstNode = 0x10000;

    /// <summary>Set in the number of a node from which nothing goes on.</summary>
    public const int Leaf = 0x800000;

    /// <summary>Greatest length in code units of a phrase's value.</summary>
    public const int LongestValue = 62;

    /// <summary>What stands for the length of a value that is plain; see <see cref="IsPlain"/>.</summary>
    public const int Plain = 63;

    private readonly byte[]? _owner;
    private readonly ulong* _edges;
    private readonly uint* _values;
    private readonly byte* _dictionaries;
    private readonly ulong* _plain;
    private readonly nuint _mask;
    private readonly int _shift;
    private readonly ulong* _decisiveEdges;
    private readonly nuint _decisiveMask;
    private readonly int _decisiveShift;

    /// <summary>A trie over tables that <see cref="PhraseTrieBuilder"/> made.</summary>
    /// <param name="edges">Slots: node (24 bits), code unit (16), child (24, with <see cref="Leaf"/>); zero is free.</param>
    /// <param name="slots">How many slots there are, a power of two.</param>
    /// <param name="decisiveEdges">Slots of the edges of decisive phrases.</param>
    /// <param name="decisiveSlots">How many there are, a power of two, or zero where no phrase is decisive.</param>
    /// <param name="values">For each phrase its value in the text pool: offset (26 bits), length (6).</param>
    /// <param name="count">How many phrases there are.</param>
    /// <param name="dictionaries">For each phrase the number of the dictionary it comes from.</param>
    /// <param name="plain">For each phrase a bit, set where the value is what its characters become one by one.</param>
    /// <param name="hasSingles">Whether there are phrases of a single code unit.</param>
    /// <param name="owner">What keeps the tables in memory, or null where they lie in the compiled dictionaries.</param>
    public PhraseTrie(ulong* edges, int slots, ulong* decisiveEdges, int decisiveSlots, uint* values, int count, byte* dictionaries, ulong* plain, bool hasSingles, byte[]? owner)
    {
        _owner = owner;
        _edges = edges;
        _values = values;
        _dictionaries = dictionaries;
        _plain = plain;
        _mask = (nuint)slots - 1;
        _shift = 64 - int.Log2(slots);
        _decisiveEdges = decisiveEdges;
        _decisiveMask = (nuint)decisiveSlots - 1;
        _decisiveShift = 64 - int.Log2(decisiveSlots);
        Count = count;
        HasSingles = hasSingles;
    }

    /// <summary>How many phrases there are.</summary>
    public int Count { get; }

    /// <summary>Whether there are phrases of a single code unit.</summary>
    public bool HasSingles { get; }

    /// <summary>Whether a code unit is a phrase by itself.</summary>
    public bool HasSingle(char unit) => HasSingles && Child(Root, unit) >= 0;

    /// <summary>
    /// Whether the value of a phrase is what its characters become one by one, so that the text pool need not be looked at.
    /// </summary>
    public bool IsPlain(int phrase) => (_plain[phrase >> 6] >> (phrase & 63) & 1) != 0;

    /// <summary>Where in the text pool the value of a phrase starts.</summary>
    public int ValueStart(int phrase) => (int)(_values[phrase] >> 6);

    /// <summary>Length in code units of the value of a phrase that is not plain.</summary>
    public int ValueLength(int phrase) => (int)(_values[phrase] & 63);

    /// <summary>Number of the dictionary that a phrase comes from.</summary>
    public byte DictionaryOf(int phrase) => _dictionaries[phrase];

    /// <summary>Whether a node ends a phrase; its number is then the node less <see cref="FirstNode"/>.</summary>
    public bool IsPhrase(int node) => node - FirstNode < Count;

    /// <summary>The node that a code unit leads to, with <see cref="Leaf"/> if nothing goes on from it; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, char unit) => Child(_edges, _mask, _shift, node, unit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Child(ulong* edges, nuint mask, int shift, int node, char unit)
    {
        var key = ((ulong)(uint)node << 16) | unit;
        for (var slot = (nuint)((key * 0x9E3779B97F4A7C15) >> shift); ; slot++)
        {
            var edge = edges[slot & mask];
            if (edge == 0) return -1;
            if (edge >> 24 == key) return (int)(edge & 0xFFFFFF);
        }
    }

    /// <summary>
    /// The longest phrase that <paramref name="text"/> starts with, if it is not plain: a plain phrase that starts like
    /// a shorter one which is not is decisive too.
    /// </summary>
    public bool TryMatchDecisive(ReadOnlySpan<char> text, out int phrase, out int length) =>
        Match(_decisiveEdges, _decisiveMask, _decisiveShift, text, out phrase, out length, out _) && !IsPlain(phrase);

    /// <summary>The longest phrase that <paramref name="text"/> starts with; false and no length where there is none.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, out int phrase, out int length)
    {
        if (TryMatchLong(text, out phrase, out length)) return true;
        if (!HasSingles || text.IsEmpty) return false;
        var single = Child(Root, text[0]);
        if (single < 0) return false;
        phrase = (single & ~Leaf) - FirstNode;
        length = 1;
        return true;
    }

    /// <summary>As <see cref="TryMatch"/>, phrases of a single code unit left out.</summary>
    public bool TryMatchLong(ReadOnlySpan<char> text, out int phrase, out int length) =>
        TryMatchLong(text, out phrase, out length, out _);

    /// <summary>As <see cref="TryMatch"/>, phrases of a single code unit left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">Number of the phrase.</param>
    /// <param name="length">Its length.</param>
    /// <param name="atSpace">Whether the search ended at white space before it could end at a leaf.</param>
    public bool TryMatchLong(ReadOnlySpan<char> text, out int phrase, out int length, out bool atSpace) =>
        Match(_edges, _mask, _shift, text, out phrase, out length, out atSpace);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Match(ulong* edges, nuint mask, int shift, ReadOnlySpan<char> text, out int phrase, out int length, out bool atSpace)
    {
        atSpace = false;
        var best = -1;
        var end = 0;
        if (text.Length > 1)
        {
            ref var units = ref MemoryMarshal.GetReference(text);
            var node = (int)units;
            var values = Count;
            for (var i = 1; i < text.Length; i++)
            {
                var unit = Unsafe.Add(ref units, i);
                node = Child(edges, mask, shift, node, unit);
                if (node < 0)
                {
                    atSpace = unit <= ' ';
                    break;
                }
                var number = (node & ~Leaf) - FirstNode;
                if (number < values)
                {
                    best = number;
                    end = i + 1;
                }
                if ((node & Leaf) != 0) break;
            }
        }
        phrase = best;
        length = end;
        return length > 0;
    }
}
