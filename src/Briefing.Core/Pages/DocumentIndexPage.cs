using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>All documents.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Documents">The documents, newest first.</param>
public sealed record DocumentIndexPage(PageFrame Frame, ImmutableArray<DocumentCard> Documents) : Page(Frame);
