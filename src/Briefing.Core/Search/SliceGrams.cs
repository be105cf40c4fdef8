namespace Briefing.Core.Search;

/// <summary>What a slice of a document's text is found by.</summary>
/// <param name="Grams">Its distinct <see cref="Search.Grams"/> and the entities that it names, in no order.</param>
/// <param name="Next">For each, the bits of what follows it.</param>
internal sealed record SliceGrams(uint[] Grams, uint[] Next);
