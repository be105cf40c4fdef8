namespace Briefing.Core.Readers.Html;

/// <summary>A token's number as two characters of disjoint ranges, so that references can stand side by side in a text node.</summary>
internal static class TokenReference
{
    /// <summary>Characters in a reference.</summary>
    public const int Length = 2;

    private const int High = 0x4E00;
    private const int Low = 0x6000;
    private const int Bits = 12;
    private const int Size = 1 << Bits;

    /// <summary>How many tokens can be told apart.</summary>
    public const int Capacity = Size * Size;

    /// <summary>The reference to a token.</summary>
    public static string Write(int index) => string.Create(Length, index, static (span, value) =>
    {
        span[0] = (char)(High + (value >> Bits));
        span[1] = (char)(Low + (value & (Size - 1)));
    });

    /// <summary>The token that a reference at some place of a text names; null where none stands there.</summary>
    public static int? TryRead(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] - High is < 0 or >= Size || text[at + 1] - Low is < 0 or >= Size)
            return null;
        return ((text[at] - High) << Bits) | (text[at + 1] - Low);
    }
}
