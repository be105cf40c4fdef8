using System.Runtime.CompilerServices;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>Regional words and terms by what they replace.</summary>
internal sealed unsafe class TermIndex
{
    /// <summary>Greatest length in code units of a target that is near; see <see cref="NearLength"/>.</summary>
    public const int LongestNear = 8;

    private readonly TermEntry[] _entries;
    private readonly byte[] _owner;
    private readonly char* _near;
    private readonly byte[] _nearLengths;

    /// <summary>An index over what <see cref="TermCollection"/> has collected.</summary>
    /// <param name="trie">The sources, their values being places in <paramref name="entries"/>.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="sources">The sources; one that was replaced comes twice.</param>
    public TermIndex(PhraseTrie trie, TermEntry[] entries, string[] sources)
    {
        Trie = trie;
        Sources = sources;
        _entries = entries;
        _nearLengths = new byte[trie.Count];
        _owner = PinnedMemory.Allocate(trie.Count * LongestNear * sizeof(char), out var start);
        _near = (char*)start;
        for (var phrase = 0; phrase < trie.Count; phrase++)
        {
            var target = this[phrase].Target;
            if (target.Length > LongestNear) continue;
            _nearLengths[phrase] = (byte)target.Length;
            target.CopyTo(new(_near + (phrase * LongestNear), LongestNear));
        }
    }

    /// <summary>The sources as a trie.</summary>
    public PhraseTrie Trie { get; }

    /// <summary>The sources; one that was replaced comes twice.</summary>
    public string[] Sources { get; }

    /// <summary>What a source becomes.</summary>
    /// <param name="source">Its place in <see cref="Sources"/>.</param>
    public string TargetOf(int source) => _entries[source].Target;

    /// <summary>
    /// Length of the target of a phrase of <see cref="Trie"/>, if it is one to <see cref="LongestNear"/> code units long; zero otherwise. Such targets lie
    /// together, so that most terms are replaced without a look at their entries.
    /// </summary>
    public int NearLength(int phrase) => _nearLengths[phrase];

    /// <summary>Writes the near target of a phrase and, after it, what fills it up to <see cref="LongestNear"/> code units.</summary>
    public void WriteNear(int phrase, ref char target)
    {
        Unsafe.CopyBlockUnaligned(ref Unsafe.As<char, byte>(ref target), ref *(byte*)(_near + (phrase * LongestNear)), LongestNear * sizeof(char));
        GC.KeepAlive(_owner);
    }

    /// <summary>The entry of a phrase of <see cref="Trie"/>.</summary>
    public TermEntry this[int phrase] => _entries[Trie.ValueStart(phrase)];
}
