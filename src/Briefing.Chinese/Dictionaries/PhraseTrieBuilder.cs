namespace Briefing.Chinese.Dictionaries;

/// <summary>Collects phrases and packs them into the tables of a <see cref="PhraseTrie"/>.</summary>
internal sealed class PhraseTrieBuilder
{
    private readonly Dictionary<ulong, int> _children = [];
    private readonly List<int> _phraseAt = [];
    private readonly List<uint> _values = [];
    private readonly List<byte> _dictionaries = [];

    /// <summary>Adds a phrase, or gives a phrase that is there already a new value.</summary>
    /// <param name="phrase">The phrase, at least one code unit.</param>
    /// <param name="valueStart">Where in the text pool its value starts.</param>
    /// <param name="valueLength">Length of the value, at most <see cref="PhraseTrie.LongestValue"/>, or <see cref="PhraseTrie.Plain"/>.</param>
    /// <param name="dictionary">Number of the dictionary it comes from.</param>
    public void Add(string phrase, int valueStart, int valueLength, byte dictionary)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(valueLength, PhraseTrie.Plain);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(valueStart, 1 << 26);
        var node = phrase.Length == 1 ? Step(PhraseTrie.Root, phrase[0]) : phrase[0];
        for (var i = 1; i < phrase.Length; i++) node = Step(node, phrase[i]);
        var value = ((uint)valueStart << 6) | (uint)valueLength;
        var known = _phraseAt[node - PhraseTrie.FirstNode];
        if (known >= 0)
        {
            _values[known] = value;
            _dictionaries[known] = dictionary;
            return;
        }
        _phraseAt[node - PhraseTrie.FirstNode] = _values.Count;
        _values.Add(value);
        _dictionaries.Add(dictionary);
    }

    /// <summary>The slots of the packed table; see <see cref="PhraseTrie"/>.</summary>
    public ulong[] Edges()
    {
        var number = new int[_phraseAt.Count];
        var next = _values.Count;
        for (var node = 0; node < number.Length; node++)
            number[node] = PhraseTrie.FirstNode + (_phraseAt[node] >= 0 ? _phraseAt[node] : next++);

        var parents = new HashSet<int>();
        foreach (var (packed, _) in _children) parents.Add((int)(packed >> 16));
        var edges = new ulong[Math.Max(4, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_children.Count * 5 / 4 + 1))];
        var shift = 64 - int.Log2(edges.Length);

        // The first pair of a phrase is looked for most often, so it gets the slot that its hash names.
        foreach (var (packed, child) in _children.Where(edge => edge.Key >> 16 < PhraseTrie.FirstNode).Concat(_children.Where(edge => edge.Key >> 16 >= PhraseTrie.FirstNode)))
        {
            var parent = (int)(packed >> 16);
            if (parent is >= PhraseTrie.FirstNode and not PhraseTrie.Root) parent = number[parent - PhraseTrie.FirstNode];
            var key = ((ulong)(uint)parent << 16) | (packed & 0xFFFF);
            var slot = (int)((key * 0x9E3779B97F4A7C15) >> shift);
            while (edges[slot & (edges.Length - 1)] != 0) slot++;
            edges[slot & (edges.Length - 1)] = (key << 24) | (uint)number[child - PhraseTrie.FirstNode] | (parents.Contains(child) ? 0u : PhraseTrie.Leaf);
        }
        return edges;
    }

    /// <summary>The values in the order of the phrases' numbers; see <see cref="PhraseTrie"/>.</summary>
    public uint[] Values() => [.. _values];

    /// <summary>The dictionaries in the order of the phrases' numbers.</summary>
    public byte[] Dictionaries() => [.. _dictionaries];

    /// <summary>The packed trie.</summary>
    public PhraseTrie Build() => new(Edges(), Values(), Dictionaries());

    private int Step(int node, char unit)
    {
        var key = ((ulong)(uint)node << 16) | unit;
        if (_children.TryGetValue(key, out var child)) return child;
        child = PhraseTrie.FirstNode + _phraseAt.Count;
        _phraseAt.Add(-1);
        _children.Add(key, child);
        return child;
    }
}
