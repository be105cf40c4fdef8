using System.Collections.Frozen;
using System.Text;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// OpenCC's normalisation: compatibility ideographs become the unified ones before anything else looks at the text.
/// </summary>
internal sealed class Normalizer(FrozenDictionary<int, string> compatibility)
{
    /// <summary>The dictionary that says what becomes of compatibility ideographs.</summary>
    public const string Dictionary = "CJK_Compatibility_Ideographs";

    /// <summary>Whether a text may have something to normalise.</summary>
    public static bool MayChange(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\uF900', '\uFAFF') >= 0 || text.Contains('\uD87E');

    /// <summary>Normalises a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stop">Where to stop; a sequence that starts before may end after.</param>
    /// <param name="changes">Receives where each change stands, if asked for.</param>
    /// <param name="result">Receives the normalised text.</param>
    /// <returns>How far the text is normalised.</returns>
    public int Normalize(ReadOnlySpan<char> text, int stop, List<(TextSpan Source, TextSpan Result)>? changes, StringBuilder result)
    {
        var done = 0;
        var i = 0;
        while (i < stop)
        {
            var length = IdeographicDescription.LengthAt(text[i..]);
            if (length > 0)
            {
                i += length;
                continue;
            }
            length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var character = length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (compatibility.TryGetValue(character, out var unified))
            {
                result.Append(text[done..i]);
                changes?.Add((new(i, length), new(result.Length, unified.Length)));
                result.Append(unified);
                done = i + length;
            }
            i += length;
        }
        result.Append(text[done..i]);
        return i;
    }
}
