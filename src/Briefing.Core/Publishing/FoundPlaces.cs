using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>The places that the program found in a document, as they stand in <see cref="OpenData"/>: values of JSON in UTF-8.</summary>
/// <param name="Mentions">By entity: block, start and length of each mention, in UTF-16 code units of the block's text in the source script.</param>
/// <param name="Passages">Topic id and passage: document, headings and blocks.</param>
public sealed record FoundPlaces(ReadOnlyMemory<byte> Mentions, ImmutableArray<(string Topic, ReadOnlyMemory<byte> Passage)> Passages)
{
    /// <summary>The places of a document.</summary>
    public static FoundPlaces Of(LinkedDocument linked, CatalogueEntry entry) => new(
        Json(json => WriteMentions(json, linked)),
        [
            .. entry.Passages.SelectMany(pair => pair.Passages.Select(passage =>
                (pair.Topic, (ReadOnlyMemory<byte>)Json(json => WritePassage(json, linked.Document.Slug, passage))))),
        ]);

    private static void WriteMentions(Utf8JsonWriter json, LinkedDocument linked)
    {
        json.WriteStartObject();
        foreach (var entity in linked.Mentions.GroupBy(mention => mention.EntityId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray(entity.Key);
            foreach (var mention in entity)
            {
                json.WriteStartArray();
                json.WriteStringValue(mention.BlockId);
                json.WriteNumberValue(mention.Span.Start);
                json.WriteNumberValue(mention.Span.Length);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePassage(Utf8JsonWriter json, string slug, PassageRef passage)
    {
        json.WriteStartObject();
        json.WriteString("document", slug);
        if (!passage.Headings.IsEmpty)
            WriteStrings(json, "headings", passage.Headings);
        WriteStrings(json, "blocks", passage.BlockIds);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        SiteJson.Write(buffer, isIndented: false, write);
        return buffer.WrittenSpan.ToArray();
    }
}
