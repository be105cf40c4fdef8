using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// A trie over UTF-16 code units in one open-addressing table of edges. A node that one code unit reaches has that
/// unit as its number, so a phrase costs one look-up less; nodes that end a phrase come first, so whether a node does
/// is a comparison. A phrase of a single unit hangs from <see cref="Root"/>.
/// </summary>
internal sealed class PhraseTrie
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

    private readonly ulong[] _edges;
    private readonly uint[] _values;
    private readonly byte[] _dictionaries;
    private readonly ulong[] _plain;
    private readonly int _shift;

    /// <summary>A trie over tables that <see cref="PhraseTrieBuilder"/> made.</summary>
    /// <param name="edges">Slots, a power of two: node (24 bits), code unit (16), child (24, with <see cref="Leaf"/>); zero is free.</param>
    /// <param name="values">For each phrase its value in the text pool: offset (26 bits), length (6).</param>
    /// <param name="dictionaries">For each phrase the number of the dictionary it comes from.</param>
    public PhraseTrie(ulong[] edges, uint[] values, byte[] dictionaries)
    {
        _edges = edges;
        _values = values;
        _dictionaries = dictionaries;
        _shift = 64 - int.Log2(edges.Length);
        _plain = new ulong[(values.Length >> 6) + 1];
        for (var phrase = 0; phrase < values.Length; phrase++)
            if ((values[phrase] & 63) == Plain) _plain[phrase >> 6] |= 1ul << (phrase & 63);
        HasSingles = edges.AsSpan().ContainsAnyInRange((ulong)Root << 40, ulong.MaxValue);
    }

    /// <summary>How many phrases there are.</summary>
    public int Count => _values.Length;

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
    public bool IsPhrase(int node) => node - FirstNode < _values.Length;

    /// <summary>The node that a code unit leads to, with <see cref="Leaf"/> if nothing goes on from it; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, char unit)
    {
        var key = ((ulong)(uint)node << 16) | unit;
        ref var edges = ref MemoryMarshal.GetArrayDataReference(_edges);
        var mask = (nuint)_edges.Length - 1;
        for (var slot = (nuint)((key * 0x9E3779B97F4A7C15) >> _shift); ; slot++)
        {
            var edge = Unsafe.Add(ref edges, slot & mask);
            if (edge == 0) return -1;
            if (edge >> 24 == key) return (int)(edge & 0xFFFFFF);
        }
    }

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
    public bool TryMatchLong(ReadOnlySpan<char> text, out int phrase, out int length, out bool atSpace)
    {
        atSpace = false;
        var best = -1;
        var end = 0;
        if (text.Length > 1)
        {
            ref var units = ref MemoryMarshal.GetReference(text);
            var node = (int)units;
            var values = _values.Length;
            for (var i = 1; i < text.Length; i++)
            {
                var unit = Unsafe.Add(ref units, i);
                node = Child(node, unit);
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

    /// <summary>How the phrases of more than one code unit start.</summary>
    public PhraseStart[] Starts()
    {
        var starts = new List<PhraseStart>();
        var longer = new Dictionary<int, uint>();
        foreach (var edge in _edges)
        {
            if (edge == 0 || edge >> 40 >= FirstNode) continue;
            var node = (int)(edge & (Leaf - 1));
            if (IsPhrase(node)) starts.Add(new((char)(edge >> 40), (char)(edge >> 24), PhraseStart.Any));
            else longer.Add(node, (uint)(edge >> 24));
        }
        foreach (var edge in _edges)
        {
            if (longer.TryGetValue((int)(edge >> 40), out var pair))
                starts.Add(new((char)(pair >> 16), (char)pair, (char)(edge >> 24)));
        }
        return [.. starts];
    }

    /// <summary>The phrases of a single code unit.</summary>
    public IEnumerable<char> Singles()
    {
        foreach (var edge in _edges)
            if (edge >> 40 == Root)
                yield return (char)(edge >> 24);
    }
}
