namespace Briefing.Chinese.Engine;

/// <summary>What decides over the characters at a place.</summary>
/// <param name="Term">The term, or null.</param>
/// <param name="Phrase">Number of the plan's phrase where there is no term.</param>
/// <param name="Length">Code units of text that it takes, soft breaks included; zero where nothing matches.</param>
/// <param name="Units">Code units of the term or phrase itself.</param>
internal readonly record struct PlaceMatch(TermEntry? Term, int Phrase, int Length, int Units);
