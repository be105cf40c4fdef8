using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>The rows of the terms page.</summary>
internal static class TermRows
{
    /// <summary>The rows of an edition.</summary>
    public static ImmutableArray<TermRow> Of(EditionSite site, TermUses uses)
    {
        var entries = new Dictionary<(string, string), TermEntry>();
        foreach (var entry in site.Library.Desk.Terms.SelectMany(list => list.Terms))
        {
            foreach (var taiwan in entry.Taiwan)
            {
                foreach (var mainland in entry.Mainland)
                    entries.TryAdd((taiwan, mainland), entry);
            }
        }

        return
        [
            .. uses.All.Select(pair =>
            {
                var ((taiwan, mainland), use) = pair;
                var entry = entries.GetValueOrDefault((taiwan, mainland));
                return new TermRow(
                    taiwan,
                    mainland,
                    entry?.English,
                    entry?.Kind,
                    site.LocalizeOnWords(entry?.Note),
                    use.Count,
                    [.. use.Places.Distinct().Select(place => new PageLink(site.BlockHref(place.Slug, place.BlockId), site.Card(place.Slug).Title))]);
            }),
        ];
    }
}
