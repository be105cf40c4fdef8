namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// What the dictionary compiler and the library know of the package together: signature, place of the directory, the
/// tables, and the directory with start and count of each table, all little-endian.
/// </summary>
internal static class PackageFormat
{
    /// <summary>What a package starts with; changes with the format.</summary>
    public const int Signature = 0x37444342;

    /// <summary>Each table starts at a multiple of this.</summary>
    public const int Alignment = 8;

    /// <summary>Numbers that describe a plan before those of its tries.</summary>
    public const int PlanHead = 9;

    /// <summary>Numbers that describe a trie.</summary>
    public const int TrieParts = 6;

    /// <summary>Numbers that describe a plan: head, phrases, up to two stages.</summary>
    public const int PlanParts = PlanHead + (3 * TrieParts);
}
