using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Sources;

public sealed class FrontMatterReaderTests
{
    private static (FrontMatter FrontMatter, SourceText Source, List<Diagnostic> Diagnostics) Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var (matter, source) = FrontMatterReader.Read("documents/a.md", text, diagnostics);
        return (matter, source, diagnostics);
    }

    [Fact]
    public void The_body_begins_right_after_the_closing_line_and_keeps_its_bytes()
    {
        var (matter, source, diagnostics) = Read("---\ntitle: 甲\n---\n\r\n　內文  \n---\n尾");
        Assert.Empty(diagnostics);
        Assert.Equal("甲", matter.Title);
        Assert.Equal("\r\n　內文  \n---\n尾", source.Body.ToString());
    }

    [Fact]
    public void A_rule_in_a_body_is_never_front_matter()
    {
        var (matter, source, diagnostics) = Read("內文\n---\ntitle: 甲\n---\n");
        Assert.Empty(diagnostics);
        Assert.Null(matter.Title);
        Assert.Equal(0, source.BodyStart);
    }

    [Fact]
    public void A_Jekyll_post_is_read_as_its_keys_mean()
    {
        var (matter, _, diagnostics) = Read("""
            ---
            layout: post
            title: "中哈聯合聲明 哈薩克：反對任何形式的台獨"
            date: 2022-09-15T09:34:03.000Z
            author: (臺)中央社CNA
            from: https://www.cna.com.tw/news/acn/202209150165.aspx
            tags: [ (臺)中央社CNA ]
            comments: True
            categories: [ (臺)中央社CNA ]
            ---
            """);
        Assert.Empty(diagnostics);
        Assert.Equal("中哈聯合聲明 哈薩克：反對任何形式的台獨", matter.Title);
        Assert.Equal("2022-09-15", matter.Published!.ToString());
        Assert.Equal("(臺)中央社CNA", matter.Author);
        Assert.Equal("https://www.cna.com.tw/news/acn/202209150165.aspx", matter.Url);
        Assert.Equal(["(臺)中央社CNA"], matter.Tags.AsEnumerable());
        Assert.True(matter.IsJekyllPost);
    }

    [Fact]
    public void Every_fault_is_reported_with_line_and_column_in_one_go()
    {
        var (_, _, diagnostics) = Read("---\ntitel: 甲\nslug: Nicht Gut\nsource:\n  published: 2019-13\n  url: javascript:alert(1)\n  farbe: rot\npublish: some\ndraft: vielleicht\n---\n");
        Assert.Equal(
            [
                "documents/a.md(2,1): error BRF1002: The key 'titel' is not known here",
                "documents/a.md(3,7): error BRF1003: 'slug' is 'Nicht Gut'",
                "documents/a.md(5,14): error BRF1005: 'published' is '2019-13'",
                "documents/a.md(6,8): error BRF1003: 'url' is 'javascript:alert(1)'",
                "documents/a.md(7,3): error BRF1002: The key 'farbe' is not known here",
                "documents/a.md(8,10): error BRF1003: 'publish' is 'some'",
                "documents/a.md(9,8): error BRF1003: 'draft' is 'vielleicht'",
            ],
            diagnostics.OrderBy(d => d.Position.Line).Select(d => d.ToString()[..d.ToString().IndexOf(';', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("---\ntitle: [甲\n---\n", "BRF1001")]
    [InlineData("---\ntitle: 甲\n", "BRF1007")]
    [InlineData("---\ntitle: 甲\ntitle: 乙\n---\n", "BRF1006")]
    [InlineData("---\n- 甲\n---\n", "BRF1003")]
    [InlineData("---\ntitle: [甲]\n---\n", "BRF1003")]
    [InlineData("---\ntitle: &a 甲\n---\n", "BRF1001")]
    [InlineData("---\ntitle: !!python/object 甲\n---\n", "BRF1001")]
    [InlineData("---\nsource: { published: gestern }\n---\n", "BRF1005")]
    [InlineData("---\ntitle: \"\\0\"\n---\n", "BRF1003")]
    public void Faults_have_their_codes(string text, string code) =>
        Assert.Contains(Read(text).Diagnostics, diagnostic => diagnostic.Rule.Code == code);

    [Fact]
    public void Nesting_that_never_ends_is_an_error_and_not_a_crash()
    {
        var (_, _, diagnostics) = Read("---\ntags: " + new string('[', 5_000) + "\n---\n");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.MalformedYaml);
    }

    [Theory]
    [InlineData("date: 2021-03-04", "2021-03-04")]
    [InlineData("date: 2021-03-04 23:59:59 +0800", "2021-03-04")]
    [InlineData("date: 2021-03-04T23:59:59-08:00", "2021-03-04")]
    [InlineData("date: '2021/03/04'", "2021-03-04")]
    [InlineData("source: { published: 2021-03 }", "2021-03")]
    public void Dates_keep_the_day_and_the_precision_that_the_text_names(string yaml, string expected) =>
        Assert.Equal(expected, Read($"---\ntitle: 甲\n{yaml}\n---\n").FrontMatter.Published!.ToString());

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_ends_of_any_kind_close_front_matter(string end)
    {
        var (matter, source, diagnostics) = Read($"---{end}title: 標題：副題{end}---  {end}正文");
        Assert.Empty(diagnostics);
        Assert.Equal("標題：副題", matter.Title);
        Assert.Equal("正文", source.Body.ToString());
    }
}
