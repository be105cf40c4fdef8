using System.Text.Json;

namespace Briefing.Core.Tests.Knowledge;

/// <summary>
/// The part of the schema.org vocabulary (version 28) that the site may use, copied by hand from the definitions of the terms: the types above each
/// type, and for each property the types that may have it and the types that it may lead to.
/// </summary>
internal static class SchemaOrg
{
    /// <summary>A value that is no node: a text, number, date, address or truth value.</summary>
    private const string Literal = "(literal)";

    private static readonly Dictionary<string, string> Above = new(StringComparer.Ordinal)
    {
        ["CreativeWork"] = "Thing",
        ["Event"] = "Thing",
        ["Intangible"] = "Thing",
        ["Organization"] = "Thing",
        ["Person"] = "Thing",
        ["Place"] = "Thing",
        ["Action"] = "Thing",
        ["Article"] = "CreativeWork",
        ["NewsArticle"] = "Article",
        ["ScholarlyArticle"] = "Article",
        ["Legislation"] = "CreativeWork",
        ["Dataset"] = "CreativeWork",
        ["WebSite"] = "CreativeWork",
        ["WebPage"] = "CreativeWork",
        ["CollectionPage"] = "WebPage",
        ["AboutPage"] = "WebPage",
        ["SearchResultsPage"] = "WebPage",
        ["DefinedTermSet"] = "CreativeWork",
        ["MediaObject"] = "CreativeWork",
        ["DataDownload"] = "MediaObject",
        ["AdministrativeArea"] = "Place",
        ["Country"] = "AdministrativeArea",
        ["DefinedTerm"] = "Intangible",
        ["StructuredValue"] = "Intangible",
        ["PropertyValue"] = "StructuredValue",
        ["GeoCoordinates"] = "StructuredValue",
        ["ItemList"] = "Intangible",
        ["BreadcrumbList"] = "ItemList",
        ["ListItem"] = "Intangible",
        ["SearchAction"] = "Action",
    };

    private static readonly Dictionary<string, (string[] On, string[] To)> Properties = new(StringComparer.Ordinal)
    {
        ["name"] = (["Thing"], [Literal]),
        ["alternateName"] = (["Thing"], [Literal]),
        ["description"] = (["Thing"], [Literal]),
        ["url"] = (["Thing"], [Literal]),
        ["subjectOf"] = (["Thing"], ["CreativeWork", "Event"]),
        ["potentialAction"] = (["Thing"], ["Action"]),
        ["headline"] = (["CreativeWork"], [Literal]),
        ["abstract"] = (["CreativeWork"], [Literal]),
        ["inLanguage"] = (["CreativeWork", "Event"], [Literal]),
        ["author"] = (["CreativeWork"], ["Person", "Organization", Literal]),
        ["editor"] = (["CreativeWork"], ["Person"]),
        ["publisher"] = (["CreativeWork"], ["Person", "Organization"]),
        ["datePublished"] = (["CreativeWork"], [Literal]),
        ["dateCreated"] = (["CreativeWork"], [Literal]),
        ["isBasedOn"] = (["CreativeWork"], ["CreativeWork", Literal]),
        ["license"] = (["CreativeWork"], ["CreativeWork", Literal]),
        ["copyrightNotice"] = (["CreativeWork"], [Literal]),
        ["isAccessibleForFree"] = (["CreativeWork"], [Literal]),
        ["about"] = (["CreativeWork", "Event"], ["Thing"]),
        ["mentions"] = (["CreativeWork"], ["Thing"]),
        ["citation"] = (["CreativeWork"], ["CreativeWork", Literal]),
        ["isPartOf"] = (["CreativeWork"], ["CreativeWork", Literal]),
        ["hasPart"] = (["CreativeWork"], ["CreativeWork"]),
        ["countryOfOrigin"] = (["CreativeWork"], ["Country"]),
        ["legislationDate"] = (["Legislation"], [Literal]),
        ["legislationJurisdiction"] = (["Legislation"], ["AdministrativeArea", Literal]),
        ["variableMeasured"] = (["Dataset"], ["PropertyValue", Literal]),
        ["distribution"] = (["Dataset"], ["DataDownload"]),
        ["unitText"] = (["PropertyValue"], [Literal]),
        ["encodingFormat"] = (["CreativeWork"], [Literal]),
        ["contentUrl"] = (["MediaObject"], [Literal]),
        ["birthDate"] = (["Person"], [Literal]),
        ["deathDate"] = (["Person"], [Literal]),
        ["memberOf"] = (["Person", "Organization"], ["Organization"]),
        ["nationality"] = (["Person"], ["Country"]),
        ["foundingDate"] = (["Organization"], [Literal]),
        ["dissolutionDate"] = (["Organization"], [Literal]),
        ["parentOrganization"] = (["Organization"], ["Organization"]),
        ["location"] = (["Organization", "Event"], ["Place", Literal]),
        ["geo"] = (["Place"], ["GeoCoordinates"]),
        ["containedInPlace"] = (["Place"], ["Place"]),
        ["latitude"] = (["Place", "GeoCoordinates"], [Literal]),
        ["longitude"] = (["Place", "GeoCoordinates"], [Literal]),
        ["startDate"] = (["Event"], [Literal]),
        ["endDate"] = (["Event"], [Literal]),
        ["superEvent"] = (["Event"], ["Event"]),
        ["itemListElement"] = (["ItemList"], ["ListItem", "Thing", Literal]),
        ["position"] = (["CreativeWork", "ListItem"], [Literal]),
        ["item"] = (["ListItem"], ["Thing", Literal]),
        ["target"] = (["Action"], [Literal]),
        ["query-input"] = (["SearchAction"], [Literal]),
    };

