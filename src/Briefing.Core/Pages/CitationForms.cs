namespace Briefing.Core.Pages;

/// <summary>How a document is cited in the forms that programs read. A paragraph is cited by putting its own address, and the page of the original, in their place.</summary>
/// <param name="Url">The document's absolute address, as both forms hold it.</param>
/// <param name="BibTeX">A BibTeX entry.</param>
/// <param name="CslJson">A CSL-JSON item (Citation Style Language 1.0.2).</param>
public sealed record CitationForms(string Url, string BibTeX, string CslJson);
