using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>
/// What the pages of an edition other than the documents' own show of the documents. Documents are added one after the other in the order of
/// the site; pages show the newest of them and name the others, so that neither a page nor what is kept here grows with all text of the site.
/// </summary>
public sealed class EditionIndex
{
    /// <summary>How many documents an entity's or a topic's page quotes.</summary>
    public const int Quoted = 24;

    /// <summary>How many more documents it names.</summary>
    public const int Named = 200;

    /// <summary>How many documents the feeds hold.</summary>
    public const int InFeed = 50;

    private readonly Dictionary<string, DocumentCard> _cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shelf<MentionGroup>> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shelf<Passage>> _passages = new(StringComparer.Ordinal);
    private readonly Dictionary<Cite, CitationLink> _citations = [];
    private readonly List<DocumentCard> _documents = [];
    private readonly List<(DocumentCard Card, Article Article)> _newest = [];

    /// <summary>An index without documents.</summary>
    public EditionIndex(Desk desk)
    {
        foreach (var entity in desk.Entities)
            _mentions.TryAdd(entity.Id, new Shelf<MentionGroup>());
        foreach (var topic in desk.Topics)
            _passages.TryAdd(topic.Id, new Shelf<Passage>());
    }

    /// <summary>All documents, newest first.</summary>
    public IReadOnlyList<DocumentCard> Cards => _documents;

    /// <summary>The documents of the feeds, newest first, each with its text as far as it may be shown.</summary>
    public IReadOnlyList<(DocumentCard Card, Article Article)> Newest => _newest;

    /// <summary>A document as others refer to it.</summary>
    public DocumentCard Card(string slug) => _cards[slug];

    /// <summary>The words that a citation names; null where it does not resolve.</summary>
    public CitationLink? Citation(Cite cite) => _citations.GetValueOrDefault(cite);

    /// <summary>The sentences that mention an entity, by document.</summary>
    public IReadOnlyList<MentionGroup> MentionsOf(string entityId) => _mentions[entityId].Items;

    /// <summary>The documents after those whose sentences stand on an entity's page.</summary>
    public IReadOnlyList<CountedLink> MoreMentionsOf(string entityId) => _mentions[entityId].More;

    /// <summary>How many documents mention an entity.</summary>
    public int DocumentsWith(string entityId) => _mentions[entityId].Documents;

    /// <summary>The passages of a topic, by document and in reading order.</summary>
    public IReadOnlyList<Passage> PassagesOf(string topicId) => _passages[topicId].Items;

    /// <summary>The documents after those whose passages stand on a topic's page.</summary>
    public IReadOnlyList<CountedLink> MorePassagesOf(string topicId) => _passages[topicId].More;

    /// <summary>Whether an entity's page has room for another document's sentences. May be asked while documents are added: a document that comes later in the order finds no more room than now.</summary>
    public bool WantsMentions(string entityId) => _mentions[entityId].Documents < Quoted;

    /// <summary>Whether a topic's page has room for another document's passages; as <see cref="WantsMentions"/>.</summary>
    public bool WantsPassages(string topicId) => _passages[topicId].Documents < Quoted;

    /// <summary>Whether the feeds have room for another document; as <see cref="WantsMentions"/>.</summary>
    public bool WantsArticle => _newest.Count < InFeed;

    /// <summary>Whether an extract that was made when there may have been less room holds all that there is room for now.</summary>
    /// <param name="extract">What pages show of a document.</param>
    /// <param name="entry">What the library keeps of it.</param>
    public bool HasAllOf(DocumentExtract extract, CatalogueEntry entry) =>
        extract.IsWhole
        || ((extract.Article is not null || !WantsArticle)
            && entry.Mentions.All(pair => !WantsMentions(pair.Key) || extract.Mentions.Any(own => own.Key == pair.Key))
            && entry.Passages.All(pair => !WantsPassages(pair.Topic) || extract.Passages.Any(own => own.Key == pair.Topic)));

    /// <summary>Adds the next document.</summary>
    /// <param name="extract">What pages show of it.</param>
    /// <param name="entry">What the library keeps of it.</param>
    public void Add(DocumentExtract extract, CatalogueEntry entry)
    {
        var card = extract.Card;
        _documents.Add(card);
        _cards.Add(card.Slug, card);
        foreach (var (cite, link) in extract.Citations)
            _citations[cite] = link;
        var sentences = extract.Mentions.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, count) in entry.Mentions)
            _mentions[id].Add(card, count, [new MentionGroup(card, count, sentences.GetValueOrDefault(id, []))]);
        var passages = extract.Passages.ToDictionary(StringComparer.Ordinal);
        foreach (var (topic, refs) in entry.Passages)
            _passages[topic].Add(card, refs.Length, passages.GetValueOrDefault(topic, []));
        if (WantsArticle && extract.Article is { } article)
            _newest.Add((card, article));
    }

    /// <summary>What documents have for one page, newest first: the first of them in full, the next by name.</summary>
    private sealed class Shelf<T>
    {
        public int Documents { get; private set; }

        public List<T> Items { get; } = [];

        public List<CountedLink> More { get; } = [];

        public void Add(DocumentCard card, int count, IEnumerable<T> items)
        {
            if (Documents++ < Quoted)
                Items.AddRange(items);
            else if (More.Count < Named)
                More.Add(new CountedLink(card.Href, card.Title, count));
        }
    }
}