    /// <summary>What in a document is not in the vocabulary, or stands where the vocabulary does not have it.</summary>
    public static IEnumerable<string> Faults(JsonElement root) =>
        root.GetProperty("@context").GetString() != "https://schema.org"
            ? ["The context is not schema.org."]
            : root.GetProperty("@graph").EnumerateArray().SelectMany(node => Node(node, "@graph"));

    private static IEnumerable<string> Node(JsonElement node, string path)
    {
        var type = node.TryGetProperty("@type", out var own) ? own.GetString()! : "";
        if (!Above.ContainsKey(type) && type != "Thing")
            return [$"{path}: there is no type '{type}'"];
        return node.EnumerateObject().SelectMany(property => Property(type, property, $"{path}/{type}.{property.Name}"));
    }

    private static IEnumerable<string> Property(string type, JsonProperty property, string path)
    {
        if (property.Name is "@type")
            return [];
        if (property.Name is "@id")
            return Uri.TryCreate(property.Value.GetString(), UriKind.Absolute, out _) ? [] : [$"{path} is no absolute address"];
        if (!Properties.TryGetValue(property.Name, out var definition))
            return [$"{path}: there is no such property"];
        if (!definition.On.Any(domain => Is(type, domain)))
            return [$"{path}: {type} has no such property"];
        var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : Enumerable.Repeat(property.Value, 1);
        return values.SelectMany(value => Value(value, definition.To, path));
    }

    private static IEnumerable<string> Value(JsonElement value, string[] to, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            var type = value.TryGetProperty("@type", out var own) ? own.GetString()! : "";
            return to.Any(range => Is(type, range)) ? Node(value, path) : [$"{path}: leads to a {type}"];
        }

        if (!to.Contains(Literal))
            return [$"{path}: is a bare value"];
        return value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0 ? [$"{path}: is empty"] : [];
    }

    private static bool Is(string type, string wanted)
    {
        for (var at = type; ; at = Above[at])
        {
            if (at == wanted)
                return true;
            if (!Above.ContainsKey(at))
                return false;
        }
    }
}
