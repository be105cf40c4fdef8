using System.Buffers;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Search;

/// <summary>
/// The keys that a text is found by: every character and every pair of neighbours of its folded form, white space aside, as UTF-16 code
/// units. A pair is <c>first × 65,536 + second</c>, a single character its code unit.
/// </summary>
public static class TextKeys
{
    /// <summary>The distinct keys of some texts, ascending. No pair spans two texts.</summary>
    public static uint[] Of(IEnumerable<string> texts, TextFold fold)
    {
        var keys = ArrayPool<uint>.Shared.Rent(4_096);
        var count = 0;
        foreach (var text in texts)
        {
            if (keys.Length < count + (2 * text.Length))
            {
                var larger = ArrayPool<uint>.Shared.Rent(2 * (count + (2 * text.Length)));
                keys.AsSpan(0, count).CopyTo(larger);
                ArrayPool<uint>.Shared.Return(keys);
                keys = larger;
            }

            var previous = 0u;
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c))
                    continue;
                uint folded = fold.Fold(c);
                keys[count++] = folded;
                if (previous != 0)
                    keys[count++] = (previous << 16) | folded;
                previous = folded;
            }
        }

        var sorted = keys.AsSpan(0, count);
        sorted.Sort();
        var distinct = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || sorted[i] != sorted[distinct - 1])
                sorted[distinct++] = sorted[i];
        }

        var result = sorted[..distinct].ToArray();
        ArrayPool<uint>.Shared.Return(keys);
        return result;
    }
}
