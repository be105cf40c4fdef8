using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Writes the citation of a document as BibTeX and as CSL-JSON.</summary>
internal static class CitationWriter
{
    /// <summary>The citation of a document in an edition.</summary>
    /// <param name="card">The document.</param>
    /// <param name="url">Its absolute address.</param>
    /// <param name="language">Language tag of the edition.</param>
    public static CitationForms Write(DocumentCard card, string url, string language) => new(url, BibTeX(card, url, language), CslJson(card, url, language));

    private static string BibTeX(DocumentCard card, string url, string language)
    {
        var isArticle = card.Kind is "news-html" or "pdf-text";
        var text = new StringBuilder().Append(isArticle ? "@article{" : "@misc{").Append(card.Slug);
        Field("author", card.Author);
        Field("title", card.Title);
        Field(isArticle ? "journal" : "howpublished", card.Publication);
        Field("publisher", card.Publisher);
        if (card.Published is { } date)
        {
            Plain("year", date.Year.ToString("D4", CultureInfo.InvariantCulture));
            if (date.Month is { } month)
                Plain("month", month.ToString(CultureInfo.InvariantCulture));
            if (date.Day is { } day)
                Plain("day", day.ToString(CultureInfo.InvariantCulture));
        }

        Plain("language", language);
        Plain("url", url);
        return text.Append("\n}").ToString();

        void Field(string name, string? value)
        {
            // Doubled braces keep a name whole and a title's letters as they are.
            if (!string.IsNullOrEmpty(value))
                text.Append(",\n  ").Append(name).Append(" = {{").Append(Escape(value)).Append("}}");
        }

        void Plain(string name, string value) => text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '%' or '&' or '$' or '#' or '_' => "\\" + c,
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }

    private static string CslJson(DocumentCard card, string url, string language) => SiteJson.Text(isIndented: true, json =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", card.Slug);
        json.WriteString("type", card.Kind switch { "news-html" => "article-newspaper", "pdf-text" => "article-journal", "wiki-markdown" => "entry-encyclopedia", _ => "webpage" });
        json.WriteString("title", card.Title);
        if (card.Author is { Length: > 0 } author)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (card.Publication is { Length: > 0 } publication)
            json.WriteString("container-title", publication);
        if (card.Publisher is { Length: > 0 } publisher)
            json.WriteString("publisher", publisher);
        if (card.Published is { } date)
            Issued(json, date);
        json.WriteString("language", language);
        json.WriteString("URL", url);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void Issued(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        for (var part = date; part is not null; part = part.End)
        {
            json.WriteStartArray();
            json.WriteNumberValue(part.Year);
            if (part.Month is { } month)
                json.WriteNumberValue(month);
            if (part.Day is { } day)
                json.WriteNumberValue(day);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
