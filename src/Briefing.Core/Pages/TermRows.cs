using System.Collections.Immutable;
using Briefing.Core.Editions;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Every regional word that conversion replaced, over all documents and editions.</summary>
public sealed class TermRows
{
    private readonly ImmutableArray<(string Taiwan, string Mainland, string? List, ImmutableArray<(string Slug, string BlockId)> Places)> _rows;
    private readonly ImmutableDictionary<(string Taiwan, string Mainland), TermEntry> _entries;

    /// <summary>The words of some documents in some editions.</summary>
    public TermRows(IEnumerable<EditionDocument> documents, ImmutableArray<TermList> lists)
    {
        _rows =
        [
            .. documents
                .SelectMany(document => document.Words.Select(word => (Word: word, document.Document.Slug)))
                .GroupBy(use => use.Word.Profile == TermBook.TaiwanToMainland ? (Taiwan: use.Word.Source, Mainland: use.Word.Result) : (Taiwan: use.Word.Result, Mainland: use.Word.Source))
                .Select(group => (
                    group.Key.Taiwan,
                    group.Key.Mainland,
                    group.Select(use => use.Word.List).FirstOrDefault(list => list is not null),
                    group.Select(use => (use.Slug, use.Word.BlockId)).ToImmutableArray()))
                .OrderByDescending(row => row.Item4.Length)
                .ThenBy(row => row.Taiwan, StringComparer.Ordinal)
                .ThenBy(row => row.Mainland, StringComparer.Ordinal),
        ];
        var entries = ImmutableDictionary.CreateBuilder<(string, string), TermEntry>();
        foreach (var entry in lists.SelectMany(list => list.Terms))
        {
            foreach (var taiwan in entry.Taiwan)
            {
                foreach (var mainland in entry.Mainland)
                    entries.TryAdd((taiwan, mainland), entry);
            }
        }

        _entries = entries.ToImmutable();
    }

    /// <summary>The rows of the terms page of an edition.</summary>
    public ImmutableArray<TermRow> For(EditionSite site) =>
    [
        .. _rows.Select(row =>
        {
            var entry = _entries.GetValueOrDefault((row.Taiwan, row.Mainland));
            return new TermRow(
                row.Taiwan,
                row.Mainland,
                entry?.English,
                entry?.Kind,
                site.LocalizeOptional(entry?.Note),
                row.List,
                row.Places.Length,
                [.. row.Places.Distinct().Select(place => new PageLink(site.BlockHref(place.Slug, place.BlockId), site.Card(place.Slug).Title))]);
        }),
    ];
}
