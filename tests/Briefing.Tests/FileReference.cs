using System.Text;
using System.Text.Json;

namespace Briefing.Tests;

/// <summary>The files that editors write as Markdown, key by key, from their JSON Schemas.</summary>
internal sealed class FileReference
{
    /// <summary>The schemas in the order in which editors meet the files, and where those lie.</summary>
    private static readonly (string Schema, string Place)[] Files =
    [
        ("site", "site.yaml"), ("document", "documents/"), ("entities", "entities/"), ("topics", "topics/"), ("events", "events/"),
        ("relations", "relations/"), ("datasets", "datasets/"), ("terms", "terms/"), ("strings", "theme/strings/"),
    ];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, JsonElement> _schemas;

    private FileReference(string folder) =>
        _schemas = Directory.GetFiles(folder, "*.json").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    public static string Of(string folder)
    {
        var reference = new FileReference(folder);
        Assert.Equal(Files.Select(file => file.Schema).Append("common").Order(), reference._schemas.Keys.Order());
        foreach (var (schema, place) in Files)
            reference.WriteFile(schema, place);
        reference.WriteForms();
        return reference._text.ToString();
    }

    private void WriteFile(string name, string place)
    {
        var schema = _schemas[name];
        _text.Append("### `input/").Append(place).Append("`\n\n").Append(Text(schema, "description") ?? Text(schema, "title")).Append("\n\n");
        WriteTable(schema);
        foreach (var definition in Definitions(schema).Where(definition => definition.Value.TryGetProperty("properties", out _)))
        {
            _text.Append("#### ").Append(definition.Name).Append("\n\n");
            if (Text(definition.Value, "description") is { } description)
                _text.Append(description).Append("\n\n");
            WriteTable(definition.Value);
        }
    }

    private void WriteForms()
    {
        _text.Append("### Forms of values\n\n| form | |\n|---|---|\n");
        foreach (var definition in Definitions(_schemas["common"]))
        {
            if (Text(definition.Value, "description") is { } description)
                _text.Append("| ").Append(definition.Name).Append(" | ").Append(Cell(description)).Append(" |\n");
        }

        _text.Append('\n');
        foreach (var definition in Definitions(_schemas["common"]).Where(definition => definition.Value.TryGetProperty("properties", out _)))
        {
            _text.Append("#### ").Append(definition.Name).Append("\n\n");
            WriteTable(definition.Value);
        }
    }

    private void WriteTable(JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out _))
            return;
        _text.Append("| key | value | |\n|---|---|---|\n");
        WriteRows(schema, "");
        _text.Append('\n');
    }

    private void WriteRows(JsonElement schema, string prefix)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var description = Text(property.Value, "description") ?? (Reference(property.Value) is { } target ? Text(Resolve(target), "description") : null);
            _text.Append("| `").Append(prefix).Append(property.Name).Append("` | ").Append(Cell(Form(property.Value))).Append(" | ")
                .Append(required.Contains(property.Name) ? "Required. " : "").Append(Cell(description ?? "")).Append(" |\n");
            if (property.Value.TryGetProperty("properties", out _))
                WriteRows(property.Value, prefix + property.Name + ".");
        }
    }

    /// <summary>What a value looks like, in words.</summary>
    private static string Form(JsonElement schema)
    {
        if (Reference(schema) is { } target)
            return target[(target.LastIndexOf('/') + 1)..];
        if (schema.TryGetProperty("enum", out var values))
            return string.Join(", ", values.EnumerateArray().Select(value => $"`{value}`"));
        if (schema.TryGetProperty("anyOf", out var choices))
            return string.Join(" or ", choices.EnumerateArray().Select(Form).Where(form => form.Length > 0).Distinct());
        var types = schema.TryGetProperty("type", out var type) ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!] : Array.Empty<string>();
        if (types.Contains("array"))
            return schema.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object && Form(items) is { Length: > 0 } item ? $"list of {item}" : "list";
        if (types.Contains("object"))
            return schema.TryGetProperty("additionalProperties", out var each) && each.ValueKind == JsonValueKind.Object ? $"{Form(each)} by key" : "mapping";
        if (types.Contains("string"))
            return "text";
        if (types.Contains("boolean"))
            return "`true` or `false`";
        return types.Contains("integer") || types.Contains("number") ? "number" : "";
    }

    private static string? Reference(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var target) ? target.GetString()
        : schema.TryGetProperty("allOf", out var all) && all.GetArrayLength() == 1 ? Reference(all[0])
        : null;

    private JsonElement Resolve(string reference)
    {
        var (file, path) = reference.Split('#') is [var before, var after] ? (before, after) : (reference, "");
        if (file.Length == 0)
            return _schemas.Values.Select(schema => Definitions(schema).Where(definition => definition.Name == path.Split('/')[^1]).Select(definition => (JsonElement?)definition.Value).FirstOrDefault()).First(found => found is not null)!.Value;
        return Definitions(_schemas[Path.GetFileNameWithoutExtension(file)]).First(definition => definition.Name == path.Split('/')[^1]).Value;
    }

    private static JsonElement.ObjectEnumerator Definitions(JsonElement schema) => schema.TryGetProperty("definitions", out var definitions) ? definitions.EnumerateObject() : default;

    private static string? Text(JsonElement schema, string key) => schema.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
