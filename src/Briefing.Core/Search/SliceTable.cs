using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Briefing.Core.Search;

/// <summary>In which slices of the documents each gram stands. Documents are added in the order of the site; their slices are numbered through.</summary>
internal sealed class SliceTable
{
    private readonly ArrayBufferWriter<byte> _counts = new();
    private readonly PostingsTable _postings = new(keepsNext: true);

    /// <summary>How many slices there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the slices of the next document.</summary>
    public void Add(ImmutableArray<SliceGrams> slices)
    {
        PostingsTable.WriteNumber(_counts, slices.Length);
        foreach (var slice in slices)
            _postings.Add(slice, Count++);
    }

    /// <summary>The lists, after the last document.</summary>
    public PostingsTable Postings()
    {
        _postings.Enter();
        return _postings;
    }

    /// <summary>How many slices each document has, in numbers as lists hold them.</summary>
    public string Counts() => Encoding.ASCII.GetString(_counts.WrittenSpan);
}
