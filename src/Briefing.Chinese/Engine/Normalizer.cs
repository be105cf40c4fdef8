using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// OpenCC's normalisation: compatibility ideographs become the unified ones before anything else looks at the text.
/// </summary>
/// <param name="keys">Their code points, ascending.</param>
/// <param name="values">Start (26 bits) and length (6) in the pool of what they become.</param>
/// <param name="count">How many there are.</param>
/// <param name="pool">The text pool.</param>
internal sealed unsafe class Normalizer(int* keys, uint* values, int count, char* pool)
{
    /// <summary>The dictionary that says what becomes of compatibility ideographs.</summary>
    public const string Dictionary = "CJK_Compatibility_Ideographs";

    /// <summary>Whether a text may have something to normalise.</summary>
    public static bool MayChange(ReadOnlySpan<char> text)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var i = 0;
        for (; i <= text.Length - 8; i += 8)
        {
            var block = Vector128.LoadUnsafe(ref units, (nuint)i);
            var isCompatibility = Vector128.LessThan(block - Vector128.Create((ushort)0xF900), Vector128.Create((ushort)0x200));
            if ((isCompatibility | Vector128.Equals(block, Vector128.Create((ushort)0xD87E))) != Vector128<ushort>.Zero) return true;
        }
        for (; i < text.Length; i++)
            if (text[i] is >= '\uF900' and <= '\uFAFF' or '\uD87E') return true;
        return false;
    }

    /// <summary>Normalises a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stop">Where to stop; a sequence that starts before may end after.</param>
    /// <param name="changes">Receives where each change stands, if asked for.</param>
    /// <param name="result">Receives the normalised text.</param>
    /// <returns>How far the text is normalised.</returns>
    public int Normalize(ReadOnlySpan<char> text, int stop, List<(TextSpan Source, TextSpan Result)>? changes, ref TextBuffer result)
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
            var unified = Unified(length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            if (!unified.IsEmpty)
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

    private ReadOnlySpan<char> Unified(int character)
    {
        if (character < keys[0]) return [];
        int low = 0, high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] == character) return new(pool + (values[middle] >> 6), (int)(values[middle] & 63));
            if (keys[middle] < character) low = middle + 1;
            else high = middle - 1;
        }
        return [];
    }
}
