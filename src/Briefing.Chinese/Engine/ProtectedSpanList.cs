namespace Briefing.Chinese.Engine;

/// <summary>Protected spans in order, kept from text to text so that converting allocates nothing.</summary>
internal sealed class ProtectedSpanList
{
    private ProtectedSpan[] _spans = new ProtectedSpan[16];
    private ProtectedSpan[] _merged = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A span.</summary>
    public ref readonly ProtectedSpan this[int number] => ref _spans[number];

    /// <summary>Adds a span after the others.</summary>
    public void Add(ProtectedSpan span)
    {
        if (Count == _spans.Length) _spans = Copy(_spans, Count, 2 * Count);
        _spans[Count++] = span;
    }

    /// <summary>Drops all but the first few.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Whether a place lies inside one of the spans, or two places next to each other do.</summary>
    /// <param name="place">The place.</param>
    /// <param name="next">The place itself or the next one.</param>
    public bool Covers(int place, int next)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Source.End <= next) low = middle + 1;
            else high = middle;
        }
        return low < Count && _spans[low].Source.Start <= place;
    }

    /// <summary>Takes in spans of another list, which are in order too.</summary>
    public void Merge(ProtectedSpanList others)
    {
        if (others.Count == 0) return;
        var count = Count + others.Count;
        if (_merged.Length < count) _merged = new ProtectedSpan[Math.Max(count, 2 * _merged.Length)];
        for (int own = 0, other = 0, i = 0; i < count; i++)
            _merged[i] = other == others.Count || (own < Count && _spans[own].Source.Start <= others._spans[other].Source.Start) ? _spans[own++] : others._spans[other++];
        (_spans, _merged) = (_merged, _spans);
        Count = count;
    }

    private static ProtectedSpan[] Copy(ProtectedSpan[] spans, int count, int length)
    {
        var copy = new ProtectedSpan[length];
        Array.Copy(spans, copy, count);
        return copy;
    }
}
