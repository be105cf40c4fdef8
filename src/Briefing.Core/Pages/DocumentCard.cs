using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>A document as others refer to it.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Href">Its address.</param>
/// <param name="Title">Title in this edition.</param>
/// <param name="Kind">Kind of reader: <c>wiki-markdown</c>, <c>news-html</c>, <c>pdf-text</c>, <c>markdown</c>.</param>
/// <param name="Publication">Name of the publication, with issue.</param>
/// <param name="Publisher">Publisher where it is another name than the publication.</param>
/// <param name="Author">Author as the source names them.</param>
/// <param name="Published">Date of publication.</param>
/// <param name="Rights">Statement of rights.</param>
/// <param name="RightsUrl">Address of the licence.</param>
/// <param name="OriginalUrl">Address of the original.</param>
/// <param name="Summary">An editor's sentence or two about it.</param>
/// <param name="Characters">Length of its text in Unicode characters, white space aside.</param>
/// <param name="SourceLanguage">Language tag of the original.</param>
/// <param name="IsConverted">Whether this edition shows it converted.</param>
/// <param name="IsDraft">Whether it is a draft, shown in preview only.</param>
public sealed record DocumentCard(
    string Slug,
    string Href,
    string Title,
    string Kind,
    string? Publication,
    string? Publisher,
    string? Author,
    PartialDate? Published,
    string? Rights,
    string? RightsUrl,
    string? OriginalUrl,
    string? Summary,
    int Characters,
    string SourceLanguage,
    bool IsConverted,
    bool IsDraft)
{
    /// <summary>Whether the author is known to be an organization or a group and not a person.</summary>
    public bool IsAuthorOrganization { get; init; }
}
