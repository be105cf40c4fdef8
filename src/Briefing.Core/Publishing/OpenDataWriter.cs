using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>Writes the parts of <see cref="OpenData"/> one after the other, without holding any of them.</summary>
internal sealed class OpenDataWriter(Utf8JsonWriter json, ImmutableArray<EditionSite> editions, IReadOnlyDictionary<string, FoundPlaces> found)
{
    private readonly Library _library = editions[0].Library;
    private readonly ILookup<string, string> _makers = editions[0].Library.MadeBy.SelectMany(maker => maker.Select(slug => (slug, maker.Key))).ToLookup(pair => pair.slug, pair => pair.Key, StringComparer.Ordinal);
    private readonly ILookup<string, ReadOnlyMemory<byte>> _passages = editions[0].Library.Documents.SelectMany(document => found[document.Slug].Passages).ToLookup(pair => pair.Topic, pair => pair.Passage, StringComparer.Ordinal);
    private readonly HashSet<string> _quotable = editions[0].Library.Documents.Where(document => document.Matter.Publish == PublishMode.Full).Select(document => document.Slug).ToHashSet(StringComparer.Ordinal);

    public void Write()
    {
        json.WriteStartObject();
        json.WriteNumber("version", OpenData.Version);
        WriteSite();
        List("documents", _library.Documents, WriteDocument);
        List("entities", _library.Desk.Entities.OrderBy(entity => entity.Id, StringComparer.Ordinal), WriteEntity);
        List("relations", _library.Desk.Relations.OrderBy(relation => relation.Id, StringComparer.Ordinal), WriteRelation);
        List("events", _library.Desk.Events, WriteEvent);
        List("topics", _library.Desk.Topics, WriteTopic);
        List("datasets", _library.Desk.Datasets.OrderBy(dataset => dataset.Id, StringComparer.Ordinal), WriteDataset);
        json.WriteEndObject();
    }

    private void WriteSite()
    {
        json.WriteStartObject("site");
        ByLanguage("title", site => site.Frame.Title);
        ByLanguage("description", site => site.Localize(_library.Settings.Description));
        ByLanguage("rights", site => site.Frame.Rights);
        List("editions", editions, site =>
        {
            json.WriteStartObject();
            json.WriteString("path", site.Edition.Path);
            json.WriteString("language", site.Edition.Language);
            json.WriteString("url", site.Routes.Absolute(site.Routes.Home(site.Edition)));
            json.WriteEndObject();
        });
        List("judgements", _library.Settings.Judgements, judgement => Object(() => Statement(judgement)));
        json.WriteEndObject();
    }

