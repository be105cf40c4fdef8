using System.Numerics;

namespace Briefing.Core.Search;

/// <summary>The distinct grams of some texts, with what follows each. Open addressing; 0, which no text gives, marks a free place.</summary>
internal sealed class GramSet
{
    private uint[] _places = new uint[4_096];
    private uint[] _next = new uint[4_096];
    private int _count;

    /// <summary>Adds the grams of a folded text without white space. No gram spans two texts.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Add(Grams.One(text[i]), 0);
            if (i + 1 == text.Length)
                break;
            Add(Grams.Pair(text[i], text[i + 1]), Grams.Next(text, i + 2));
            if (Grams.IsTripleAt(text, i))
                Add(Grams.Triple(text[i], text[i + 1], text[i + 2]), Grams.Next(text, i + 3));
        }
    }

    /// <summary>Adds a gram.</summary>
    /// <param name="gram">The gram.</param>
    /// <param name="next">The bit of what follows it; 0 for nothing.</param>
    public void Add(uint gram, uint next)
    {
        var at = PlaceOf(_places, gram);
        _next[at] |= next;
        if (_places[at] == gram)
            return;
        _places[at] = gram;
        if (++_count * 2 >= _places.Length)
            Grow();
    }

    /// <summary>The grams and what follows each, in no order; the set is empty afterwards.</summary>
    public SliceGrams Take()
    {
        var grams = new uint[_count];
        var next = new uint[_count];
        var taken = 0;
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] == 0)
                continue;
            (grams[taken], next[taken++]) = (_places[i], _next[i]);
        }

        Array.Clear(_places);
        Array.Clear(_next);
        _count = 0;
        return new SliceGrams(grams, next);
    }

    private void Grow()
    {
        var (places, next) = (_places, _next);
        (_places, _next) = (new uint[places.Length * 4], new uint[places.Length * 4]);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] == 0)
                continue;
            var at = PlaceOf(_places, places[i]);
            (_places[at], _next[at]) = (places[i], next[i]);
        }
    }

    /// <summary>Where a gram is, or may be put.</summary>
    private static int PlaceOf(uint[] places, uint gram)
    {
        var mask = places.Length - 1;
        var at = (int)(unchecked(gram * 0x9E37_79B1u) >> (32 - BitOperations.Log2((uint)places.Length)));
        while (places[at] != 0 && places[at] != gram)
            at = (at + 1) & mask;
        return at;
    }
}
