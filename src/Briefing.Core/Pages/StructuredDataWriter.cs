using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Writes one page's graph: what the page is, the figures on it, and its breadcrumb.</summary>
internal sealed class StructuredDataWriter(Utf8JsonWriter json, Page page, string title, string? description, Func<Section, string> sections)
{
    private const int MostMentions = 20;

    private static readonly char[] NameSeparators = [.. "、，,；;／/"];

    private readonly SiteFrame _site = page.Frame.Site;

    private string Url => _site.Routes.Absolute(page is ChooserPage ? _site.Routes.Chooser : _site.Routes.Page(_site.Edition, page.Frame.Path));

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        json.WriteStartObject();
        WritePage();
        json.WriteEndObject();
        foreach (var chart in Charts())
            WriteDataset(chart);
        if (page is not ChooserPage && page.Frame.Path.Length > 0)
            WriteBreadcrumb();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePage()
    {
        switch (page)
        {
            case HomePage or ChooserPage:
                WriteSite();
                break;
            case DocumentPage document:
                WriteDocument(document);
                break;
            case EntityPage entity:
                WriteEntity(entity);
                break;
            case TopicPage topic:
                Head("CollectionPage");
                List("about", topic.Entities.Take(MostMentions), WriteLink);
                List("citation", topic.Passages.Select(passage => passage.Document).Distinct(), WriteSource);
                break;
            case TimelinePage timeline:
                Head("CollectionPage");
                List("about", timeline.Events, WriteEvent);
                break;
            case DocumentIndexPage documents:
                Head("CollectionPage");
                List("hasPart", documents.Documents, WriteSource);
                break;
            case TermsPage:
                Head("DefinedTermSet");
                break;
            case AboutPage:
                Head("AboutPage");
                break;
            case SearchPage:
                Head("SearchResultsPage");
                break;
            default:
                Head("CollectionPage");
                break;
        }
    }

    private void Head(string type)
    {
        json.WriteString("@type", type);
        json.WriteString("@id", Url);
        json.WriteString("url", Url);
        json.WriteString("name", title);
        Optional("description", description);
        json.WriteString("inLanguage", _site.Edition.Language);
        Object("isPartOf", "WebSite", () =>
        {
            json.WriteString("@id", _site.Routes.Absolute(_site.Routes.Home(_site.Edition)));
            json.WriteString("name", _site.Title);
        });
    }

