namespace Briefing.Core.Readers.PdfText;

/// <summary>The notes of a text and where it calls them.</summary>
/// <param name="Notes">The notes in the order of the text.</param>
/// <param name="Calls">Index of a call in the decoded file to its length and the label of its note.</param>
/// <param name="IsNote">For each line whether it belongs to a note.</param>
/// <param name="Unresolved">What is written as a call in a text with notes, and calls none of them.</param>
internal sealed record FoundNotes(
    IReadOnlyList<LiftedNote> Notes,
    IReadOnlyDictionary<int, (int Length, string Label)> Calls,
    bool[] IsNote,
    IReadOnlyList<NoteCall> Unresolved);
