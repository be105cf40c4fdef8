namespace Briefing.Browser.Tests;

/// <summary>A test of every page of the site in place of one of each kind; runs where BRIEFING_EVERY_PAGE is set.</summary>
public sealed class EveryPageFactAttribute : FactAttribute
{
    /// <summary>Environment variable that asks for it.</summary>
    public const string Variable = "BRIEFING_EVERY_PAGE";

    public EveryPageFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null or "")
            Skip = $"Takes minutes; set {Variable} to run it.";
    }
}
