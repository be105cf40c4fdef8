namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// The entry of a code unit in the character table: its result (bits 0 to 15), its class as a second of a pair (16 to
/// 23) and the classes of the seconds that it may be first with (24 to 31). Bit 16 is set in every entry, so bit 24
/// asks for a closer look whatever follows.
/// </summary>
internal static class CharacterEntry
{
    /// <summary>The entry that stands for the end of the text, and what every entry has set.</summary>
    public const uint End = 1u << 16;

    /// <summary>Set where a closer look is needed whatever follows.</summary>
    public const uint Always = 1u << 24;

    /// <summary>Set where the unit may be a soft break.</summary>
    public const uint SoftBreak = 1u << 17;

    /// <summary>Set where the unit may be the first of any pair, or a phrase by itself; one that is no letter has none of these where no phrase starts with it.</summary>
    public const uint AnyFirst = 0xFEu << 24;

    /// <summary>What the second of a pair has set.</summary>
    public static uint OfSecond(char second) => 1u << (16 + Class(second));

    /// <summary>What the first of a pair with that second has set.</summary>
    public static uint OfFirst(char second) => 1u << (24 + Class(second));

    private static int Class(char second) => 2 + ((int)((second * 0x9E3779B1u) >> 24) % 6);
}
