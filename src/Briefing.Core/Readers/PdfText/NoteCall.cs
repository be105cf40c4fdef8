using Briefing.Chinese;

namespace Briefing.Core.Readers.PdfText;

/// <summary>A place in the text that may be a call to a note.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Mark">What is written there.</param>
/// <param name="Strength">How much its surroundings speak for a call, from 1 to 3.</param>
internal sealed record NoteCall(TextSpan Source, NoteMark Mark, int Strength);
