using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Resolves citations to the paragraphs that they name.</summary>
public sealed class Citations
{
    private readonly ImmutableDictionary<string, Lazy<QuotationIndex>?> _documents;

    /// <summary>Citations into these documents.</summary>
    public Citations(IEnumerable<Document> documents) =>
        _documents = documents.ToImmutableDictionary(document => document.Slug, document => document.IsReadable ? new Lazy<QuotationIndex>(() => new QuotationIndex(document)) : null, StringComparer.Ordinal);

    /// <summary>The place that a citation names; null, and an error at its own place, where it names none or more than one. A document that could not be read has its error already.</summary>
    public CitedPlace? Resolve(Cite cite, ICollection<Diagnostic> diagnostics)
    {
        if (!_documents.TryGetValue(cite.Document, out var index))
        {
            diagnostics.Add(new Diagnostic(Rules.UnresolvedCitation, cite.Position, $"There is no document '{cite.Document}'; expected one of {string.Join(", ", _documents.Keys.Order(StringComparer.Ordinal).Take(20))}."));
            return null;
        }

        if (index is null)
            return null;
        if (cite.Block is not null)
        {
            var place = index.Value.Block(cite.Block);
            if (place is null)
                diagnostics.Add(new Diagnostic(Rules.UnresolvedCitation, cite.Position, $"'{cite.Document}' has no block '{cite.Block}'; expected the id of one of its paragraphs."));
            return place;
        }

        var places = index.Value.Find(cite.Quote ?? "").Take(2).ToArray();
        if (places.Length == 1)
            return places[0];
        diagnostics.Add(new Diagnostic(
            Rules.UnresolvedCitation,
            cite.Position,
            places.Length == 0
                ? $"'{cite.Document}' does not say '{cite.Quote}'; expected words as they stand in one of its paragraphs."
                : $"'{cite.Document}' says '{cite.Quote}' in more than one paragraph ({places[0].BlockId}, {places[1].BlockId} …); expected words that stand in one only."));
        return null;
    }
}
