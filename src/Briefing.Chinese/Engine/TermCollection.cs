using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>Collects regional words and terms for a <see cref="TermIndex"/>.</summary>
internal sealed class TermCollection
{
    private readonly PhraseTrieBuilder _builder;
    private string[] _sources;
    private TermEntry[] _entries;

    /// <summary>A collection with room for some entries; it grows.</summary>
    public TermCollection(int capacity)
    {
        capacity = Math.Max(16, capacity);
        _builder = new(capacity);
        _sources = new string[capacity];
        _entries = new TermEntry[capacity];
    }

    /// <summary>How many entries were added, replaced ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The entry that was added at some time.</summary>
    public TermEntry this[int number] => _entries[number];

    /// <summary>Adds an entry; of two for the same source the later one stays.</summary>
    public void Add(string source, TermEntry entry)
    {
        if (Count == _entries.Length)
        {
            var entries = new TermEntry[2 * Count];
            Array.Copy(_entries, entries, Count);
            _entries = entries;
            var sources = new string[2 * Count];
            Array.Copy(_sources, sources, Count);
            _sources = sources;
        }
        _sources[Count] = source;
        _entries[Count] = entry;
        _builder.Add(source, Count++, 0, 0);
    }

    /// <summary>The source of the entry that was added at some time.</summary>
    public string SourceOf(int number) => _sources[number];

    /// <summary>Whether there is an entry for a source.</summary>
    public bool Contains(string source) => _builder.Contains(source);

    /// <summary>The index of what was added so far.</summary>
    public TermIndex Build()
    {
        var sources = new string[Count];
        Array.Copy(_sources, sources, Count);
        return new(_builder.Build(), _entries, sources);
    }
}
