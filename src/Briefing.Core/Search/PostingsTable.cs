using System.Runtime.InteropServices;

namespace Briefing.Core.Search;

/// <summary>Which pages each key stands in. Pages are added in ascending order.</summary>
public sealed class PostingsTable
{
    private readonly Dictionary<uint, Postings> _postings = [];

    /// <summary>The keys, in no order.</summary>
    public IReadOnlyCollection<uint> Keys => _postings.Keys;

    /// <summary>How many pairs of key and page there are.</summary>
    public long Count { get; private set; }

    /// <summary>Adds the distinct keys of the next page.</summary>
    public void Add(ReadOnlySpan<uint> keys, int page)
    {
        foreach (var key in keys)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, key, out _);
            (list ??= new Postings()).Add(page);
        }

        Count += keys.Length;
    }

    /// <summary>The pages of a key; null where it stands in none.</summary>
    internal Postings? Of(uint key) => _postings.GetValueOrDefault(key);
}
