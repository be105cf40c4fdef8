using System.Buffers;
using System.Text.Json;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>
/// What a page's script shows of a page that a link leads to, before it is opened: one small file beside each entity, and one beside each document
/// that has notes or is cited.
/// <code>
/// entities/ID/preview.json      {"title":"…","also":"…","text":"…"}
/// documents/SLUG/preview.json   {"title":"…","also":"…","blocks":{"p-…":"…"},"notes":{"label":"…"}}
/// </code>
/// </summary>
public static class LinkPreviews
{
    /// <summary>The name of the file beside a page.</summary>
    public const string FileName = "preview.json";

    /// <summary>How many UTF-16 code units of a text are shown at most.</summary>
    private const int Longest = 1000;

    /// <summary>The file of a document; null where nothing of it can be asked for.</summary>
    /// <param name="desk">The edition.</param>
    /// <param name="written">The document in it.</param>
    /// <param name="entry">What the library keeps of it.</param>
    internal static OutputFile? OfDocument(EditionDesk desk, EditionDocument written, CatalogueEntry entry)
    {
        var blocks = entry.Places.Select(pair => pair.Value.BlockId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var notes = written.Article.Blocks.OfType<NoteList>().SelectMany(list => list.Notes).Where(note => !note.IsLost).ToArray();
        if (blocks.Length + notes.Length == 0 || written.Document.Matter.Publish != PublishMode.Full)
            return null;
        var card = desk.Card(written);
        return File(desk.Edition, Routes.DocumentPath(card.Slug), json =>
        {
            json.WriteString("title", card.Title);
            json.WriteString("also", card.Publication);
            json.WriteStartObject("blocks");
            foreach (var block in blocks)
                json.WriteString(block, Shorten(written.Texts[block].Text));
            json.WriteEndObject();
            json.WriteStartObject("notes");
            foreach (var note in notes)
                json.WriteString(note.Label, Shorten(string.Join(' ', BlockTree.All(note.Blocks).OfType<TextBlock>().Select(text => written.Texts[text.Id].Text))));
            json.WriteEndObject();
        });
    }

    /// <summary>The file of an entity.</summary>
    /// <param name="site">The edition.</param>
    /// <param name="entity">The entity.</param>
    public static OutputFile OfEntity(EditionSite site, Entity entity) => File(site.Edition, Routes.EntityPath(entity.Id), json =>
    {
        json.WriteString("title", site.NameOf(entity));
        json.WriteString("also", entity.Names.GetValueOrDefault("en"));
        json.WriteString("text", site.LocalizeOptional(entity.Description?.Text));
    });

    private static OutputFile File(Edition edition, string path, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        SiteJson.Write(buffer, isIndented: false, json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
        return new OutputFile($"{edition.Path}/{path}{FileName}", buffer.WrittenMemory);
    }

    private static string Shorten(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= Longest)
            return trimmed;
        var end = char.IsHighSurrogate(trimmed[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(trimmed.AsSpan(0, end), "…");
    }
}
