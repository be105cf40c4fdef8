namespace Briefing.Benchmarks.Searches;

/// <summary>A query and what kind of words it is made of.</summary>
internal sealed record Query(string Kind, string Text)
{
    /// <summary>The kind that no text holds.</summary>
    public const string Nonsense = "nonsense";
}
