using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>What the site is and how it is made.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Sections">The editors' own sections.</param>
/// <param name="Documents">The newest sources.</param>
/// <param name="Corrections">Corrections, newest first.</param>
public sealed record AboutPage(
    PageFrame Frame,
    ImmutableArray<AboutSection> Sections,
    ImmutableArray<DocumentCard> Documents,
    ImmutableArray<CorrectionView> Corrections) : Page(Frame)
{
    /// <summary>How many documents the site has in all.</summary>
    public int AllDocuments { get; init; }
}
