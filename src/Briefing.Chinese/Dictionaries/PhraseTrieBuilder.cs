namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// Collects phrases and packs them into the tables of a <see cref="PhraseTrie"/>. It keeps plain arrays, not generic
/// collections of numbers, whose code would have to be compiled while the program starts.
/// </summary>
internal sealed unsafe class PhraseTrieBuilder
{
    private const int NoPhrase = -1;

    // Node number FirstNode + i is the one that edge i leads to.
    private ulong[] _edges;
    private int[] _phraseAt;
    private bool[] _isDecisive;
    private int[] _slots;
    private int _nodes;
    private uint[] _values;
    private byte[] _dictionaries;

    /// <summary>A builder with room for some phrases; it grows.</summary>
    public PhraseTrieBuilder(int phrases = 256)
    {
        _values = new uint[phrases];
        _dictionaries = new byte[phrases];
        _edges = new ulong[2 * phrases];
        _phraseAt = new int[2 * phrases];
        _isDecisive = new bool[2 * phrases];
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(4 * phrases))];
    }

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there are phrases of a single code unit.</summary>
    public bool HasSingles { get; private set; }

    /// <summary>Adds a phrase, or gives a phrase that is there already a new value.</summary>
    /// <param name="phrase">The phrase, at least one code unit.</param>
    /// <param name="valueStart">Where in the text pool its value starts.</param>
    /// <param name="valueLength">Length of the value, at most <see cref="PhraseTrie.LongestValue"/>, or <see cref="PhraseTrie.Plain"/>.</param>
    /// <param name="dictionary">Number of the dictionary it comes from.</param>
    /// <param name="isDecisive">Whether it is to be found by <see cref="PhraseTrie.TryMatchDecisive"/>.</param>
    /// <returns>Whether the phrase is new.</returns>
    public bool Add(string phrase, int valueStart, int valueLength, byte dictionary, bool isDecisive = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        if (valueLength is < 0 or > PhraseTrie.Plain || valueStart is < 0 or >= 1 << 26) throw new ArgumentException($"The value of {phrase} has no place.", nameof(valueStart));
        HasSingles |= phrase.Length == 1;
        var node = phrase.Length == 1 ? PhraseTrie.Root : phrase[0];
        for (var i = phrase.Length == 1 ? 0 : 1; i < phrase.Length; i++)
        {
            node = Step(node, phrase[i]);
            _isDecisive[node - PhraseTrie.FirstNode] |= isDecisive;
        }
        var value = ((uint)valueStart << 6) | (uint)valueLength;
        var known = _phraseAt[node - PhraseTrie.FirstNode];
        var isNew = known == NoPhrase;
        if (isNew)
        {
            known = _phraseAt[node - PhraseTrie.FirstNode] = Count++;
            if (known == _values.Length)
            {
                Array.Resize(ref _values, 2 * known);
                Array.Resize(ref _dictionaries, 2 * known);
            }
        }
        _values[known] = value;
        _dictionaries[known] = dictionary;
        return isNew;
    }

    /// <summary>Whether a phrase is there.</summary>
    public bool Contains(string phrase)
    {
        var node = phrase.Length == 1 ? PhraseTrie.Root : phrase[0];
        for (var i = phrase.Length == 1 ? 0 : 1; i < phrase.Length; i++)
        {
            var edge = _slots[Slot(Key(node, phrase[i]))] - 1;
            if (edge < 0) return false;
            node = PhraseTrie.FirstNode + edge;
        }
        return _phraseAt[node - PhraseTrie.FirstNode] != NoPhrase;
    }

    /// <summary>How many slots the packed table has.</summary>
    public int Slots => SlotsFor(_nodes);

    /// <summary>How many words the bits of <see cref="Plain"/> take.</summary>
    public int PlainWords => (Count >> 6) + 1;

    /// <summary>The slots of the packed table; see <see cref="PhraseTrie"/>.</summary>
    public ulong[] Edges()
    {
        var edges = new ulong[Slots];
        fixed (ulong* first = edges) Pack(first, edges.Length, decisiveOnly: false);
        return edges;
    }

    /// <summary>The slots of the packed table of the edges of decisive phrases.</summary>
    public ulong[] DecisiveEdges()
    {
        var edges = new ulong[SlotsFor(new ReadOnlySpan<bool>(_isDecisive, 0, _nodes).Count(true))];
        fixed (ulong* first = edges) Pack(first, edges.Length, decisiveOnly: true);
        return edges;
    }

    /// <summary>The values in the order of the phrases' numbers; see <see cref="PhraseTrie"/>.</summary>
    public ReadOnlySpan<uint> Values => new(_values, 0, Count);

    /// <summary>The dictionaries in the order of the phrases' numbers.</summary>
    public ReadOnlySpan<byte> Dictionaries => new(_dictionaries, 0, Count);

    /// <summary>A bit for each phrase, set where its value is plain.</summary>
    public ulong[] Plain()
    {
        var plain = new ulong[PlainWords];
        for (var phrase = 0; phrase < Count; phrase++)
            if ((_values[phrase] & 63) == PhraseTrie.Plain) plain[phrase >> 6] |= 1ul << (phrase & 63);
        return plain;
    }

    /// <summary>The packed trie, in memory of its own.</summary>
    public PhraseTrie Build()
    {
        var slots = Slots;
        var words = PlainWords;
        var owner = PinnedMemory.Allocate(((slots + words) * sizeof(ulong)) + (Count * (sizeof(uint) + 1)), out var start);
        var edges = (ulong*)start;
        var plain = edges + slots;
        var values = (uint*)(plain + words);
        var dictionaries = (byte*)(values + Count);
        new Span<byte>(start, slots * sizeof(ulong)).Clear();
        Pack(edges, slots, decisiveOnly: false);
        var bits = Plain();
        for (var i = 0; i < words; i++) plain[i] = bits[i];
        for (var i = 0; i < Count; i++)
        {
            values[i] = _values[i];
            dictionaries[i] = _dictionaries[i];
        }
        return new(edges, slots, edges, 0, values, Count, dictionaries, plain, HasSingles, owner);
    }

    private static int SlotsFor(int edges) => Math.Max(4, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)edges * 5 / 4 + 1));

    /// <summary>Packs the edges. The first pair of a phrase is looked for most often, so it gets the slot that its hash names.</summary>
    private void Pack(ulong* edges, int slots, bool decisiveOnly)
    {
        var number = new int[_nodes];
        var isParent = new bool[_nodes];
        var next = Count;
        for (var node = 0; node < number.Length; node++)
        {
            number[node] = PhraseTrie.FirstNode + (_phraseAt[node] >= 0 ? _phraseAt[node] : next++);
            var parent = (int)(_edges[node] >> 16);
            if (parent is >= PhraseTrie.FirstNode and not PhraseTrie.Root) isParent[parent - PhraseTrie.FirstNode] = true;
        }
        var shift = 64 - int.Log2(slots);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var node = 0; node < number.Length; node++)
            {
                var parent = (int)(_edges[node] >> 16);
                if (parent < PhraseTrie.FirstNode != (pass == 0) || (decisiveOnly && !_isDecisive[node])) continue;
                if (parent is >= PhraseTrie.FirstNode and not PhraseTrie.Root) parent = number[parent - PhraseTrie.FirstNode];
                var key = ((ulong)(uint)parent << 16) | (_edges[node] & 0xFFFF);
                var slot = (int)((key * 0x9E3779B97F4A7C15) >> shift);
                while (edges[slot & (slots - 1)] != 0) slot++;
                edges[slot & (slots - 1)] = (key << 24) | (uint)number[node] | (isParent[node] ? 0u : PhraseTrie.Leaf);
            }
        }
    }

    private int Step(int node, char unit)
    {
        var key = Key(node, unit);
        var slot = Slot(key);
        if (_slots[slot] > 0) return PhraseTrie.FirstNode + _slots[slot] - 1;
        if (_nodes == _edges.Length)
        {
            Array.Resize(ref _edges, 2 * _nodes);
            Array.Resize(ref _phraseAt, 2 * _nodes);
            Array.Resize(ref _isDecisive, 2 * _nodes);
        }
        _edges[_nodes] = key;
        _phraseAt[_nodes] = NoPhrase;
        _slots[slot] = ++_nodes;
        if (2 * _nodes > _slots.Length) Rehash();
        return PhraseTrie.FirstNode + _nodes - 1;
    }

    private void Rehash()
    {
        _slots = new int[2 * _slots.Length];
        for (var edge = 0; edge < _nodes; edge++) _slots[Slot(_edges[edge])] = edge + 1;
    }

    /// <summary>The slot that has the edge, or the free one where it belongs.</summary>
    private int Slot(ulong key)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (_slots[slot] > 0 && _edges[_slots[slot] - 1] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private static ulong Key(int node, char unit) => ((ulong)(uint)node << 16) | unit;
}
