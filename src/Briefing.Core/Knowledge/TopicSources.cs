namespace Briefing.Core.Knowledge;

/// <summary>What documents have for a topic.</summary>
/// <param name="Passages">Slug to the number of its passages; only documents with any, newest first.</param>
/// <param name="Mentions">Entity id to how often the passages mention it.</param>
public sealed record TopicSources(IReadOnlyList<KeyValuePair<string, int>> Passages, IReadOnlyDictionary<string, int> Mentions)
{
    /// <summary>How many passages there are in all.</summary>
    public int Count { get; } = Passages.Sum(pair => pair.Value);
}
