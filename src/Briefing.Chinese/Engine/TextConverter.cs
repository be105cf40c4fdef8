namespace Briefing.Chinese.Engine;

/// <summary>Everything that one converter does to a text: normalise, protect, convert.</summary>
internal sealed record TextConverter(ConversionEngine Engine, Normalizer Normalizer, ProtectedText? Protected)
{
    /// <summary>Converts a whole text.</summary>
    public void Convert(ReadOnlySpan<char> text, ConversionScratch scratch, ref TextBuffer output)
    {
        QuotationState marks = default;
        if (Protected is not null) Convert(text, 0, 0, final: true, scratch, ref marks, ref output, out _);
        else ConvertBetween(text, 0, text.Length, final: true, ref marks, ref output);
    }

    /// <summary>Converts what is decided of a text, which must be normalised unless something is protected from it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">Where a run starts, at or before <paramref name="start"/> or where a match overran it.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="final">Whether the text ends here.</param>
    /// <param name="scratch">Room for spans.</param>
    /// <param name="marks">Open quotation marks.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="nextRun">Where to look for runs next time.</param>
    /// <returns>How far the text is converted.</returns>
    public int Convert(ReadOnlySpan<char> text, int run, int start, bool final, ConversionScratch scratch, ref QuotationState marks, ref TextBuffer output, out int nextRun)
    {
        nextRun = run;
        if (Protected is null) return Engine.Convert(text, start, text.Length, final, ref marks, ref output);
        if (!final && text.Length - run < ConversionWindow.ProfileLookahead) return start;

        var spans = scratch.Spans;
        spans.Truncate(0);
        scratch.Runs.Truncate(0);
        Protected.Find(text, run, keep: null, spans, scratch.Runs);
        var stop = final ? text.Length : Protected.RunBefore(text, run, text.Length - ConversionWindow.ProfileLookahead, spans);
        var at = start;
        for (var i = 0; i < spans.Count; i++)
        {
            var (source, result) = spans[i];
            if (source.Start < at) continue;
            if (at >= stop) break;
            at = ConvertBetween(text[..source.Start], at, Math.Min(stop, source.Start), final: true, ref marks, ref output);
            if (at >= stop) break;
            output.Append(text.Slice(result.Start, result.Length));
            at = source.End;
        }
        if (at < stop) at = ConvertBetween(text, at, stop, final, ref marks, ref output);
        nextRun = stop;
        return at;
    }

    private int ConvertBetween(ReadOnlySpan<char> text, int start, int stop, bool final, ref QuotationState marks, ref TextBuffer output)
    {
        if (!Chinese.Engine.Normalizer.MayChange(text[start..stop])) return Engine.Convert(text, start, stop, final, ref marks, ref output);
        var normal = new TextBuffer(stop - start);
        Normalizer.Normalize(text[start..stop], stop - start, null, ref normal);
        Engine.Convert(normal.Written, 0, normal.Length, final: true, ref marks, ref output);
        normal.Dispose();
        return stop;
    }
}
