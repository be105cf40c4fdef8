using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A regional word that conversion replaced.</summary>
/// <param name="Taiwan">The form used in Taiwan.</param>
/// <param name="Mainland">The form used in mainland China.</param>
/// <param name="English">English, where the term lists give it.</param>
/// <param name="Kind"><c>country</c>, <c>place</c>, <c>person</c>, <c>organization</c>, <c>word</c>, <c>title</c>, or null where it is not from the site's lists.</param>
/// <param name="Note">What the editors say of it.</param>
/// <param name="Count">How often it was replaced.</param>
/// <param name="Places">Where, paragraph by paragraph, in the newest documents.</param>
public sealed record TermRow(
    string Taiwan,
    string Mainland,
    string? English,
    string? Kind,
    string? Note,
    int Count,
    ImmutableArray<PageLink> Places);