    private void WriteDocument(Document document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Slug);
        Urls(site => site.Routes.Document(site.Edition, document.Slug));
        json.WriteString("kind", document.Kind);
        json.WriteString("language", document.Language);
        ByLanguage("title", site => site.Card(document.Slug).Title);
        ByLanguage("author", site => site.Card(document.Slug).Author);
        ByLanguage("publication", site => site.Card(document.Slug).Publication);
        ByLanguage("publisher", site => site.Card(document.Slug).Publisher);
        Strings("makers", [.. _makers[document.Slug]]);
        Date("published", document.Published);
        Optional("original", document.Url);
        ByLanguage("rights", site => site.Card(document.Slug).Rights);
        Optional("rightsUrl", editions[0].Card(document.Slug).RightsUrl);
        json.WriteString("publish", document.Matter.Publish switch { PublishMode.Excerpts => "excerpts", PublishMode.Link => "link", _ => "full" });
        json.WriteNumber("characters", document.Characters);
        ByLanguage("summary", site => site.Card(document.Slug).Summary);
        json.WritePropertyName("mentions");
        json.WriteRawValue(found[document.Slug].Mentions.Span, skipInputValidation: true);
        json.WriteEndObject();
    }

    private void WriteEntity(Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        Urls(site => site.Routes.Entity(site.Edition, entity.Id));
        json.WriteString("kind", entity.Kind.ToString().ToLowerInvariant());
        json.WriteStartObject("names");
        foreach (var (language, name) in Names(entity))
            json.WriteString(language, name);
        json.WriteEndObject();
        List("aliases", entity.Aliases, alias =>
        {
            json.WriteStartObject();
            json.WriteString("form", alias.Form);
            Strings("only", alias.Only);
            Strings("not", alias.Not);
            json.WriteEndObject();
        });
        if (entity.Description is { } description)
        {
            json.WriteStartObject("description");
            Statement(description);
            json.WriteEndObject();
        }

        List("facts", entity.Facts, fact =>
        {
            json.WriteStartObject();
            Text("label", fact.Label);
            Text("value", fact.Value.Text);
            Date("asOf", fact.AsOf);
            Cites("cites", fact.Value.Cites);
            json.WriteEndObject();
        });
        Date("start", entity.Start);
        Date("end", entity.End);
        if (entity.Coordinates is { } place)
        {
            json.WriteNumber("latitude", place.Latitude);
            json.WriteNumber("longitude", place.Longitude);
        }

        Strings("partOf", entity.PartOf);
        Strings("articles", entity.Titles);
        if (!entity.Sources.IsEmpty)
        {
            List("sources", entity.Sources, source =>
            {
                json.WriteStartObject();
                Text("name", source.Name);
                Optional("url", source.Url);
                json.WriteEndObject();
            });
        }

        json.WriteEndObject();
    }

    private IEnumerable<(string Language, string Name)> Names(Entity entity) =>
        editions.Select(site => (site.Edition.Language, site.NameOf(entity)))
            .Concat(entity.Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => (name.Key, name.Value)))
            .DistinctBy(name => name.Item1, StringComparer.Ordinal);

    private void WriteRelation(Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("id", relation.Id);
        json.WriteString("subject", relation.Subject);
        json.WriteString("kind", relation.Kind);
        json.WriteString("object", relation.Object);
        Date("date", relation.Date);
        Statement(relation.Text);
        json.WriteEndObject();
    }

    private void WriteEvent(Occurrence occurrence)
    {
        json.WriteStartObject();
        json.WriteString("id", occurrence.Id);
        Urls(site => $"{site.Routes.Timeline(site.Edition)}#{occurrence.Id}");
        Date("date", occurrence.Date);
        Statement(occurrence.Text);
        Strings("entities", occurrence.Entities);
        Strings("topics", occurrence.Topics);
        json.WriteEndObject();
    }

    private void WriteTopic(Topic topic)
    {
        json.WriteStartObject();
        json.WriteString("id", topic.Id);
        Urls(site => site.Routes.Topic(site.Edition, topic.Id));
        Text("title", topic.Title);
        Text("summary", topic.Summary.Text);
        Cites("summaryCites", topic.Summary.Cites);
        List("introduction", topic.Introduction, statement => Object(() => Statement(statement)));
        List("comparisons", topic.Comparisons, comparison =>
        {
            json.WriteStartObject();
            Text("question", comparison.Question);
            List("views", comparison.Views, view =>
            {
                json.WriteStartObject();
                json.WriteString("document", view.Document);
                Statement(view.Text);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        Strings("entities", topic.Entities);
        Strings("datasets", topic.Datasets);
        List("passages", _passages[topic.Id], passage => json.WriteRawValue(passage.Span, skipInputValidation: true));
        json.WriteEndObject();
    }

    private void WriteDataset(Dataset dataset)
    {
        json.WriteStartObject();
        json.WriteString("id", dataset.Id);
        Urls(site => site.Routes.Data(site.Edition, dataset.Id));
        Text("title", dataset.Title);
        Text("unit", dataset.Unit);
        Text("note", dataset.Note?.Text);
        Cites("noteCites", dataset.Note?.Cites ?? []);
        List("series", dataset.Series, series =>
        {
            json.WriteStartObject();
            json.WriteString("id", series.Id);
            Text("name", series.Name);
            List("points", series.Points, point =>
            {
                json.WriteStartObject();
                Date("date", point.Date);
                if (point.Date is null)
                    Text("label", point.At);
                json.WriteNumber("value", point.Value);
                if (point.Change is { } change)
                    json.WriteNumber("changePercent", change);
                Text("note", point.Note);
                Cites("cites", point.Cites);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Statement(Statement statement)
    {
        Text("text", statement.Text);
        Cites("cites", statement.Cites);
    }

    /// <summary>Document and block of each citation; the words too where the whole document may be published.</summary>
    private void Cites(string key, ImmutableArray<Cite> cites) => List(key, cites.Where(_library.Places.ContainsKey), cite =>
    {
        var place = _library.Places[cite];
        json.WriteStartObject();
        json.WriteString("document", place.Slug);
        json.WriteString("block", place.BlockId);
        if (cite.Quote is { } quote && _quotable.Contains(place.Slug))
            json.WriteString("quote", quote);
        json.WriteEndObject();
    });

    private void Text(string key, LocalizedText? text) => ByLanguage(key, site => site.LocalizeOptional(text));

    private void Urls(Func<EditionSite, string> href) => ByLanguage("url", site => site.Routes.Absolute(href(site)));

    /// <summary>An object with a text for each language that an edition is in; nothing where no edition has one.</summary>
    private void ByLanguage(string key, Func<EditionSite, string?> text)
    {
        var isOpen = false;
        foreach (var site in editions.DistinctBy(site => site.Edition.Language, StringComparer.Ordinal))
        {
            if (text(site) is not { } value)
                continue;
            if (!isOpen)
                json.WriteStartObject(key);
            isOpen = true;
            json.WriteString(site.Edition.Language, value);
        }

        if (isOpen)
            json.WriteEndObject();
    }

    /// <summary>A date in EDTF (ISO 8601-2): 2016, 2016-09, 2016-09-02, 2014-07-16/2014-07-24.</summary>
    private void Date(string key, PartialDate? date) => Optional(key, date?.ToString());

    private void Optional(string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }

    private void Strings(string key, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
            List(key, values, json.WriteStringValue);
    }

    private void Object(Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    private void List<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
