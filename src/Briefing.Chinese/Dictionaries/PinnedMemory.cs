namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// Memory that does not move, for tables made while the program runs; those of the compiled dictionaries lie in the
/// assembly. Whoever uses a table through a pointer keeps the owner alive: the public methods of the converter do.
/// </summary>
internal static unsafe class PinnedMemory
{
    /// <summary>Allocates bytes, their content undefined.</summary>
    /// <param name="length">How many.</param>
    /// <param name="start">Where they are, aligned to eight.</param>
    /// <returns>What must be kept alive.</returns>
    public static byte[] Allocate(int length, out byte* start)
    {
        // Arrays of bytes: their allocation is compiled ahead in every program.
        var owner = GC.AllocateUninitializedArray<byte>(length + 8, pinned: true);
        fixed (byte* first = owner) start = (byte*)(((nuint)first + 7) & ~(nuint)7);
        return owner;
    }
}
