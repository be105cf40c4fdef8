namespace Briefing.Core.Readers.PdfText;

/// <summary>A note taken out of the text that it stands in.</summary>
/// <param name="Label">Its label, unique in the document.</param>
/// <param name="Mark">Its mark as written.</param>
/// <param name="Lines">Indices of its lines.</param>
internal sealed record LiftedNote(string Label, NoteMark Mark, IReadOnlyList<int> Lines);
