using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>Regional words and terms by what they replace.</summary>
internal sealed class TermIndex
{
    private readonly TermEntry[] _entries;

    /// <summary>An index over what <see cref="TermCollection"/> has collected.</summary>
    /// <param name="trie">The sources, their values being places in <paramref name="entries"/>.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="sources">The sources; one that was replaced comes twice.</param>
    public TermIndex(PhraseTrie trie, TermEntry[] entries, string[] sources)
    {
        Trie = trie;
        Sources = sources;
        _entries = entries;
    }

    /// <summary>The sources as a trie.</summary>
    public PhraseTrie Trie { get; }

    /// <summary>The sources; one that was replaced comes twice.</summary>
    public string[] Sources { get; }

    /// <summary>What a source becomes.</summary>
    /// <param name="source">Its place in <see cref="Sources"/>.</param>
    public string TargetOf(int source) => _entries[source].Target;

    /// <summary>The entry of a phrase of <see cref="Trie"/>.</summary>
    public TermEntry this[int phrase] => _entries[Trie.ValueStart(phrase)];
}
