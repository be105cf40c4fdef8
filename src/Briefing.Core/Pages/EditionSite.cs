using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>One edition of the whole site: what its pages share and refer to. Immutable once made; pages are made from it on any thread.</summary>
public sealed class EditionSite
{
    private readonly EditionDesk _desk;
    private readonly Dictionary<string, TopicCard> _topics;

    /// <summary>The site in an edition.</summary>
    /// <param name="library">What is known.</param>
    /// <param name="desk">What editors wrote, in this edition.</param>
    /// <param name="index">What other pages show of the documents, in this edition.</param>
    public EditionSite(Library library, EditionDesk desk, EditionIndex index)
    {
        _desk = desk;
        Library = library;
        Index = index;
        _topics = library.Desk.Topics.DistinctBy(topic => topic.Id, StringComparer.Ordinal).ToDictionary(topic => topic.Id, MakeCard, StringComparer.Ordinal);
        Events = [.. library.Desk.Events.Select(MakeEvent)];
    }

    /// <summary>What is known, the same for all editions.</summary>
    public Library Library { get; }

    /// <summary>What other pages show of the documents.</summary>
    public EditionIndex Index { get; }

    /// <summary>What every page shares.</summary>
    public SiteFrame Frame => _desk.Frame;

    /// <summary>All events in order of date.</summary>
    public ImmutableArray<EventView> Events { get; }

    /// <summary>The edition.</summary>
    public Edition Edition => Frame.Edition;

    /// <summary>The addresses.</summary>
    public Routes Routes => Frame.Routes;

    /// <summary>The editors' own text in this edition.</summary>
    public string Localize(LocalizedText text) => _desk.Localize(text);

    /// <summary>The editors' own text in this edition; null where there is none.</summary>
    public string? LocalizeOptional(LocalizedText? text) => _desk.LocalizeOptional(text);

    /// <summary>What editors say of words, in this edition's script; null where they say nothing.</summary>
    public string? LocalizeOnWords(LocalizedText? text) => _desk.LocalizeOnWords(text);

    /// <summary>A plain text of some language in this edition.</summary>
    public string Convert(string text, string language) => _desk.Convert(text, language);

    /// <summary>What a page's head, masthead and foot need.</summary>
    public PageFrame PageFrame(string path, string? title, string? description, Section section, params ReadOnlySpan<Crumb> crumbs) =>
        _desk.PageFrame(path, title, description, section, crumbs);

    /// <summary>An entity as others refer to it, with the number of its mentions or another count.</summary>
    public EntityLink Entity(string id, int? count = null) => _desk.Entity(id, count ?? Library.Mentions.GetValueOrDefault(id));

    /// <summary>The entities of some ids, those that the site has, each with the number of its mentions.</summary>
    public ImmutableArray<EntityLink> Entities(IEnumerable<string> ids) => ImmutableArray.CreateRange(_desk.Entities(ids), link => Entity(link.Id));

    /// <summary>The documents, newest first.</summary>
    public IReadOnlyList<DocumentCard> Documents => Index.Cards;

    /// <summary>A document as others refer to it.</summary>
    public DocumentCard Card(string slug) => Index.Card(slug);

    /// <summary>A topic as others refer to it.</summary>
    public TopicCard Topic(string id) => _topics[id];

    /// <summary>The topics of some ids, in the site's order.</summary>
    public ImmutableArray<TopicCard> Topics(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. Library.Desk.Topics.Where(topic => wanted.Contains(topic.Id)).Select(topic => Topic(topic.Id))];
    }

    /// <summary>An editor's sentence with the paragraphs that it rests on.</summary>
    public CitedText Cited(Statement statement) => new(Localize(statement.Text), Citations(statement.Cites));

    /// <summary>The paragraphs that some citations name.</summary>
    public ImmutableArray<CitationLink> Citations(ImmutableArray<Cite> cites) => [.. cites.Select(Index.Citation).OfType<CitationLink>()];

    /// <summary>The works of reference that an entity rests on.</summary>
    public ImmutableArray<ReferenceLink> References(Entity entity) =>
        ImmutableArray.CreateRange(entity.Sources, source => new ReferenceLink(Localize(source.Name), source.Url));

    /// <summary>How much of a document is shown.</summary>
    public PublishMode Publish(string slug) => _desk.Publish(slug);

    /// <summary>Address of a block, or of its document where the block is not published.</summary>
    public string BlockHref(string slug, string blockId) => _desk.BlockHref(slug, blockId);

    /// <summary>An entity's name in this edition.</summary>
    public string NameOf(Entity entity) => _desk.NameOf(entity);

    /// <summary>An entity's name in an edition: its own form, or the site's own form converted.</summary>
    public string NameIn(Entity entity, Edition edition) => _desk.NameIn(entity, edition);

    private TopicCard MakeCard(Topic topic)
    {
        var sources = Library.Topics.GetValueOrDefault(topic.Id);
        return new TopicCard(
            topic.Id,
            Routes.Topic(Edition, topic.Id),
            Localize(topic.Title),
            Localize(topic.Summary.Text),
            sources?.Count ?? 0,
            sources?.Passages.Count ?? 0);
    }

    private EventView MakeEvent(Occurrence occurrence) => new(
        occurrence.Id,
        Routes.Event(Edition, occurrence.Id),
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
            LocalizeOptional(dataset.Note?.Text),
            [.. dated.Select(pair => pair.Category)],
            [.. dataset.Series.Select(series => new ChartSeries(
                Localize(series.Name),
                [.. dated.Select(pair => series.Points.FirstOrDefault(point => Localize(point.At) == pair.Category) is { } point
                    ? new ChartPoint(point.Value, Citations(point.Cites), LocalizeOptional(point.Note))
                    : null)]))])
        {
            DownloadHref = Routes.Data(Edition, dataset.Id),
            NoteCitations = Citations(dataset.Note?.Cites ?? []),
        };
    }
}
