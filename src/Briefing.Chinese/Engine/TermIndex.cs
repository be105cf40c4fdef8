using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>Regional words and terms by what they replace.</summary>
internal sealed class TermIndex
{
    private readonly List<TermEntry> _entries = [];

    /// <summary>Indexes entries; of two for the same source the later one stays.</summary>
    public TermIndex(IEnumerable<KeyValuePair<string, TermEntry>> entries)
    {
        var builder = new PhraseTrieBuilder();
        foreach (var (source, entry) in entries)
        {
            builder.Add(source, _entries.Count, 0, 0);
            _entries.Add(entry);
        }
        Trie = builder.Build();
    }

    /// <summary>The sources.</summary>
    public PhraseTrie Trie { get; }

    /// <summary>The entry of a phrase of <see cref="Trie"/>.</summary>
    public TermEntry this[int phrase] => _entries[Trie.ValueStart(phrase)];
}
