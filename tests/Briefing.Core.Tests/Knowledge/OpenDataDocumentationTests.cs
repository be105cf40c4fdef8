using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Core.Tests.Knowledge;

/// <summary>Holds <c>docs/open-data.md</c> against the file that it describes.</summary>
public sealed partial class OpenDataDocumentationTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Repository.Root, "docs/open-data.md"));

    /// <summary>Keys that stand for a language or for an entity, and not for themselves.</summary>
    private static readonly HashSet<string> ByLanguage = ["title", "description", "rights", "url", "author", "publication", "publisher", "summary", "names", "label", "value", "text", "question", "unit", "note", "name"];

    [Fact]
    public void Every_key_of_the_file_is_documented_where_it_stands()
    {
        var sections = Sections();
        var undocumented = Built().SelectMany(data => Keys(data.RootElement, "")).Distinct().Where(key => !Words(sections[key.Section]).Contains(key.Name) && !Words(sections["Common forms"]).Contains(key.Name)).Select(key => $"{key.Section}: {key.Name}");
        Assert.Empty(undocumented);
    }

    [Fact]
    public void Every_documented_key_is_in_the_file()
    {
        var keys = Built().SelectMany(data => Keys(data.RootElement, "")).Select(key => (key.Section, key.Name)).ToHashSet();
        var values = new HashSet<string>(StringComparer.Ordinal) { "wiki-markdown", "news-html", "pdf-text", "markdown", "full", "excerpts", "link", "signed", "leads", "connects", "#", "p-" };
        values.UnionWith(Enum.GetNames<Core.Knowledge.EntityKind>().Select(kind => kind.ToLowerInvariant()));
        foreach (var (section, text) in Sections().Where(section => section.Key is not ("Common forms" or "The CSV files" or "JSON-LD" or "")))
        {
            var missing = Words(text).Where(word => !values.Contains(word) && !word.Contains('[', StringComparison.Ordinal) && word is not ("start" or "length" or "block" or "event" or "law" or "place") && !keys.Contains((section, word)));
            Assert.True(!missing.Any(), $"{section}: {string.Join(", ", missing)}");
        }
    }

    [Fact]
    public void Every_column_of_the_figures_is_documented()
    {
        var header = Built()[0].Csv.Split("\r\n")[0].TrimStart('\uFEFF').Split(',');
        Assert.Equal(header, Words(Sections()["The CSV files"][Sections()["The CSV files"].IndexOf("Columns", StringComparison.Ordinal)..]).Take(header.Length));
    }

    [Fact]
    public void Every_type_that_a_page_may_have_is_documented()
    {
        var types = Site.Own.Pages
            .Select(page => Pages.StructuredData.Of(page, "題", null, section => section.ToString()))
            .OfType<string>()
            .Select(json => JsonDocument.Parse(json).RootElement.GetProperty("@graph"))
            .SelectMany(graph => graph.EnumerateArray().Select(node => node.GetProperty("@type").GetString()!))
            .Distinct();
        Assert.Empty(types.Except(Words(Sections()["JSON-LD"])));
    }

    private sealed record Data(JsonElement RootElement, string Csv);

    /// <summary>This repository's file, and one of a small site that has what this repository does not.</summary>
    private static Data[] Built()
    {
        var small = Site.Of(
            Site.Document("a", "甲國總額180億美元。", "  name: 某刊\n  author: 王某\n  publisher: 某社\n  url: https://example.org/a\n  rights-url: https://example.org/r\nsummary: 述。\n"),
            ("entities/a.yaml", "- { id: x, kind: country, name: 甲國, aliases: [{ form: 某, not: [a] }], dates: { start: '1990', end: '2000' }, description: 述。, facts: [{ label: 面積, value: 大, as-of: '2019' }], sources: [{ name: 某百科, url: 'https://example.org/x' }] }"),
            ("datasets/a.yaml", "{ id: trade, title: 貿易, unit: 億美元, note: 註。, series: [{ id: s, name: 總, points: [{ at: 某年2017, value: 180, note: 註。, cites: [{ document: a, quote: 總額180億 }] }] }] }"));
        return [.. new[] { Site.Own, small }.Select(site => new Data(JsonDocument.Parse(site.Files["data/briefing.json"]).RootElement, site.Text(site.Files.Keys.First(path => path.EndsWith(".csv", StringComparison.Ordinal)))))];
    }

    /// <summary>The text of each section of the manual by its first word of code, or by its heading.</summary>
    private static Dictionary<string, string> Sections() => Manual.Split("\n## ").ToDictionary(
        text => Code().Match(text[..text.IndexOf('\n', StringComparison.Ordinal)]) is { Success: true } code ? code.Groups[1].Value : text.StartsWith('#') ? "" : text[..text.IndexOf('\n', StringComparison.Ordinal)],
        text => text);

    private static List<string> Words(string text) => [.. Code().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<(string Section, string Name)> Keys(JsonElement element, string section)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(item => Keys(item, section));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.EnumerateObject().SelectMany(property =>
        {
            if (section.Length == 0)
                return property.Name == "version" ? [] : Keys(property.Value, property.Name).Prepend((property.Name, property.Name));
            if (property.Name == "mentions" || (ByLanguage.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.Object && property.Value.EnumerateObject().All(form => form.Name.StartsWith("zh-", StringComparison.Ordinal) || form.Name.Length == 2)))
                return [(section, property.Name)];
            if (property.Name.EndsWith("ites", StringComparison.Ordinal))
                return Citations(property.Value).Select(key => ("Common forms", key)).Prepend((section, property.Name));
            return Keys(property.Value, section).Prepend((section, property.Name));
        });
    }

    private static IEnumerable<string> Citations(JsonElement cites)
    {
        foreach (var key in cites.EnumerateArray().SelectMany(cite => cite.EnumerateObject()).Select(property => property.Name).Distinct())
        {
            Assert.Contains($"\"{key}\":", Sections()["Common forms"], StringComparison.Ordinal);
            yield return "cites";
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
