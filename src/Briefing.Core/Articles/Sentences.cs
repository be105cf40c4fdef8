using System.Buffers;
using Briefing.Chinese;

namespace Briefing.Core.Articles;

/// <summary>Finds sentences in Chinese text: they end at 。！？； or a line end, with the closing marks that follow.</summary>
public static class Sentences
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？!?；\n");
    private static readonly SearchValues<char> Closers = SearchValues.Create("」』”’）)》〉】〕\"'。！？!?");

    /// <summary>The sentence, or sentences, that a span stands in, without white space around.</summary>
    public static TextSpan Around(string text, TextSpan span)
    {
        var start = span.Start == 0 ? -1 : text.AsSpan(0, span.Start).LastIndexOfAny(Stops);
        start = start < 0 ? 0 : AfterClosers(text, start + 1, span.Start);
        var stop = text.AsSpan(span.End).IndexOfAny(Stops);
        var end = stop < 0 ? text.Length : AfterClosers(text, span.End + stop + 1, text.Length);
        while (start < span.Start && char.IsWhiteSpace(text[start]))
            start++;
        while (end > span.End && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static int AfterClosers(string text, int from, int limit)
    {
        while (from < limit && Closers.Contains(text[from]))
            from++;
        return from;
    }
}
