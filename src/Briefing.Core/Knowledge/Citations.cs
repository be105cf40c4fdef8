using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Every citation that editors wrote, by the document that it names, and what of the site makes it.</summary>
public sealed class Citations
{
    private readonly ILookup<string, (Cite Cite, ImmutableArray<Backlink> From)> _byDocument;

    /// <summary>The citations of the settings and the desk.</summary>
    public Citations(SiteSettings settings, Desk desk) => _byDocument = All(settings, desk).ToLookup(pair => pair.Cite.Document, StringComparer.Ordinal);

    /// <summary>Reports citations of documents that the site does not have.</summary>
    /// <param name="slugs">The slugs of the documents.</param>
    /// <param name="diagnostics">Takes an error for each.</param>
    public void ReportUnknown(IReadOnlySet<string> slugs, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (cite, _) in _byDocument.Where(group => !slugs.Contains(group.Key)).SelectMany(group => group))
            diagnostics.Add(new Diagnostic(Rules.UnresolvedCitation, cite.Position, $"There is no document '{cite.Document}'; expected one of {string.Join(", ", slugs.Order(StringComparer.Ordinal).Take(20))}."));
    }

    /// <summary>The places that citations of a document name, with what makes each. One that names no place, or more than one, is an error at its own place.</summary>
    public ImmutableArray<(Cite Cite, CitedPlace Place, ImmutableArray<Backlink> From)> In(ReadDocument document, ICollection<Diagnostic> diagnostics)
    {
        if (!_byDocument.Contains(document.Document.Slug))
            return [];
        var index = new QuotationIndex(document);
        var places = ImmutableArray.CreateBuilder<(Cite, CitedPlace, ImmutableArray<Backlink>)>();
        foreach (var (cite, from) in _byDocument[document.Document.Slug])
        {
            if (Resolve(cite, index, diagnostics) is { } place)
                places.Add((cite, place, from));
        }

        return places.ToImmutable();
    }

    private static CitedPlace? Resolve(Cite cite, QuotationIndex index, ICollection<Diagnostic> diagnostics)
    {
        if (cite.Block is not null)
        {
            var place = index.Block(cite.Block);
            if (place is null)
                diagnostics.Add(new Diagnostic(Rules.UnresolvedCitation, cite.Position, $"'{cite.Document}' has no block '{cite.Block}'; expected the id of one of its paragraphs."));
            return place;
        }

        var places = index.Find(cite.Quote ?? "").Take(2).ToArray();
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

    private static IEnumerable<(Cite Cite, ImmutableArray<Backlink> From)> All(SiteSettings settings, Desk desk)
    {
        foreach (var judgement in settings.Judgements)
        {
            foreach (var pair in By(judgement.Cites, new Backlink(BacklinkKind.Judgement, "")))
                yield return pair;
        }

        foreach (var entity in desk.Entities)
        {
            foreach (var pair in By([.. entity.Description?.Cites ?? [], .. entity.Facts.SelectMany(fact => fact.Value.Cites)], new Backlink(BacklinkKind.Entity, entity.Id)))
                yield return pair;
        }

        foreach (var relation in desk.Relations)
        {
            foreach (var pair in By(relation.Text.Cites, new Backlink(BacklinkKind.Entity, relation.Subject)))
                yield return pair;
        }

        foreach (var occurrence in desk.Events)
        {
            foreach (var pair in By(occurrence.Text.Cites, new Backlink(BacklinkKind.Event, occurrence.Id)))
                yield return pair;
        }

        foreach (var topic in desk.Topics)
        {
            var views = topic.Comparisons.SelectMany(comparison => comparison.Views).Select(view => view.Text);
            foreach (var pair in By([.. topic.Introduction.Prepend(topic.Summary).Concat(views).SelectMany(statement => statement.Cites)], new Backlink(BacklinkKind.Topic, topic.Id)))
                yield return pair;
        }

        foreach (var dataset in desk.Datasets)
        {
            var topics = desk.Topics.Where(topic => topic.Datasets.Contains(dataset.Id)).Select(topic => new Backlink(BacklinkKind.Topic, topic.Id)).ToArray();
            var cites = dataset.Series.SelectMany(series => series.Points).SelectMany(point => point.Cites).Concat(dataset.Checks.SelectMany(check => check.Cites));
            foreach (var pair in By([.. dataset.Note?.Cites ?? [], .. cites], topics))
                yield return pair;
        }
    }

    private static IEnumerable<(Cite Cite, ImmutableArray<Backlink> From)> By(ImmutableArray<Cite> cites, params Backlink[] from)
    {
        var backlinks = ImmutableArray.Create(from);
        return cites.Select(cite => (cite, backlinks));
    }
}
