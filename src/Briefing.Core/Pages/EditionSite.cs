using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>One edition of the whole site: what its pages share and refer to. Immutable once made; pages are made from it on any thread.</summary>
public sealed class EditionSite
{
    private readonly EditionConverters _converters;
    private readonly ImmutableDictionary<string, Entity> _entities;
    private readonly ImmutableDictionary<string, EntityLink> _entityLinks;
    private readonly ImmutableDictionary<string, DocumentCard> _cards;
    private readonly ImmutableDictionary<string, TopicCard> _topicCards;

    /// <summary>The site in an edition.</summary>
    /// <param name="library">What is known.</param>
    /// <param name="documents">The documents in this edition, in the library's order.</param>
    /// <param name="frame">What every page shares.</param>
    /// <param name="converters">Brings the editors' own texts into the edition.</param>
    public EditionSite(Library library, ImmutableArray<EditionDocument> documents, SiteFrame frame, EditionConverters converters)
    {
        _converters = converters;
        Library = library;
        Documents = documents;
        Frame = frame;
        BySlug = documents.ToImmutableDictionary(document => document.Document.Slug, StringComparer.Ordinal);
        _entities = library.Desk.Entities.ToImmutableDictionary(entity => entity.Id, StringComparer.Ordinal);
        _entityLinks = library.Desk.Entities.ToImmutableDictionary(
            entity => entity.Id,
            entity => new EntityLink(entity.Id, Routes.Entity(Edition, entity.Id), NameOf(entity), entity.Kind, Mentions(entity.Id)),
            StringComparer.Ordinal);
        _cards = documents.ToImmutableDictionary(document => document.Document.Slug, MakeCard, StringComparer.Ordinal);
        _topicCards = library.Desk.Topics.ToImmutableDictionary(topic => topic.Id, MakeCard, StringComparer.Ordinal);
        Events = [.. library.Desk.Events.Select(MakeEvent)];
    }

    /// <summary>What is known, the same for all editions.</summary>
    public Library Library { get; }

    /// <summary>The documents in this edition, newest first.</summary>
    public ImmutableArray<EditionDocument> Documents { get; }

    /// <summary>The documents by slug.</summary>
    public ImmutableDictionary<string, EditionDocument> BySlug { get; }

    /// <summary>What every page shares.</summary>
    public SiteFrame Frame { get; }

    /// <summary>All events in order of date.</summary>
    public ImmutableArray<EventView> Events { get; }

    /// <summary>The edition.</summary>
    public Edition Edition => Frame.Edition;

    /// <summary>The addresses.</summary>
    public Routes Routes => Frame.Routes;

    /// <summary>The editors' own text in this edition.</summary>
    public string Localize(LocalizedText text) => _converters.Localize(text, Edition);

    /// <summary>The editors' own text in this edition; null where there is none.</summary>
    public string? LocalizeOptional(LocalizedText? text) => text is null ? null : Localize(text);

    /// <summary>A plain text of some language in this edition.</summary>
    public string Convert(string text, string language) => _converters.Convert(text, language, Edition);

    private string? ConvertOptional(string? text, string language) => text is null ? null : Convert(text, language);

    /// <summary>What a page's head, masthead and foot need.</summary>
    public PageFrame PageFrame(string path, string? title, string? description, Section section, params ReadOnlySpan<Crumb> crumbs) => new(
        Frame,
        path,
        title,
        description,
        section,
        [new Crumb(Section.None, Routes.Home(Edition)), .. crumbs],
        [.. Library.Settings.Editions.Select(edition => new Alternate(edition, Routes.Page(edition, path), Routes.Absolute(Routes.Page(edition, path))))]);

    /// <summary>An entity as others refer to it, with the number of its mentions or another count.</summary>
    public EntityLink Entity(string id, int? count = null) => count is { } other ? _entityLinks[id] with { Count = other } : _entityLinks[id];

    /// <summary>The entities of some ids, those that the site has.</summary>
    public ImmutableArray<EntityLink> Entities(IEnumerable<string> ids) => [.. ids.Where(_entities.ContainsKey).Select(id => Entity(id))];

    /// <summary>A document as others refer to it.</summary>
    public DocumentCard Card(string slug) => _cards[slug];

    /// <summary>A topic as others refer to it.</summary>
    public TopicCard Topic(string id) => _topicCards[id];

