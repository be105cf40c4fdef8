using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A document as read: what front matter, publisher and body say of it together, and its text in its own script.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Kind of reader.</param>
/// <param name="Language">Language tag of its text.</param>
/// <param name="Matter">Its front matter.</param>
/// <param name="Publisher">What the site settings say of its publisher.</param>
/// <param name="Facts">What its body says of itself.</param>
/// <param name="Published">Date of publication.</param>
/// <param name="Url">Address of the original.</param>
/// <param name="Article">Its text, with block ids.</param>
/// <param name="Ledger">What was left out.</param>
/// <param name="Source">The file.</param>
public sealed record Document(
    string Slug,
    string Title,
    string Kind,
    string Language,
    FrontMatter Matter,
    Publisher? Publisher,
    BodyFacts Facts,
    PartialDate? Published,
    string? Url,
    Article Article,
    ImmutableArray<LedgerEntry> Ledger,
    SourceText Source)
{
    /// <summary>
    /// Whether its body could be read. A document that could not keeps its slug, so that what refers to it is not reported as well;
    /// there is an error about it and nothing is written.
    /// </summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Unicode characters of its text, white space aside.</summary>
    public int Characters { get; } = BlockTree.Texts(Article).Sum(text => PlainText.Of(text.Content).EnumerateRunes().Count(rune => !System.Text.Rune.IsWhiteSpace(rune)));
}
