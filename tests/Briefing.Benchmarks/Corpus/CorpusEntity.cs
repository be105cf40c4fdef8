namespace Briefing.Benchmarks.Corpus;

/// <summary>An invented entity.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind, as in entity files.</param>
/// <param name="Name">Its name in Traditional Chinese.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Alias">A second name; null for most.</param>
internal sealed record CorpusEntity(string Id, string Kind, string Name, string English, string? Alias);