    /// <summary>The topics of some ids, in the site's order.</summary>
    public ImmutableArray<TopicCard> Topics(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. Library.Desk.Topics.Where(topic => wanted.Contains(topic.Id)).Select(topic => Topic(topic.Id))];
    }

    /// <summary>An editor's sentence with the paragraphs that it rests on.</summary>
    public CitedText Cited(Statement statement) => new(Localize(statement.Text), Citations(statement.Cites));

    /// <summary>The paragraphs that some citations name.</summary>
    public ImmutableArray<CitationLink> Citations(ImmutableArray<Cite> cites) =>
        [.. cites.Where(Library.Places.ContainsKey).Select(cite => Citation(Library.Places[cite]))];

    /// <summary>Address of a block, or of its document where the block is not published.</summary>
    public string BlockHref(string slug, string blockId) =>
        BySlug[slug].Document.Matter.Publish == PublishMode.Full ? Routes.Block(Edition, slug, blockId) : Routes.Document(Edition, slug);

    /// <summary>Short name of a document's source, such as 維基百科.</summary>
    public string SourceName(Document document) =>
        Card(document.Slug) is { } card ? card.Publication ?? card.Publisher ?? card.Title : document.Title;

    private CitationLink Citation(CitedPlace place)
    {
        var document = BySlug[place.Slug];
        var text = document.Texts[place.BlockId];
        var span = text.Map(place.Span);
        return new CitationLink(
            BlockHref(place.Slug, place.BlockId),
            SourceName(document.Document),
            document.Title,
            text.Text.Substring(span.Start, span.Length).Trim());
    }

    private int Mentions(string entityId) =>
        Library.BlocksByEntity.TryGetValue(entityId, out var blocks) ? blocks.Sum(block => block.Mentions.Length) : 0;

    /// <summary>An entity's name in this edition.</summary>
    public string NameOf(Entity entity) => NameIn(entity, Edition);

    /// <summary>An entity's name in an edition: its own form, or the site's own form converted.</summary>
    public string NameIn(Entity entity, Edition edition) =>
        entity.Names.TryGetValue(edition.Language, out var own) ? own
        : entity.Names.TryGetValue(Library.Settings.Language, out var form) ? _converters.Convert(form, Library.Settings.Language, edition)
        : entity.Id;

    private DocumentCard MakeCard(EditionDocument written)
    {
        var document = written.Document;
        var (matter, publisher, facts) = (document.Matter, document.Publisher, document.Facts);
        var publisherName = LocalizeOptional(publisher?.Name) ?? ConvertOptional(matter.Publisher ?? facts.Publisher, document.Language);
        var publication = ConvertOptional(matter.Publication ?? facts.Publication, document.Language) ?? publisherName;
        return new DocumentCard(
            document.Slug,
            Routes.Document(Edition, document.Slug),
            written.Title,
            document.Kind,
            publication,
            publisherName == publication ? null : publisherName,
            ConvertOptional(matter.Author ?? facts.Author, document.Language),
            document.Published,
            LocalizeOptional(matter.Rights ?? publisher?.Rights),
            matter.RightsUrl ?? publisher?.RightsUrl,
            document.Url,
            LocalizeOptional(matter.Summary),
            document.Characters,
            document.Language,
            written.IsConverted,
            matter.IsDraft);
    }

    private TopicCard MakeCard(Topic topic)
    {
        var passages = Library.Passages[topic.Id];
        return new TopicCard(
            topic.Id,
            Routes.Topic(Edition, topic.Id),
            Localize(topic.Title),
            Localize(topic.Summary),
            passages.Length,
            passages.Select(passage => passage.Document.Document.Slug).Distinct(StringComparer.Ordinal).Count());
    }

    private EventView MakeEvent(Occurrence occurrence) => new(
        occurrence.Id,
        $"{Routes.Timeline(Edition)}#{occurrence.Id}",
        occurrence.Date,
        Cited(occurrence.Text),
        Entities(occurrence.Entities),
        Topics(occurrence.Topics));

    /// <summary>A dataset as a chart.</summary>
    public ChartView Chart(Dataset dataset)
    {
        var categories = dataset.Series.SelectMany(series => series.Points).Select(point => Localize(point.At)).Distinct(StringComparer.Ordinal);
        var dated = categories.Select(category => (Category: category, Date: PartialDate.Parse(category))).ToArray();
        if (dated.All(pair => pair.Date is not null))
            Array.Sort(dated, (a, b) => a.Date!.CompareTo(b.Date));
        return new ChartView(
            dataset.Id,
            Localize(dataset.Title),
            Localize(dataset.Unit),
            dataset.Chart,
            LocalizeOptional(dataset.Note),
            [.. dated.Select(pair => pair.Category)],
            [.. dataset.Series.Select(series => new ChartSeries(
                Localize(series.Name),
                [.. dated.Select(pair => series.Points.FirstOrDefault(point => Localize(point.At) == pair.Category) is { } point
                    ? new ChartPoint(point.Value, Citations(point.Cites), LocalizeOptional(point.Note))
                    : null)]))])
        {
            DownloadHref = Routes.Data(Edition, dataset.Id),
        };
    }

    /// <summary>The text of the headings that some ids name in a document.</summary>
    public static ImmutableArray<string> Headings(EditionDocument document, ImmutableArray<string> ids) =>
        [.. ids.Select(id => document.Texts[id].Text)];

    /// <summary>The top blocks of some ids in a document, in order.</summary>
    public static ImmutableArray<Block> Blocks(EditionDocument document, IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. document.Article.Blocks.Where(block => wanted.Contains(block.Id))];
    }
}
