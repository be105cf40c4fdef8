using System.Text.Json;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Knowledge;

public sealed class CitationFormsTests
{
    private static CitationForms Citation(string matter, string title = "文件") =>
        Site.Of(("documents/a.md", $"---\ntitle: \"{title}\"\nslug: a\nlanguage: zh-Hant\nsource:\n  kind: wiki-markdown\n  rights: 公有領域\n{matter}---\n內文。"))
            .Page<DocumentPage>("hans", "documents/a/").Citation;

    [Fact]
    public void A_document_is_cited_in_its_edition()
    {
        var citation = Citation("  author: 王某\n  name: 百科全書\n  published: 2019-01-05\n", "貿易");
        Assert.Equal(
            "@misc{a,\n  author = {{王某}},\n  title = {{贸易}},\n  howpublished = {{百科全书}},\n  year = {2019},\n  month = {1},\n  day = {5},\n  language = {zh-Hans},\n  url = {https://example.org/base/hans/documents/a/}\n}",
            citation.BibTeX);
        using var csl = JsonDocument.Parse(citation.CslJson);
        var item = csl.RootElement[0];
        Assert.Equal("entry-encyclopedia", item.GetProperty("type").GetString());
        Assert.Equal("王某", item.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal([2019, 1, 5], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(citation.Url, item.GetProperty("URL").GetString());
    }

    [Fact]
    public void What_a_source_does_not_say_is_left_out()
    {
        var citation = Citation("");
        Assert.DoesNotContain("author", citation.BibTeX, StringComparison.Ordinal);
        Assert.DoesNotContain("issued", citation.CslJson, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_TeX_are_text() =>
        Assert.Contains(@"title = {{100\% \& \{x\_y\} \textbackslash{}input\#}}", Citation("", @"100% & {x_y} \\input#").BibTeX, StringComparison.Ordinal);
}
