using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>What front matter, publisher and body say together of a document; its text is in <see cref="ReadDocument"/>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Kind of reader.</param>
/// <param name="Language">Language tag of its text.</param>
/// <param name="Matter">Its front matter.</param>
/// <param name="Publisher">What the site settings say of its publisher.</param>
/// <param name="Facts">What its body says of itself.</param>
/// <param name="Published">Date of publication.</param>
/// <param name="Url">Address of the original.</param>
/// <param name="Characters">Unicode characters of its text, white space aside.</param>
public sealed record Document(
    string Path,
    string Slug,
    string Title,
    string Kind,
    string Language,
    FrontMatter Matter,
    Publisher? Publisher,
    BodyFacts Facts,
    PartialDate? Published,
    string? Url,
    int Characters);
