using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>The notes of a document, where they stand in it.</summary>
/// <param name="Notes">The notes in the order of their labels in the source.</param>
public sealed record NoteList(ImmutableArray<Note> Notes) : Block;
