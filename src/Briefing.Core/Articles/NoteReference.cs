namespace Briefing.Core.Articles;

/// <summary>A call to a note.</summary>
/// <param name="Label">The note's label.</param>
/// <param name="Occurrence">1 for the first call to that note in the document, then 2, 3 …; makes the call's own anchor unique.</param>
public sealed record NoteReference(string Label, int Occurrence) : Inline;
