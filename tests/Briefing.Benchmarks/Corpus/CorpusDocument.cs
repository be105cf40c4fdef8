namespace Briefing.Benchmarks.Corpus;

/// <summary>An invented document.</summary>
/// <param name="FileName">Its file's name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The file as the site reads it.</param>
/// <param name="IsSimplified">Whether it is written in Simplified Chinese.</param>
internal sealed record CorpusDocument(string FileName, string Slug, string Title, string Text, bool IsSimplified);
