using System.Text;

namespace Briefing.Chinese.Engine;

/// <summary>Everything that one converter does to a text: normalise, protect, convert.</summary>
internal sealed record TextConverter(ConversionEngine Engine, Lazy<Normalizer> Normalizer, ProtectedText? Protected)
{
    /// <summary>Converts a whole text.</summary>
    public void Convert(ReadOnlySpan<char> text, ref TextBuffer output)
    {
        if (Protected is null && Chinese.Engine.Normalizer.MayChange(text)) text = Normalize(text);
        QuotationState marks = default;
        Convert(text, 0, 0, final: true, ref marks, ref output, out _);
    }

    /// <summary>Converts what is decided of a text, which must be normalised unless something is protected from it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">Where a run starts, at or before <paramref name="start"/> or where a match overran it.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="final">Whether the text ends here.</param>
    /// <param name="marks">Open quotation marks.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="nextRun">Where to look for runs next time.</param>
    /// <returns>How far the text is converted.</returns>
    public int Convert(ReadOnlySpan<char> text, int run, int start, bool final, ref QuotationState marks, ref TextBuffer output, out int nextRun)
    {
        nextRun = run;
        if (Protected is null) return Engine.Convert(text, start, text.Length, final, ref marks, ref output);
        if (!final && text.Length - run < ConversionWindow.ProfileLookahead) return start;

        var spans = new List<ProtectedSpan>();
        Protected.Find(text, run, [], spans);
        var stop = final ? text.Length : Protected.RunBefore(text, run, text.Length - ConversionWindow.ProfileLookahead, spans);
        var at = start;
        foreach (var span in spans)
        {
            if (span.Source.Start < at) continue;
            if (at >= stop) break;
            at = ConvertBetween(text[..span.Source.Start], at, Math.Min(stop, span.Source.Start), final: true, ref marks, ref output);
            if (at >= stop) break;
            output.Append(text.Slice(span.Result.Start, span.Result.Length));
            at = span.Source.End;
        }
        if (at < stop) at = ConvertBetween(text, at, stop, final, ref marks, ref output);
        nextRun = stop;
        return at;
    }

    private int ConvertBetween(ReadOnlySpan<char> text, int start, int stop, bool final, ref QuotationState marks, ref TextBuffer output)
    {
        if (!Chinese.Engine.Normalizer.MayChange(text[start..stop])) return Engine.Convert(text, start, stop, final, ref marks, ref output);
        var normal = Normalize(text[start..stop]);
        Engine.Convert(normal, 0, normal.Length, final: true, ref marks, ref output);
        return stop;
    }

    private string Normalize(ReadOnlySpan<char> text)
    {
        var normal = new StringBuilder(text.Length);
        Normalizer.Value.Normalize(text, text.Length, null, normal);
        return normal.ToString();
    }
}
