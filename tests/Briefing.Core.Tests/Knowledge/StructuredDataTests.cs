using System.Text.Json;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Knowledge;

public sealed class StructuredDataTests
{
    private static readonly Site Built = new(Repository.Input);

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
    public void An_author_who_has_a_page_is_a_person()
    {
        var article = Graph(Built.Page<DocumentPage>("hant", "documents/belt-and-road-in-kazakhstan/"))[0];
        Assert.Equal("Person", article.GetProperty("author").GetProperty("@type").GetString());
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
