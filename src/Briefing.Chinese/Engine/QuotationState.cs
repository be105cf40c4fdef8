namespace Briefing.Chinese.Engine;

/// <summary>
/// Quotation marks that are open, outermost in the highest used bit: set for a single mark, clear for a double one.
/// Deeper than 60 nothing is tracked.
/// </summary>
internal struct QuotationState
{
    private const int Deepest = 60;
    private ulong _kinds;

    /// <summary>How many are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Opens a mark.</summary>
    /// <param name="single">Whether it is a single mark (『 or ‘).</param>
    /// <returns>How many were open around it.</returns>
    /// <remarks>
    /// Proper nesting alternates. A mark that opens directly inside one of its own kind means that the outer one was
    /// never closed (each paragraph of a long quotation opens it again), so it takes its place.
    /// </remarks>
    public int Open(bool single)
    {
        if (Depth > 0 && (_kinds & 1) != 0 == single) Pop();
        var depth = Depth;
        if (Depth < Deepest)
        {
            _kinds = (_kinds << 1) | (single ? 1u : 0);
            Depth++;
        }
        return depth;
    }

    /// <summary>Closes a mark and whatever is open inside it.</summary>
    /// <param name="single">Whether it is a single mark (』 or ’).</param>
    /// <returns>How many are open around it; -1 where no such mark is open.</returns>
    public int Close(bool single)
    {
        var wanted = single ? 1u : 0u;
        for (var (kinds, depth) = (_kinds, Depth); depth > 0; kinds >>= 1, depth--)
        {
            if ((kinds & 1) != wanted) continue;
            while (Depth >= depth) Pop();
            return Depth;
        }
        return -1;
    }

    private void Pop()
    {
        _kinds >>= 1;
        Depth--;
    }
}
