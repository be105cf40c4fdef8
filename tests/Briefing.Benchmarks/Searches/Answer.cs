namespace Briefing.Benchmarks.Searches;

/// <summary>What a search finds, all of it.</summary>
/// <param name="Pages">Documents by their path below an edition, also those whose title alone holds the words.</param>
/// <param name="Blocks">Paragraphs as <c>path#id</c>.</param>
internal sealed record Answer(IReadOnlySet<string> Pages, IReadOnlySet<string> Blocks);
