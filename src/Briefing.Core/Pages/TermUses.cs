using System.Runtime.InteropServices;
using Briefing.Core.Editions;

namespace Briefing.Core.Pages;

/// <summary>Every regional word that conversion replaced, over all documents and editions, added document by document in the order of the site.</summary>
public sealed class TermUses
{
    /// <summary>How many places are kept of each word.</summary>
    private const int MostPlaces = 60;

    private readonly Dictionary<(string Taiwan, string Mainland), Use> _uses = [];

    /// <summary>Each pair of forms with its uses, those used most first.</summary>
    public IEnumerable<KeyValuePair<(string Taiwan, string Mainland), Use>> All =>
        _uses.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Taiwan, StringComparer.Ordinal).ThenBy(pair => pair.Key.Mainland, StringComparer.Ordinal);

    /// <summary>Adds the words of the next document in an edition.</summary>
    public void Add(string slug, IEnumerable<RegionalWord> words)
    {
        foreach (var word in words)
        {
            var forms = word.Profile == TermBook.TaiwanToMainland ? (word.Source, word.Result) : (word.Result, word.Source);
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, forms, out _);
            use ??= new Use();
            use.Count++;
            if (use.Places.Count < MostPlaces && (use.Places.Count == 0 || use.Places[^1] != (slug, word.BlockId)))
                use.Places.Add((slug, word.BlockId));
        }
    }

    /// <summary>The uses of one pair of forms.</summary>
    public sealed class Use
    {
        /// <summary>How often it was replaced.</summary>
        public int Count { get; set; }

        /// <summary>The first places, from the newest document on.</summary>
        public List<(string Slug, string BlockId)> Places { get; } = [];
    }
}
