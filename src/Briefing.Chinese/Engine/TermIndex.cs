using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>Regional words and terms by what they replace.</summary>
internal sealed class TermIndex
{
    private readonly TermEntry[] _entries;

    /// <summary>Indexes entries; of two for the same source the later one stays.</summary>
    public TermIndex(IEnumerable<KeyValuePair<string, TermEntry>> entries)
    {
        var builder = new PhraseTrieBuilder();
        var list = new List<TermEntry>();
        foreach (var (source, entry) in entries)
        {
            builder.Add(source, list.Count, 0, 0);
            list.Add(entry);
        }
        _entries = [.. list];
        Trie = builder.Build();
    }

    /// <summary>The sources.</summary>
    public PhraseTrie Trie { get; }

    /// <summary>The entry of a phrase of <see cref="Trie"/>.</summary>
    public TermEntry this[int phrase] => _entries[Trie.ValueStart(phrase)];
}
