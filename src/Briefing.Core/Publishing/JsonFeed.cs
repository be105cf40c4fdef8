using System.Buffers;
using System.Text.Json;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeed
{
    /// <summary>The feed as a file.</summary>
    public static OutputFile Of(Feed feed)
    {
        var (site, routes) = (feed.Site, feed.Site.Routes);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        SiteJson.Write(buffer, isIndented: false, json =>
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", site.Frame.Title);
            json.WriteString("home_page_url", routes.Absolute(routes.Home(site.Edition)));
            json.WriteString("feed_url", routes.Absolute(routes.JsonFeed(site.Edition)));
            if (site.Frame.Tagline.Length > 0)
                json.WriteString("description", site.Frame.Tagline);
            json.WriteString("language", site.Edition.Language);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                Item(json, site, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new OutputFile($"{site.Edition.Path}/feed.json", buffer.WrittenMemory);
    }

    private static void Item(Utf8JsonWriter json, EditionSite site, FeedEntry entry)
    {
        var card = entry.Card;
        var url = site.Routes.Absolute(card.Href);
        json.WriteStartObject();
        json.WriteString("id", url);
        json.WriteString("url", url);
        Optional(json, "external_url", SafeUrl.Accept(card.OriginalUrl));
        json.WriteString("title", card.Title);
        if (entry.Html is { } html)
            json.WriteString("content_html", html);
        else
            json.WriteString("content_text", card.Summary ?? card.Title);
        Optional(json, "summary", card.Summary);
        if (card.Published is { } published)
            json.WriteString("date_published", Feed.Timestamp(published));
        if (entry.Author is { } author)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (!entry.Topics.IsEmpty)
        {
            json.WriteStartArray("tags");
            foreach (var topic in entry.Topics)
                json.WriteStringValue(topic.Title);
            json.WriteEndArray();
        }

        json.WriteString("language", site.Edition.Language);
        Source(json, card);
        json.WriteEndObject();
    }

    /// <summary>An extension by the rules of the format: where the document comes from, on what terms, and its date no more precise than it is known.</summary>
    private static void Source(Utf8JsonWriter json, DocumentCard card)
    {
        json.WriteStartObject("_source");
        Optional(json, "publication", card.Publication);
        Optional(json, "publisher", card.Publisher);
        Optional(json, "published", card.Published?.ToString());
        Optional(json, "rights", card.Rights);
        Optional(json, "rights_url", SafeUrl.Accept(card.RightsUrl));
        json.WriteString("language", card.SourceLanguage);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }
}
