namespace Briefing.Tests.Shared;

/// <summary>A test that takes minutes; runs where BRIEFING_LONG_TESTS is set.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("BRIEFING_LONG_TESTS") is null or "")
            Skip = "Takes minutes; set BRIEFING_LONG_TESTS to run it.";
    }
}
