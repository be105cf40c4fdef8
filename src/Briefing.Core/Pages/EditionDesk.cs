using System.Collections.Immutable;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>
/// What editors wrote, in one edition, and the addresses of everything: what a page can say before any document is read. Immutable; pages
/// are made from it on any thread.
/// </summary>
public sealed class EditionDesk
{
    private readonly EditionConverters _converters;
    private readonly Dictionary<string, EntityLink> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageLink> _topics = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, DocumentHead> _documents;

    /// <summary>The desk in an edition.</summary>
    /// <param name="settings">The site settings.</param>
    /// <param name="desk">What editors wrote.</param>
    /// <param name="documents">The heads of the documents by slug.</param>
    /// <param name="frame">What every page shares.</param>
    /// <param name="converters">Brings the editors' own texts into the edition.</param>
    public EditionDesk(SiteSettings settings, Desk desk, IReadOnlyDictionary<string, DocumentHead> documents, SiteFrame frame, EditionConverters converters)
    {
        _converters = converters;
        _documents = documents;
        Settings = settings;
        Desk = desk;
        Frame = frame;
        foreach (var entity in desk.Entities)
            _entities.TryAdd(entity.Id, new EntityLink(entity.Id, Routes.Entity(Edition, entity.Id), NameOf(entity), entity.Kind, 0));
        Frame = frame with { Names = WholeNames.Of(_entities.Values.Select(entity => entity.Name)) };
        foreach (var topic in desk.Topics)
            _topics.TryAdd(topic.Id, new PageLink(Routes.Topic(Edition, topic.Id), Localize(topic.Title)));
    }

    /// <summary>The site settings.</summary>
    public SiteSettings Settings { get; }

    /// <summary>What editors wrote.</summary>
    public Desk Desk { get; }

    /// <summary>What every page shares.</summary>
    public SiteFrame Frame { get; }

    /// <summary>The edition.</summary>
    public Edition Edition => Frame.Edition;

    /// <summary>The addresses.</summary>
    public Routes Routes => Frame.Routes;

    /// <summary>The editors' own text in this edition.</summary>
    public string Localize(LocalizedText text) => _converters.Localize(text, Edition);

    /// <summary>The editors' own text in this edition; null where there is none.</summary>
    public string? LocalizeOptional(LocalizedText? text) => text is null ? null : Localize(text);

    /// <summary>What editors say of words, in this edition's script; null where they say nothing.</summary>
    public string? LocalizeOnWords(LocalizedText? text) => text is null ? null : _converters.LocalizeOnWords(text, Edition);

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
        ImmutableArray.CreateRange(Settings.Editions, edition => new Alternate(edition, Routes.Page(edition, path), Routes.Absolute(Routes.Page(edition, path)))));

    /// <summary>An entity as others refer to it, with how often it occurs where the link stands.</summary>
    public EntityLink Entity(string id, int count) => _entities[id] with { Count = count };

    /// <summary>The entities of some ids, those that the site has.</summary>
    public ImmutableArray<EntityLink> Entities(IEnumerable<string> ids) => [.. ids.Where(_entities.ContainsKey).Select(id => _entities[id])];

    /// <summary>A topic's address and title.</summary>
    public PageLink Topic(string id) => _topics[id];

    /// <summary>A document's address and title.</summary>
    public PageLink Document(DocumentHead head) => new(Routes.Document(Edition, head.Slug), Convert(head.Title, head.Language));

    /// <summary>How much of a document is shown.</summary>
    public PublishMode Publish(string slug) => _documents[slug].Matter.Publish;

    /// <summary>Address of a block, or of its document where the block is not published.</summary>
    public string BlockHref(string slug, string blockId) =>
        Publish(slug) == PublishMode.Full ? Routes.Block(Edition, slug, blockId) : Routes.Document(Edition, slug);

    /// <summary>An entity's name in this edition.</summary>
    public string NameOf(Entity entity) => NameIn(entity, Edition);

    /// <summary>An entity's name in an edition: its own form, or the site's own form converted.</summary>
    public string NameIn(Entity entity, Edition edition) =>
        entity.Names.TryGetValue(edition.Language, out var own) ? own
        : entity.Names.TryGetValue(Settings.Language, out var form) ? _converters.Convert(form, Settings.Language, edition)
        : entity.Id;

    /// <summary>A document as others refer to it.</summary>
    public DocumentCard Card(EditionDocument written)
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
            matter.IsDraft)
        {
            IsAuthorOrganization = document.Kind == "wiki-markdown" || ((matter.Author ?? facts.Author) is { } author && (publisher?.Authors.Contains(author.Trim(), StringComparer.Ordinal) ?? false)),
        };
    }
}
