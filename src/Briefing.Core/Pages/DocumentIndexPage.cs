using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A page of the index of all documents.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Documents">The documents of this page, newest first.</param>
/// <param name="All">How many documents there are in all.</param>
/// <param name="Number">Number of this page, from 1.</param>
/// <param name="Pages">Addresses of all pages of the index.</param>
public sealed record DocumentIndexPage(PageFrame Frame, ImmutableArray<DocumentCard> Documents, int All, int Number, ImmutableArray<string> Pages) : Page(Frame);
