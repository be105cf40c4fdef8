using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>Every regional word that conversion replaced.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Terms">The words, by count.</param>
public sealed record TermsPage(PageFrame Frame, ImmutableArray<TermRow> Terms) : Page(Frame);
