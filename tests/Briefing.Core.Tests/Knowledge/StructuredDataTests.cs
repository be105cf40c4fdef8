using System.Text.Json;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Knowledge;

public sealed class StructuredDataTests
{
    private static readonly Site Built = Site.Own;

    private static JsonElement[] Graph(Page page)
    {
        using var json = JsonDocument.Parse(StructuredData.Of(page, page.Frame.Title ?? "標題", page.Frame.Description, section => section.ToString())!);
        return [.. json.RootElement.GetProperty("@graph").EnumerateArray().Select(node => node.Clone())];
    }

    private static string? Text(JsonElement node, string key) => node.TryGetProperty(key, out var value) ? value.ToString() : null;

    [Theory]
    [InlineData("documents/china-kazakhstan-joint-statement/", "NewsArticle", "2022-09-15")]
    [InlineData("documents/belt-and-road-in-kazakhstan/", "ScholarlyArticle", "2019-01")]
    [InlineData("documents/roc-kazakhstan-relations/", "Article", "2019")]
    public void A_document_says_what_it_is_based_on(string path, string type, string published)
    {
        var article = Graph(Built.Page<DocumentPage>("hans", path))[0];
        Assert.Equal((type, published, "zh-Hans"), (Text(article, "@type"), Text(article, "datePublished"), Text(article, "inLanguage")));
        Assert.NotNull(Text(article, "author"));
        Assert.NotNull(Text(article, "copyrightNotice"));
    }

    [Fact]
    public void Every_page_of_this_repository_keeps_to_the_vocabulary()
    {
        Assert.True(Built.Pages.Count > 400);
        var faults = Built.Pages
            .Select(page => (page.Frame.Path, Json: StructuredData.Of(page, page.Frame.Title ?? "標題", page.Frame.Description, section => section.ToString())))
            .Where(page => page.Json is not null)
            .SelectMany(page => SchemaOrg.Faults(JsonDocument.Parse(page.Json!).RootElement).Select(fault => $"{page.Path}: {fault}"))
            .ToArray();
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_kind_of_entity_may_be_part_of_every_kind()
    {
        var kinds = Enum.GetNames<Core.Knowledge.EntityKind>().Select(kind => kind.ToLowerInvariant()).ToArray();
        var entities = kinds.Select(kind => $$"""- { id: a-{{kind}}, kind: {{kind}}, name: 甲{{kind}}, part-of: [{{string.Join(", ", kinds.Select(whole => "b-" + whole))}}], dates: { start: "1990", end: "2000-05" }, coordinates: [1, 2], description: 述。 }""")
            .Concat(kinds.Select(kind => $$"""- { id: b-{{kind}}, kind: {{kind}}, name: 乙{{kind}}, description: 述。 }"""));
        var site = Site.Of(Site.Document("a", "無。"), ("entities/a.yaml", string.Join('\n', entities)));
        Assert.Empty(site.Codes);
        foreach (var kind in kinds)
        {
            using var json = JsonDocument.Parse(StructuredData.Of(site.Page<EntityPage>("hant", $"entities/a-{kind}/"), "題", null, section => section.ToString())!);
            Assert.Empty(SchemaOrg.Faults(json.RootElement));
        }
    }

    [Fact]
    public void The_vocabulary_of_these_tests_finds_faults()
    {
        using var json = JsonDocument.Parse("""{"@context":"https://schema.org","@graph":[{"@type":"Organization","parentOrganization":{"@type":"Country","name":""},"birthDate":"1990"},{"@type":"Nothing"},{"@type":"Event","hasPart":[],"madeUp":1}]}""");
        Assert.Equal(5, SchemaOrg.Faults(json.RootElement).Count());
    }

    [Theory]
    [InlineData("王某", "", "王某")]
    [InlineData("王某、李某", "", "Person:王某|李某")]
    [InlineData("本報記者", "publishers: [{ id: paper, name: 某報, match: { authors: [本報記者] } }]", "Organization:本報記者")]
    public void A_byline_is_a_person_or_an_organization_where_that_is_known(string author, string settings, string expected)
    {
        var site = Site.Of(
            Site.Document("a", "無。", $"  author: {author}\n"),
            ("site.yaml", Site.Settings + "\n" + settings),
            ("entities/a.yaml", expected.StartsWith("Person", StringComparison.Ordinal) ? "- { id: wang, kind: person, name: 王某, description: 述。 }" : "[]"));
        var authors = Graph(site.Page<DocumentPage>("hant", "documents/a/"))[0].GetProperty("author").EnumerateArray()
            .Select(node => node.ValueKind == JsonValueKind.String ? node.GetString() : $"{Text(node, "@type")}:{Text(node, "name")}");
        Assert.Equal(expected, string.Join('|', authors));
    }

    [Fact]
    public void The_editors_of_a_story_are_persons_and_its_byline_the_agency()
    {
        var article = Graph(Built.Page<DocumentPage>("hant", "documents/china-kazakhstan-joint-statement/"))[0];
        Assert.Equal(["周慧盈", "唐佩君"], article.GetProperty("editor").EnumerateArray().Select(editor => Text(editor, "name")));
        Assert.Equal("https://example.org/hant/entities/cna/", Text(article.GetProperty("author")[0], "@id"));
    }

    [Fact]
    public void An_author_who_has_a_page_is_a_person()
    {
        var article = Graph(Built.Page<DocumentPage>("hant", "documents/belt-and-road-in-kazakhstan/"))[0];
        Assert.Equal("Person", article.GetProperty("author")[0].GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("kazakhstan", "Country")]
    [InlineData("xi-jinping", "Person")]
    [InlineData("sco", "Organization")]
    public void An_entity_is_of_its_kind_under_all_its_names(string id, string type)
    {
        var node = Graph(Built.Page<EntityPage>("hant", $"entities/{id}/"))[0];
        Assert.Equal(type, Text(node, "@type"));
        Assert.True(node.GetProperty("alternateName").GetArrayLength() > 0);
    }

    [Fact]
    public void A_page_below_the_home_page_has_a_breadcrumb_that_ends_at_itself()
    {
        var crumbs = Graph(Built.Page<TopicPage>("hant", "topics/sport/"))[^1];
        var steps = crumbs.GetProperty("itemListElement").EnumerateArray().ToArray();
        Assert.Equal(["1", "2", "3"], steps.Select(step => Text(step, "position")));
        Assert.Equal("https://example.org/hant/topics/sport/", Text(steps[^1], "item"));
    }

    [Fact]
    public void Figures_are_datasets_with_their_download()
    {
        var dataset = Assert.Single(Graph(Built.Page<TopicPage>("hant", "topics/opinion/")), node => Text(node, "@type") == "Dataset");
        var download = new Uri(dataset.GetProperty("distribution").GetProperty("contentUrl").GetString()!).AbsolutePath[1..];
        Assert.Contains(download, Built.Files.Keys);
    }

    [Fact]
    public void Nothing_in_a_text_closes_the_element_that_holds_it()
    {
        var site = Site.Of(
            Site.Document("a", "惡意。"),
            ("entities/a.yaml", "- { id: evil, kind: concept, name: \"</script><!--<script>&\\u2028\\u2029\", description: 描述。 }"));
        Assert.Empty(site.Codes);
        var json = StructuredData.Of(site.Page<EntityPage>("hant", "entities/evil/"), "</script>", "]]>", _ => "<b>")!;
        Assert.Equal(-1, json.AsSpan().IndexOfAny("<>&\u2028\u2029"));
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal("</script><!--<script>&\u2028\u2029", parsed.RootElement.GetProperty("@graph")[0].GetProperty("name").GetString());
    }
}
