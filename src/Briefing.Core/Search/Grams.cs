namespace Briefing.Core.Search;

/// <summary>
/// The grams that a text is found by, of its folded form without white space, in UTF-16 code units: every character, every pair of neighbours,
/// and every three neighbours that are ASCII, for a pair of letters is in nearly every text.
/// </summary>
internal static class Grams
{
    /// <summary>The first number that stands for the name of an entity; the numbers after it up to <see cref="FirstTriple"/> do as well.</summary>
    public const uint FirstName = 0x1_0000;

    /// <summary>No three characters have a number below this one.</summary>
    private const uint FirstTriple = 0x21 << 14;

    /// <summary>How many kinds of the character that follows a gram are told apart, and of the two after it.</summary>
    private const int FirstKinds = 5, OtherKinds = 6;

    /// <summary>How many kinds of what follows are told apart, each by a bit.</summary>
    public const int NextBits = FirstKinds * OtherKinds;

    /// <summary>A character.</summary>
    public static uint One(char c) => c;

    /// <summary>Two characters.</summary>
    public static uint Pair(char first, char second) => ((uint)first << 16) | second;

    /// <summary>Three ASCII characters.</summary>
    public static uint Triple(char first, char second, char third) => ((uint)first << 14) | ((uint)second << 7) | third;

    /// <summary>The names of an entity, all together, by its place among the entities. Half a million entities have a number of their own; where two share one, too much is found and then left out, for the text decides.</summary>
    public static uint Name(int entity) => FirstName + ((uint)entity % (FirstTriple - FirstName));

    /// <summary>Whether it is kept for a gram what follows it: for pairs and triples.</summary>
    public static bool HasNext(uint gram) => gram >= FirstTriple;

    /// <summary>
    /// The bit of the three characters from a place on, all with the same first one side by side; 0 at the end. A text that holds 中國 and 國家 need not hold
    /// 中國家; that some 中國 in it is followed by one of the fifth part of all characters that 家 is in makes it likely. The idea is that of the "next
    /// mask" in searching code. The other two characters tell apart where in texts a name stands that most of them hold: 與哈 is followed by 薩克 everywhere,
    /// but by 薩克的 in few places.
    /// </summary>
    public static uint Next(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return 0;
        var second = at + 1 < text.Length ? text[at + 1] : 0u;
        var third = at + 2 < text.Length ? text[at + 2] : 0u;
        return 1u << (int)((Kind(text[at], FirstKinds) * OtherKinds) + Kind((second * 31) + third, OtherKinds));
    }

    /// <summary>The gram that a word of two characters or more begins with: it leads to what is known of the word as a name.</summary>
    public static uint First(string word) => IsTripleAt(word, 0) ? Triple(word[0], word[1], word[2]) : Pair(word[0], word[1]);

    private static uint Kind(uint characters, uint kinds) => (unchecked(characters * 0x9E37_79B1u) >> 16) % kinds;

    /// <summary>Whether the three characters at a place are ASCII.</summary>
    public static bool IsTripleAt(ReadOnlySpan<char> text, int at) => at + 2 < text.Length && char.IsAscii(text[at]) && char.IsAscii(text[at + 1]) && char.IsAscii(text[at + 2]);
}
