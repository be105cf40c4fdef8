using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A series of figures, for a drawing and the table behind it.</summary>
/// <param name="Id">Its id, also its anchor.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Form"><c>bars</c>, <c>line</c> or <c>shares</c>.</param>
/// <param name="Note">What a reader must know of it.</param>
/// <param name="Categories">The steps of the horizontal axis, as shown.</param>
/// <param name="Series">The series, each with a value or null for each category.</param>
public sealed record ChartView(
    string Id,
    string Title,
    string Unit,
    string Form,
    string? Note,
    ImmutableArray<string> Categories,
    ImmutableArray<ChartSeries> Series)
{
    /// <summary>Address of the figures as CSV; null where none is published.</summary>
    public string? DownloadHref { get; init; }

    /// <summary>The paragraphs that the note rests on.</summary>
    public ImmutableArray<CitationLink> NoteCitations { get; init; } = [];
}
