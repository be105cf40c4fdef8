namespace Briefing.Benchmarks.Searches;

/// <summary>What a search finds.</summary>
/// <param name="Pages">For each document by its path below an edition, how many of its paragraphs.</param>
/// <param name="Blocks">Paragraphs as <c>path#id</c>; of what the site shows, the first of each document.</param>
/// <param name="IsWhole">Whether these are all; else the rest was not asked for.</param>
internal sealed record Answer(IReadOnlyDictionary<string, int> Pages, IReadOnlySet<string> Blocks, bool IsWhole);
