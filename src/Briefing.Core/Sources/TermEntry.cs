using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>A regional word as the editors write it.</summary>
/// <param name="Taiwan">Forms used in Taiwan; the first is what conversion writes.</param>
/// <param name="Mainland">Forms used in mainland China; the first is what conversion writes.</param>
/// <param name="HongKong">Form used in Hong Kong, if given.</param>
/// <param name="English">English, if given.</param>
/// <param name="Kind"><c>country</c>, <c>place</c>, <c>person</c>, <c>organization</c>, <c>word</c> or <c>title</c>.</param>
/// <param name="Note">What an editor says of it.</param>
/// <param name="ToMainland">Whether it holds from Taiwan to the mainland.</param>
/// <param name="ToTaiwan">Whether it holds from the mainland to Taiwan.</param>
/// <param name="IsKept">Whether it says that a word must stay as it is.</param>
/// <param name="OtherTaiwan">Other forms that the mainland form may take in Taiwan where it means something else.</param>
/// <param name="OtherMainland">Other forms that the Taiwan form may take on the mainland where it means something else.</param>
/// <param name="Set">The list that it stands in; empty for a document's own.</param>
/// <param name="Position">Where it stands.</param>
public sealed record TermEntry(
    ImmutableArray<string> Taiwan,
    ImmutableArray<string> Mainland,
    string? HongKong,
    string? English,
    string Kind,
    LocalizedText? Note,
    bool ToMainland,
    bool ToTaiwan,
    bool IsKept,
    ImmutableArray<string> OtherTaiwan,
    ImmutableArray<string> OtherMainland,
    string Set,
    SourcePosition Position);
