namespace Briefing.Chinese.Engine;

/// <summary>A normalised range of a text, with the way back to the text.</summary>
internal sealed class NormalizedRange
{
    private readonly List<(TextSpan Source, TextSpan Result)> _changes = [];
    private readonly string _source;
    private readonly int _offset;

    /// <summary>Normalises a range that starts at an offset of the whole text.</summary>
    public NormalizedRange(ReadOnlySpan<char> source, int offset, Normalizer normalizer)
    {
        _source = source.ToString();
        _offset = offset;
        var text = new TextBuffer(source.Length);
        normalizer.Normalize(source, source.Length, _changes, ref text);
        Text = text.Written.ToString();
        text.Dispose();
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>Where in the whole text a span of the normalised text comes from.</summary>
    public TextSpan SourceOf(int start, int length) => TextSpan.FromBounds(Back(start), Back(start + length));

    /// <summary>Whether a span of the whole text reads as given.</summary>
    public bool IsSame(TextSpan source, ReadOnlySpan<char> text) => _source.AsSpan(source.Start - _offset, source.Length).SequenceEqual(text);

    private int Back(int position)
    {
        int low = 0, high = _changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_changes[middle].Result.End <= position) low = middle + 1;
            else high = middle;
        }
        return _offset + (low == 0 ? position : position - _changes[low - 1].Result.End + _changes[low - 1].Source.End);
    }
}
