using System.Collections.Immutable;

namespace Briefing.Chinese;

/// <summary>A converted text with its alignment and trace.</summary>
public sealed record Conversion
{
    /// <summary>Pairs a source with its result.</summary>
    /// <param name="source">The text that was converted.</param>
    /// <param name="result">What it became.</param>
    /// <param name="spans">Pieces that tile both texts exactly and in order.</param>
    public Conversion(string source, string result, ImmutableArray<ConversionSpan> spans)
    {
        Source = source;
        Result = result;
        Spans = spans;
    }

    /// <summary>The text that was converted.</summary>
    public string Source { get; }

    /// <summary>What it became.</summary>
    public string Result { get; }

    /// <summary>Pieces that tile <see cref="Source"/> and <see cref="Result"/> exactly and in order.</summary>
    public ImmutableArray<ConversionSpan> Spans { get; }

    /// <summary>The words that took a regional form.</summary>
    public IEnumerable<ConversionSpan> RegionalWords => Spans.Where(span => span.IsRegional);

    /// <summary>Whether the piece reads the same in source and result.</summary>
    public bool IsSame(ConversionSpan span) => SourceOf(span).SequenceEqual(ResultOf(span));

    /// <summary>The source text of a piece.</summary>
    public ReadOnlySpan<char> SourceOf(ConversionSpan span) => Source.AsSpan(span.Source.Start, span.Source.Length);

    /// <summary>The result text of a piece.</summary>
    public ReadOnlySpan<char> ResultOf(ConversionSpan span) => Result.AsSpan(span.Result.Start, span.Result.Length);

    /// <summary>
    /// The span of the result that renders a span of the source. Pieces of equal length map character by character;
    /// of any other piece the whole is taken, so the answer is never less than the span asked for. An empty span maps
    /// to an empty span.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the source.</exception>
    public TextSpan Map(TextSpan sourceSpan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sourceSpan.Start, nameof(sourceSpan));
        ArgumentOutOfRangeException.ThrowIfNegative(sourceSpan.Length, nameof(sourceSpan));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sourceSpan.End, Source.Length, nameof(sourceSpan));
        var start = MapStart(sourceSpan.Start);
        return sourceSpan.Length == 0 ? new(start, 0) : TextSpan.FromBounds(start, Math.Max(start, MapEnd(sourceSpan.End)));
    }

    private int MapStart(int position)
    {
        if (position == Source.Length) return Result.Length;
        var span = Spans[PieceAt(position)];
        return span.Source.Length == span.Result.Length
            ? span.Result.Start + (position - span.Source.Start)
            : span.Result.Start;
    }

    private int MapEnd(int position)
    {
        if (position == 0) return 0;
        var span = Spans[PieceAt(position - 1)];
        return span.Source.Length == span.Result.Length
            ? span.Result.Start + (position - span.Source.Start)
            : span.Result.End;
    }

    private int PieceAt(int position)
    {
        int low = 0, high = Spans.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Spans[middle].Source.Start <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
