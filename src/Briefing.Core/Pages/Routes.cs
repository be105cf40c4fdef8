using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>The address of everything on the site. Addresses are root-relative and carry the base URL's own path, so a site can live below a folder.</summary>
/// <param name="BaseUrl">Absolute address of the site's root, with a final slash.</param>
public sealed record Routes(Uri BaseUrl)
{
    /// <summary>Path of the site's root, with a final slash: <c>/</c>, or <c>/folder/</c>.</summary>
    public string Root => BaseUrl.AbsolutePath;

    /// <summary>The address that chooses an edition.</summary>
    public string Chooser => Root;

    /// <summary>A page of an edition by its path below it.</summary>
    public string Page(Edition edition, string path) => $"{Root}{edition.Path}/{path}";

    /// <summary>Home page.</summary>
    public string Home(Edition edition) => Page(edition, "");

    /// <summary>Index of documents.</summary>
    public string Documents(Edition edition) => Page(edition, "documents/");

    /// <summary>A document.</summary>
    public string Document(Edition edition, string slug) => Page(edition, DocumentPath(slug));

    /// <summary>A block of a document.</summary>
    public string Block(Edition edition, string slug, string blockId) => $"{Document(edition, slug)}#{blockId}";

    /// <summary>Index of topics.</summary>
    public string Topics(Edition edition) => Page(edition, "topics/");

    /// <summary>A topic.</summary>
    public string Topic(Edition edition, string id) => Page(edition, TopicPath(id));

    /// <summary>Index of entities.</summary>
    public string Entities(Edition edition) => Page(edition, "entities/");

    /// <summary>An entity.</summary>
    public string Entity(Edition edition, string id) => Page(edition, EntityPath(id));

    /// <summary>Timeline.</summary>
    public string Timeline(Edition edition) => Page(edition, "timeline/");

    /// <summary>An event's place on the timeline.</summary>
    public string Event(Edition edition, string id) => $"{Timeline(edition)}#{id}";

    /// <summary>Timeline of a topic.</summary>
    public string TopicTimeline(Edition edition, string id) => Page(edition, TopicTimelinePath(id));

    /// <summary>Timeline of an entity.</summary>
    public string EntityTimeline(Edition edition, string id) => Page(edition, EntityTimelinePath(id));

    /// <summary>Where the editors' sentences come from.</summary>
    public string Provenance(Edition edition) => Page(edition, ProvenancePath(""));

    /// <summary>Where the editors' sentences of a part come from.</summary>
    public string Provenance(Edition edition, string part) => Page(edition, ProvenancePath(part));

    /// <summary>The figures of a dataset as CSV.</summary>
    public string Data(Edition edition, string id) => Page(edition, DataPath(id));

    /// <summary>The site's knowledge as JSON.</summary>
    public string OpenData => $"{Root}data/briefing.json";

    /// <summary>Terms.</summary>
    public string Terms(Edition edition) => Page(edition, "terms/");

    /// <summary>Search.</summary>
    public string Search(Edition edition) => Page(edition, "search/");

    /// <summary>About.</summary>
    public string About(Edition edition) => Page(edition, "about/");

    /// <summary>Atom feed of an edition.</summary>
    public string Feed(Edition edition) => Page(edition, "feed.xml");

    /// <summary>JSON feed of an edition.</summary>
    public string JsonFeed(Edition edition) => Page(edition, "feed.json");

    /// <summary>The list of the feeds, as OPML.</summary>
    public string Subscriptions => $"{Root}feeds.opml";

    /// <summary>A theme asset by its published name.</summary>
    public string Asset(string name) => $"{Root}assets/{name}";

    /// <summary>Absolute form of a root-relative address.</summary>
    public string Absolute(string href) => new Uri(BaseUrl, href).AbsoluteUri;

    /// <summary>Path of a document below an edition.</summary>
    public static string DocumentPath(string slug) => $"documents/{slug}/";

    /// <summary>Path of a page of the index of documents below an edition, counted from 1.</summary>
    public static string DocumentsPath(int page) => page == 1 ? "documents/" : FormattableString.Invariant($"documents/page/{page}/");

    /// <summary>Path of a topic below an edition.</summary>
    public static string TopicPath(string id) => $"topics/{id}/";

    /// <summary>Path of a topic's timeline below an edition.</summary>
    public static string TopicTimelinePath(string id) => $"timeline/{id}/";

    /// <summary>Path of an entity's timeline below an edition.</summary>
    public static string EntityTimelinePath(string id) => $"entities/{id}/timeline/";

    /// <summary>Path below an edition of where the editors' sentences of a part come from; of all parts where it is empty.</summary>
    public static string ProvenancePath(string part) => part.Length == 0 ? "provenance/" : $"provenance/{part}/";

    /// <summary>Path of a dataset's figures below an edition.</summary>
    public static string DataPath(string id) => $"data/{id}.csv";

    /// <summary>Path of an entity below an edition.</summary>
    public static string EntityPath(string id) => $"entities/{id}/";
}
