using System.Numerics;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Search;

/// <summary>
/// The keys that a text is found by: every character and every pair of neighbours of its folded form, white space aside, as UTF-16 code
/// units. A pair is <c>first × 65,536 + second</c>, a single character its code unit.
/// </summary>
public static class TextKeys
{
    /// <summary>The distinct keys of some texts, in no order. No pair spans two texts.</summary>
    public static uint[] Of(IEnumerable<string> texts, TextFold fold)
    {
        var keys = new KeySet();
        foreach (var text in texts)
        {
            var previous = 0u;
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c))
                    continue;
                uint folded = fold.Fold(c);
                keys.Add(folded);
                if (previous != 0)
                    keys.Add((previous << 16) | folded);
                previous = folded;
            }
        }

        return keys.ToArray();
    }

    /// <summary>A set of numbers with open addressing; 0, which no text gives, marks a free place.</summary>
    private ref struct KeySet()
    {
        private uint[] _places = new uint[4_096];
        private int _count;

        public void Add(uint key)
        {
            if (!Insert(_places, key) || ++_count * 2 < _places.Length)
                return;
            var larger = new uint[_places.Length * 4];
            foreach (var known in _places)
            {
                if (known != 0)
                    Insert(larger, known);
            }

            _places = larger;
        }

        public readonly uint[] ToArray()
        {
            var result = new uint[_count];
            var next = 0;
            foreach (var key in _places)
            {
                if (key != 0)
                    result[next++] = key;
            }

            return result;
        }

        private static bool Insert(uint[] places, uint key)
        {
            if (key == 0)
                return false;
            var mask = places.Length - 1;
            for (var at = (int)(unchecked(key * 0x9E37_79B1u) >> (32 - BitOperations.Log2((uint)places.Length))); ; at = (at + 1) & mask)
            {
                if (places[at] == key)
                    return false;
                if (places[at] != 0)
                    continue;
                places[at] = key;
                return true;
            }
        }
    }
}
