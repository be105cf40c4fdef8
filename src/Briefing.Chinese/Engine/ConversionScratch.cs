namespace Briefing.Chinese.Engine;

/// <summary>
/// What one conversion needs besides its result, kept for the next: a few for the whole process, so that as many threads
/// as there are processors convert without allocating.
/// </summary>
internal sealed class ConversionScratch
{
    private static readonly ConversionScratch?[] Free = new ConversionScratch?[Environment.ProcessorCount];

    private ConversionScratch()
    {
    }

    /// <summary>The window for texts that come in pieces.</summary>
    public ConversionWindow Window { get; } = new();

    /// <summary>Spans to keep.</summary>
    public ProtectedSpanList Spans { get; } = new();

    /// <summary>Runs that are already in the target script.</summary>
    public ProtectedSpanList Runs { get; } = new();

    /// <summary>One that no one else uses.</summary>
    public static ConversionScratch Rent()
    {
        for (var i = 0; i < Free.Length; i++)
        {
            if (Free[i] is not null && Interlocked.Exchange(ref Free[i], null) is { } scratch) return scratch;
        }
        return new();
    }

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        for (var i = 0; i < Free.Length; i++)
            if (Interlocked.CompareExchange(ref Free[i], this, null) is null) return;
    }
}