    private void WriteSite()
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", Url);
        json.WriteString("url", Url);
        json.WriteString("name", _site.Title);
        Optional("alternateName", _site.Tagline.Length > 0 ? _site.Tagline : null);
        Optional("description", description);
        json.WriteString("inLanguage", _site.Edition.Language);
        Optional("copyrightNotice", _site.Rights);
        if (page is not HomePage home)
            return;
        Object("potentialAction", "SearchAction", () =>
        {
            json.WriteString("target", _site.Routes.Absolute(_site.Routes.Search(_site.Edition)) + "?q={search_term_string}");
            json.WriteString("query-input", "required name=search_term_string");
        });
        List("hasPart", home.Documents, WriteSource);
        Object("subjectOf", "Dataset", () =>
        {
            json.WriteString("name", _site.Title);
            Optional("description", description);
            Object("distribution", "DataDownload", () =>
            {
                json.WriteString("encodingFormat", "application/json");
                json.WriteString("contentUrl", _site.Routes.Absolute(_site.Routes.OpenData));
            });
        });
    }

    private void WriteDocument(DocumentPage document)
    {
        var card = document.Card;
        json.WriteString("@type", TypeOf(card));
        json.WriteString("@id", Url);
        json.WriteString("url", Url);
        json.WriteString("headline", card.Title);
        Optional("abstract", card.Summary);
        json.WriteString("inLanguage", _site.Edition.Language);
        WriteProvenance(card, document.Makers);
        List("editor", document.Editors, editor => WritePerson(editor, document.Makers));
        json.WriteBoolean("isAccessibleForFree", true);
        List("about", document.Topics, topic => Named("Thing", topic.Title, topic.Href));
        List("mentions", document.Entities.Take(MostMentions), WriteLink);
    }

    private static string TypeOf(DocumentCard card) => card.Kind switch
    {
        "news-html" => "NewsArticle",
        "pdf-text" => "ScholarlyArticle",
        _ => "Article",
    };

    private void WriteProvenance(DocumentCard card, ImmutableArray<EntityLink> makers)
    {
        if (card.Author is { Length: > 0 } author)
            List("author", card.IsAuthorOrganization ? [author] : author.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), name => WriteAuthor(name, card, makers));
        if (card.Published is { } date)
            json.WriteString("datePublished", (date with { End = null }).ToString());
        if (card.Publisher is { Length: > 0 } publisher)
            Object("publisher", "Organization", () => json.WriteString("name", publisher));
        if (card.Publication is { Length: > 0 } publication)
            Object("isPartOf", "CreativeWork", () => json.WriteString("name", publication));
        Optional("isBasedOn", SafeUrl.Accept(card.OriginalUrl));
        Optional("license", SafeUrl.Accept(card.RightsUrl));
        Optional("copyrightNotice", card.Rights);
    }

    /// <summary>A person or an organization where that is known, a bare name where it is not.</summary>
    private void WriteAuthor(string name, DocumentCard card, ImmutableArray<EntityLink> makers)
    {
        if (Maker(makers, name) is { } known)
            WriteLink(known);
        else if (card.IsAuthorOrganization && Maker(makers, card.Publisher ?? card.Publication) is { Kind: EntityKind.Organization } organization)
            WriteLink(organization);
        else if (card.IsAuthorOrganization)
            WriteNamed("Organization", name);
        else
            json.WriteStringValue(name);
    }

    private void WritePerson(string name, ImmutableArray<EntityLink> makers)
    {
        if (Maker(makers, name) is { Kind: EntityKind.Person } known)
            WriteLink(known);
        else
            WriteNamed("Person", name);
    }

    private static EntityLink? Maker(ImmutableArray<EntityLink> makers, string? name) =>
        makers.FirstOrDefault(maker => maker.Name == name && maker.Kind is EntityKind.Person or EntityKind.Organization);

    private void WriteNamed(string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private void WriteSource(DocumentCard card)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypeOf(card));
        json.WriteString("@id", _site.Routes.Absolute(card.Href));
        json.WriteString("headline", card.Title);
        WriteProvenance(card, []);
        json.WriteEndObject();
    }

    private void WriteEntity(EntityPage entity)
    {
        var type = TypeOf(entity.Kind);
        json.WriteString("@type", type);
        json.WriteString("@id", Url);
        json.WriteString("url", Url);
        json.WriteString("name", entity.Name);
        Strings("alternateName", [.. entity.OtherNames.Select(name => name.Text).Concat(entity.Aliases).Distinct(StringComparer.Ordinal)]);
        Optional("description", entity.Description?.Text);
        WriteDates(type, entity);
        if (type is "Place" or "Country" && entity.Coordinates is { } place)
        {
            Object("geo", "GeoCoordinates", () =>
            {
                json.WriteNumber("latitude", place.Latitude);
                json.WriteNumber("longitude", place.Longitude);
            });
        }

        foreach (var wholes in entity.PartOf.GroupBy(part => PropertyOf(type, part.Kind)))
        {
            if (wholes.Key is { } property)
                List(property, wholes, WriteLink);
        }

        List("subjectOf", entity.Mentions.Select(group => group.Document), WriteSource);
    }

    /// <summary>What schema.org calls being part of something: each property takes things of one type.</summary>
    private static string? PropertyOf(string type, EntityKind whole) => (type, TypeOf(whole)) switch
    {
        ("Place" or "Country", "Place" or "Country") => "containedInPlace",
        ("Organization", "Organization") => "parentOrganization",
        ("Organization" or "Event", "Place" or "Country") => "location",
        ("Person", "Organization") => "memberOf",
        ("Person", "Country") => "nationality",
        ("Event", "Event") => "superEvent",
        ("Legislation", "Country") => "legislationJurisdiction",
        ("CreativeWork", "Country") => "countryOfOrigin",
        ("CreativeWork" or "Legislation", "CreativeWork" or "Legislation") => "isPartOf",
        _ => null,
    };

    private void WriteDates(string type, EntityPage entity)
    {
        var (start, end) = type switch
        {
            "Person" => ("birthDate", "deathDate"),
            "Organization" => ("foundingDate", "dissolutionDate"),
            "Event" => ("startDate", "endDate"),
            "CreativeWork" => ("dateCreated", null),
            "Legislation" => ("legislationDate", null),
            _ => ((string?)null, (string?)null),
        };
        if (start is not null)
            Optional(start, Single(entity.Start));
        if (end is not null)
            Optional(end, Single(entity.End));
    }

    private static string? Single(PartialDate? date) => date is null ? null : (date with { End = null }).ToString();

    private static string TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Country => "Country",
        EntityKind.Place or EntityKind.Infrastructure => "Place",
        EntityKind.Person => "Person",
        EntityKind.Organization => "Organization",
        EntityKind.Law => "Legislation",
        EntityKind.Event => "Event",
        EntityKind.Agreement or EntityKind.Publication => "CreativeWork",
        _ => "DefinedTerm",
    };

    private void WriteEvent(EventView occurrence)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Event");
        json.WriteString("@id", _site.Routes.Absolute(occurrence.Href));
        json.WriteString("name", occurrence.Text.Text);
        json.WriteString("startDate", Single(occurrence.Date));
        Optional("endDate", Single(occurrence.Date.End));
        json.WriteEndObject();
    }

    private ImmutableArray<ChartView> Charts() => page switch
    {
        TopicPage topic => topic.Charts,
        HomePage home => home.Charts,
        _ => [],
    };

    private void WriteDataset(ChartView chart)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", $"{Url}#{chart.Id}");
        json.WriteString("name", chart.Title);
        json.WriteString("description", chart.Note is { Length: > 0 } note ? note : chart.Title);
        json.WriteString("inLanguage", _site.Edition.Language);
        List("variableMeasured", chart.Series, series =>
        {
            json.WriteStartObject();
            json.WriteString("@type", "PropertyValue");
            json.WriteString("name", series.Name);
            json.WriteString("unitText", chart.Unit);
            json.WriteEndObject();
        });
        if (chart.DownloadHref is { } download)
        {
            Object("distribution", "DataDownload", () =>
            {
                json.WriteString("encodingFormat", "text/csv");
                json.WriteString("contentUrl", _site.Routes.Absolute(download));
            });
        }

        json.WriteEndObject();
    }

    private void WriteBreadcrumb()
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        (string Name, string Url) own = (title, Url);
        var steps = page.Frame.Crumbs.Select(crumb => (Name: sections(crumb.Section), Url: _site.Routes.Absolute(crumb.Href))).Append(own).Index();
        List("itemListElement", steps, step =>
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", step.Index + 1);
            json.WriteString("name", step.Item.Name);
            json.WriteString("item", step.Item.Url);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void WriteLink(EntityLink entity) => Named(TypeOf(entity.Kind), entity.Name, entity.Href);

    private void Named(string type, string name, string href)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", _site.Routes.Absolute(href));
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private void Optional(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(key, value);
    }

    private void Strings(string key, ImmutableArray<string> values) => List(key, values, json.WriteStringValue);

    private void Object(string key, string type, Action write)
    {
        json.WriteStartObject(key);
        json.WriteString("@type", type);
        write();
        json.WriteEndObject();
    }

    private void List<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        var isOpen = false;
        foreach (var item in items)
        {
            if (!isOpen)
                json.WriteStartArray(key);
            isOpen = true;
            write(item);
        }

        if (isOpen)
            json.WriteEndArray();
    }
}
