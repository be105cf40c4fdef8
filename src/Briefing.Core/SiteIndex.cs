using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Search;

namespace Briefing.Core;

/// <summary>The digests of all documents brought together, added one after the other in the order of the site.</summary>
internal sealed class SiteIndex
{
    private readonly LibraryBuilder _library;
    private readonly Dictionary<string, FoundPlaces> _found = new(StringComparer.Ordinal);

    /// <summary>An index without documents.</summary>
    public SiteIndex(BuildPlan plan)
    {
        _library = new LibraryBuilder(plan.Settings, plan.Desk);
        Editions = ImmutableArray.CreateRange(plan.Editions, _ => new EditionIndex(plan.Desk));
    }

    /// <summary>Builds the library.</summary>
    public LibraryBuilder Library => _library;

    /// <summary>What other pages show of the documents, by edition.</summary>
    public ImmutableArray<EditionIndex> Editions { get; }

    /// <summary>The regional words that conversion replaced.</summary>
    public TermUses Terms { get; } = new();

    /// <summary>What the documents' texts are found by.</summary>
    public SliceTable SearchSlices { get; } = new();

    /// <summary>Slug to the places that open data names.</summary>
    public IReadOnlyDictionary<string, FoundPlaces> Found => _found;

    /// <summary>What was read, linked and converted so far.</summary>
    public BuildCounts Counts { get; private set; } = new();

    /// <summary>Whether a digest that was made when there may have been less room holds all that there is room for now.</summary>
    public bool HasAllOf(DocumentDigest digest) => Editions.Zip(digest.Extracts).All(pair => pair.First.HasAllOf(pair.Second, digest.Entry));

    /// <summary>Adds the next document.</summary>
    public void Add(DocumentDigest digest)
    {
        var entry = digest.Entry;
        SearchSlices.Add(digest.SearchSlices);
        _library.Add(entry);
        for (var i = 0; i < Editions.Length; i++)
        {
            Editions[i].Add(digest.Extracts[i], entry);
            Terms.Add(entry.Document.Slug, digest.Words[i]);
        }

        _found.Add(entry.Document.Slug, digest.Found);
        Counts = Counts with
        {
            Documents = Counts.Documents + 1,
            Characters = Counts.Characters + entry.Document.Characters,
            LedgerEntries = Counts.LedgerEntries + entry.LedgerEntries,
            Lacunae = Counts.Lacunae + entry.Lacunae,
            Mentions = Counts.Mentions + entry.Mentions.Sum(pair => pair.Value),
            Links = Counts.Links + entry.Links,
            Passages = Counts.Passages + entry.Passages.Sum(pair => pair.Passages.Length),
            ConvertedCharacters = Counts.ConvertedCharacters + (digest.Extracts.Count(extract => extract.Card.IsConverted) * (long)entry.Document.Characters),
            RegionalWords = Counts.RegionalWords + digest.Words.Sum(words => words.Length),
        };
    }
}
