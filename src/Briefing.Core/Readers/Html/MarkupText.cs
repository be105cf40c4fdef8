using System.Collections.Immutable;
using Briefing.Chinese;

namespace Briefing.Core.Readers.Html;

/// <summary>Text for the HTML parser that knows where in the source file each of its characters comes from.</summary>
public sealed class MarkupText
{
    private readonly ImmutableArray<MarkupSegment> _segments;

    internal MarkupText(string html, ImmutableArray<MarkupSegment> segments)
    {
        Html = html;
        _segments = segments;
    }

    /// <summary>The markup, with LF line ends and neither U+0000 nor unpaired surrogates.</summary>
    public string Html { get; }

    /// <summary>Where a character of <see cref="Html"/> stands in the source file.</summary>
    /// <param name="index">Its index, or the length of the markup for the end.</param>
    public int SourceAt(int index) => _segments.IsEmpty ? 0 : SourceIn(SegmentOf(index), index);

    /// <summary>The source range behind a range of <see cref="Html"/>.</summary>
    public TextSpan SourceSpan(int start, int end)
    {
        var from = SourceAt(start);
        return TextSpan.FromBounds(from, end > start ? Math.Max(from, SourceIn(SegmentOf(end - 1), end)) : from);
    }

    private static int SourceIn(MarkupSegment segment, int index) => segment.Source + Math.Clamp(index - segment.Start, 0, segment.SourceLength);

    private MarkupSegment SegmentOf(int index)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return _segments.IsEmpty ? default : _segments[low];
    }
}
