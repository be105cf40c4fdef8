using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Catalogues documents: works out from each, on its own, what the rest of the site needs of it. Immutable and thread-safe.</summary>
/// <param name="gatherer">Gathers what belongs to topics.</param>
/// <param name="citations">What editors cite.</param>
/// <param name="fold">The fold that names are compared by.</param>
/// <param name="host">The host of the site.</param>
public sealed class Cataloguer(Gatherer gatherer, Citations citations, TextFold fold, string host)
{
    /// <summary>The entry of a document.</summary>
    /// <param name="linked">The document.</param>
    /// <param name="diagnostics">Takes citations that do not resolve, and what editors may have missed.</param>
    public CatalogueEntry Enter(LinkedDocument linked, ICollection<Diagnostic> diagnostics)
    {
        var (document, article) = (linked.Document, linked.Source.Article);
        var mentions = linked.Mentions.ToLookup(mention => mention.BlockId, StringComparer.Ordinal);
        var used = new HashSet<GatherRule>(ReferenceEqualityComparer.Instance);
        var passages = gatherer.Gather(linked, mentions, used)
            .Select(gathered => (gathered.Topic, PassageRef.Of(article, gathered.Blocks, mentions)))
            .ToImmutableArray();
        var places = citations.In(linked.Source, diagnostics);
        Report(linked, diagnostics);
        return new CatalogueEntry(
            document,
            linked.Makers,
            linked.Links,
            linked.Source.Ledger.Length,
            Lacunae.Of(article).Count(),
            [.. linked.Mentions.CountBy(mention => mention.EntityId, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)],
            [
                .. mentions.Select(block => (block.Key, EntityIds: block.Select(mention => mention.EntityId).Distinct(StringComparer.Ordinal).ToImmutableArray()))
                    .Where(block => block.EntityIds.Length > 1),
            ],
            Forms(linked),
            passages,
            [.. used],
            [.. places.Select(place => KeyValuePair.Create(place.Cite, place.Place))],
            Numbers(article, places.Select(place => place.Place.BlockId)),
            OwnLinks(linked.Source),
            places.SelectMany(place => place.From.Select(from => (place.Place.BlockId, From: from))).Distinct().ToLookup(pair => pair.BlockId, pair => pair.From, StringComparer.Ordinal));
    }

    private static void Report(LinkedDocument linked, ICollection<Diagnostic> diagnostics)
    {
        var document = linked.Document;
        foreach (var link in linked.Uncovered)
            diagnostics.Add(new Diagnostic(Rules.UncoveredLink, link.Position, $"The source links to the article '{link.Title}' and no entity covers it."));
        if (document.Matter.Rights is null && document.Publisher?.Rights is null)
            diagnostics.Add(new Diagnostic(Rules.MissingRights, new SourcePosition(document.Path, 1, 1), "The document does not say what rights it has; expected 'rights' under 'source', or a publisher in site.yaml that says it."));
    }

    private ImmutableArray<(string Url, SourcePosition Position)> OwnLinks(ReadDocument read) =>
        !read.Source.Text.Contains(host, StringComparison.OrdinalIgnoreCase)
            ? []
            :
            [
                .. BlockTree.Texts(read.Article).SelectMany(block => Addresses(block.Content)
                    .Where(url => url.Contains(host, StringComparison.OrdinalIgnoreCase))
                    .Distinct(StringComparer.Ordinal)
                    .Select(url => (url, read.Source.PositionAt(block.Source.Start)))),
            ];

    private static IEnumerable<string> Addresses(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        Link { Target: ExternalTarget target } => [target.Url],
        InlineContainer container => Addresses(container.Content),
        _ => [],
    });

    private ImmutableArray<(string EntityId, string Form)> Forms(LinkedDocument linked)
    {
        var forms = new HashSet<(string, string)>();
        var texts = BlockTree.Texts(linked.Source.Article).DistinctBy(block => block.Id, StringComparer.Ordinal).ToDictionary(block => block.Id, StringComparer.Ordinal);
        foreach (var block in linked.Mentions.GroupBy(mention => mention.BlockId, StringComparer.Ordinal))
        {
            var text = PlainText.Of(texts[block.Key].Content);
            foreach (var mention in block)
                forms.Add((mention.EntityId, fold.Fold(text.Substring(mention.Span.Start, mention.Span.Length))));
        }

        return [.. forms];
    }

    private static ImmutableArray<KeyValuePair<string, ImmutableArray<decimal>>> Numbers(Article article, IEnumerable<string> blockIds)
    {
        var wanted = blockIds.ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
            return [];
        return
        [
            .. BlockTree.Texts(article).Where(block => wanted.Contains(block.Id)).DistinctBy(block => block.Id, StringComparer.Ordinal).Select(block =>
                KeyValuePair.Create(block.Id, FigureText.Numbers(string.Concat(PlainText.Of(block.Content).Where(c => !char.IsWhiteSpace(c)))).ToImmutableArray())),
        ];
    }
}
