using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Sources;

/// <summary>The front matter of Jekyll posts in the forms in which blogs and crawlers write it.</summary>
public sealed class JekyllFrontMatterTests
{
    private static (FrontMatter FrontMatter, SourceText Source, List<Diagnostic> Diagnostics) Read(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var decoded = TextFile.Decode("documents/2022-09-15-a.md", Encoding.UTF8.GetBytes(text), diagnostics);
        var (matter, source) = FrontMatterReader.Read("documents/2022-09-15-a.md", decoded, diagnostics);
        return (matter, source, diagnostics);
    }

    private static FrontMatter Clean(string yaml)
    {
        var (matter, source, diagnostics) = Read("---\n" + yaml + "\n---\n正文");
        Assert.Empty(diagnostics);
        Assert.Equal("正文", source.Body.ToString());
        return matter;
    }

    [Theory]
    [InlineData("title: \"中哈聯合聲明 哈薩克：反對\"", "中哈聯合聲明 哈薩克：反對")]
    [InlineData("title: '他說：「It''s over」'", "他說：「It's over」")]
    [InlineData("title: \"他說 \\\"好\\\"\"", "他說 \"好\"")]
    [InlineData("title: 專訪：港口的明天", "專訪：港口的明天")]
    [InlineData("title: 時間 12:30 開始", "時間 12:30 開始")]
    [InlineData("title: 網址 https://a.example/x", "網址 https://a.example/x")]
    [InlineData("title: C# 與 F#", "C# 與 F#")]
    [InlineData("title: 【快訊】港口動工", "【快訊】港口動工")]
    [InlineData("title: 100%", "100%")]
    [InlineData("title: 2022", "2022")]
    [InlineData("title: true", "true")]
    [InlineData("title:   前後有空白   ", "前後有空白")]
    [InlineData("title: >-\n  港口\n  動工", "港口 動工")]
    [InlineData("title: |\n  港口動工", "港口動工")]
    [InlineData("\"title\": 港口", "港口")]
    public void Titles(string yaml, string title) => Assert.Equal(title, Clean(yaml).Title?.TrimEnd('\n'));

    [Theory]
    [InlineData("title: 專訪: 港口的明天", "專訪: 港口的明天")]
    [InlineData("title : 專訪: 港口的明天", "專訪: 港口的明天")]
    [InlineData("title\t: [影] 港口動工", "[影] 港口動工")]
    [InlineData("title: [影] 港口: 動工", "[影] 港口: 動工")]
    [InlineData("title: [影] 港口動工", "[影] 港口動工")]
    [InlineData("title: @某人 的港口", "@某人 的港口")]
    [InlineData("title: `code` 與港口", "`code` 與港口")]
    [InlineData("title: %港口", "%港口")]
    [InlineData("title: *重要* 港口", "*重要* 港口")]
    [InlineData("title: &港口", "&港口")]
    [InlineData("title: !港口", "!港口")]
    [InlineData("title: {港口} 動工", "{港口} 動工")]
    [InlineData("title: \"港口\" 動工", "\"港口\" 動工")]
    [InlineData("title: '港口' 動工: 其一", "'港口' 動工: 其一")]
    [InlineData("title: - 港口", "- 港口")]
    public void Bare_titles_that_YAML_would_read_otherwise(string yaml, string title)
    {
        var matter = Clean("layout: post\n" + yaml + "\ndate: 2022-09-15\nauthor: 某社");
        Assert.Equal((title, "某社", "2022-09-15"), (matter.Title, matter.Author, matter.Published?.ToString()));
    }

    [Theory]
    [InlineData("date: 2022-09-15T09:34:03.000Z", "2022-09-15")]
    [InlineData("date: 2022-09-15 17:34:03 +0800", "2022-09-15")]
    [InlineData("date: 2022-09-15 17:34:03 +08:00", "2022-09-15")]
    [InlineData("date: 2022-09-15T17:34:03+08:00", "2022-09-15")]
    [InlineData("date: 2022-09-15 17:34", "2022-09-15")]
    [InlineData("date: 2022-09-15 17:34:03 CST", "2022-09-15")]
    [InlineData("date: 2022-09-15 17:34:03 Asia/Taipei", "2022-09-15")]
    [InlineData("date: \"2022-09-15\"", "2022-09-15")]
    [InlineData("date: 2022/09/15", "2022-09-15")]
    [InlineData("date: 2022-9-5", "2022-09-05")]
    [InlineData("date:   2022-09-15   # 台北", "2022-09-15")]
    public void Dates(string yaml, string date) => Assert.Equal(date, Clean("title: 港口\n" + yaml).Published?.ToString());

    [Theory]
    [InlineData("tags: [ (臺)中央社CNA ]", "(臺)中央社CNA")]
    [InlineData("tags: [港口, \"建設, 交通\", '海關']", "港口|建設, 交通|海關")]
    [InlineData("tags:\n  - 港口\n  - 建設", "港口|建設")]
    [InlineData("tags:\n- 港口\n- 建設", "港口|建設")]
    [InlineData("tags: 港口, 建設", "港口|建設")]
    [InlineData("tags: 港口 建設", "港口|建設")]
    [InlineData("tags: []", "")]
    [InlineData("tags:", "")]
    [InlineData("tags: [ 港口, ]", "港口")]
    [InlineData("tags: [ 2022, true ]", "2022|true")]
    [InlineData("tags: [ 港口 ]\ncategories: [ 港口, 新聞 ]", "港口|新聞")]
    [InlineData("categories: 新聞", "新聞")]
    public void Tags(string yaml, string tags) => Assert.Equal(tags, string.Join('|', Clean("title: 港口\n" + yaml).Tags));

    [Fact]
    public void Missing_and_empty_keys_are_null()
    {
        var matter = Clean("layout: post\ntitle:\nauthor: ~\nfrom: \"\"\ndate:");
        Assert.True(matter.IsJekyllPost);
        Assert.Equal((null, null, null, null), (matter.Title, matter.Author, matter.Url, matter.Published));
    }

    [Fact]
    public void Only_opening_and_closing_lines_are_front_matter_too()
    {
        var (matter, source, diagnostics) = Read("---\n---\n正文");
        Assert.Empty(diagnostics);
        Assert.Null(matter.Title);
        Assert.Equal("正文", source.Body.ToString());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void A_byte_order_mark_and_any_line_ends_are_read(string end)
    {
        var (matter, source, diagnostics) = Read("\uFEFF" + string.Join(end, "---", "layout: post", "title: \"港口：動工\"", "date: 2022-09-15T09:34:03.000Z", "tags: [ 港口 ]", "---", "正文"));
        Assert.Empty(diagnostics);
        Assert.Equal(("港口：動工", "2022-09-15"), (matter.Title, matter.Published?.ToString()));
        Assert.Equal(["港口"], matter.Tags.AsEnumerable());
        Assert.Equal("正文", source.Body.ToString());
    }

    [Theory]
    [InlineData("comments: true\npermalink: /a/b.html\nexcerpt: x\nimage: /a.jpg\ntoc: true")]
    [InlineData("comments: True\npublished: true\npin: false")]
    [InlineData("subtitle: 副題\nheader-img: img/a.jpg\ncatalog: true")]
    [InlineData("description: 摘要\nlast_modified_at: 2022-09-16\nmath: true\nmermaid: true")]
    public void Keys_of_common_themes_are_no_errors(string yaml) => Assert.Equal("港口", Clean("layout: post\ntitle: 港口\n" + yaml).Title);

    [Fact]
    public void A_post_that_is_not_published_is_a_draft() => Assert.True(Clean("title: 港口\npublished: false").IsDraft);

    [Fact]
    public void Several_authors_are_named_together() => Assert.Equal("甲、乙", Clean("title: 港口\nauthor: [甲, 乙]").Author);

    [Theory]
    [InlineData("date: Thu, 15 Sep 2022 23:30:00 GMT")]
    [InlineData("date: September 15, 2022")]
    [InlineData("date: 15 Sep 2022 10:00 -0800")]
    [InlineData("date: 2022年9月15日")]
    [InlineData("date: 2022.9.15")]
    [InlineData("date: 20220915")]
    [InlineData("published: 2022-09-15 10:00:00 +0800\ntags: 港口")]
    public void Dates_in_words(string yaml)
    {
        var matter = Clean("title: 港口\n" + yaml);
        Assert.Equal(("2022-09-15", false), (matter.Published?.ToString(), matter.IsDraft));
    }

    [Theory]
    [InlineData("author: { name: 甲, link: https://a.example/ }", "甲")]
    [InlineData("author:\n  - name: 甲\n  - 乙", "甲、乙")]
    [InlineData("authors: [甲, 乙]", "甲、乙")]
    public void Authors_as_themes_take_them(string yaml, string author) => Assert.Equal(author, Clean("layout: post\ntitle: 港口\n" + yaml).Author);

    [Theory]
    [InlineData("source: 某社", null, "某社")]
    [InlineData("source: https://a.example/x", "https://a.example/x", null)]
    [InlineData("from: 某社\nsource_url: https://a.example/x", "https://a.example/x", "某社")]
    public void Where_a_post_is_from(string yaml, string? url, string? publication)
    {
        var matter = Clean("layout: post\ntitle: 港口\n" + yaml);
        Assert.Equal((url, publication), (matter.Url, matter.Publication));
    }

    [Theory]
    [InlineData("photo: /a.jpg", "BRF1014")]
    [InlineData("weight: 10\nmenu: main", "BRF1014 BRF1014")]
    [InlineData("lang: en", "BRF1015")]
    [InlineData("slug: 港口", "BRF1015")]
    [InlineData("aliases: [/old/]", "BRF1015")]
    [InlineData("draft: 1", "BRF1015")]
    [InlineData("layout: page", "BRF1015")]
    [InlineData("date: 2022-02-30", "BRF1015")]
    [InlineData("topics: [外交]", "")]
    [InlineData("lang: zh", "")]
    public void What_another_generator_takes_is_told_and_is_no_error(string yaml, string codes)
    {
        var (matter, _, diagnostics) = Read($"---\nlayout: post\ntitle: 港口\n{yaml}\n---\n正文");
        Assert.Equal(codes, string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Rule.Code)));
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);
        Assert.Equal("港口", matter.Title);
    }

    [Fact]
    public void What_was_written_for_this_program_stays_strict()
    {
        var (_, _, diagnostics) = Read("---\ntitle: 港口\ndate: 2022-02-30\nphoto: /a.jpg\nsource:\n  kind: markdown\n  name: 港報\n---\n正文");
        Assert.Equal(["BRF1002", "BRF1005"], diagnostics.Select(diagnostic => diagnostic.Rule.Code).Order());
    }

    [Fact]
    public void Posts_whose_files_are_named_in_Chinese_and_have_no_title_are_pages_of_their_own()
    {
        const string post = "---\nlayout: post\ndate: 2022-09-15\n---\n<p>（某社記者甲台北15日電）港口動工。</p><p>其二。</p>\n";
        var site = Site.Of(("documents/2022-09-15-中亞之行.md", post), ("documents/2022-09-15-中亞之行-k2.md", post));
        var pages = site.Pages.OfType<DocumentPage>().Where(page => page.Frame.Site.Edition.Path == "hant").OrderBy(page => page.Frame.Path, StringComparer.Ordinal).ToArray();
        Assert.Equal(2, pages.Length);
        Assert.StartsWith("documents/k2-", pages[0].Frame.Path, StringComparison.Ordinal);
        Assert.StartsWith("documents/post-", pages[1].Frame.Path, StringComparison.Ordinal);
        Assert.Equal("中亞之行", pages[1].Card.Title);
    }

    [Theory]
    [InlineData("title: 港口\nslug: &s harbour\ndate: 2022-09-15\nimage: *s")]
    [InlineData("title: 港口\ndate: !!timestamp 2022-09-15")]
    [InlineData("title: 港口\ndate: 2022-09-15\ntags: !!set { 甲, 乙 }")]
    [InlineData("defaults: &d { lang: zh-TW }\ntitle: 港口\ndate: 2022-09-15\nsite: { <<: *d }")]
    [InlineData("title: 港口\ndate: 2022-09-15\ncover: !ruby/object:Picture { url: a.jpg }\nauthors: *nobody")]
    public void Anchors_aliases_and_tags_of_other_generators_are_told_and_read_without(string yaml)
    {
        var (matter, _, diagnostics) = Read("---\n" + yaml + "\n---\n正文");
        Assert.Equal(("港口", "2022-09-15"), (matter.Title, matter.Published?.ToString()));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.UnusableValue);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);
    }

    [Fact]
    public void Aliases_do_not_unfold_collections()
    {
        var lines = string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        var (matter, _, diagnostics) = Read("---\ntitle: 港口\ndate: 2022-09-15\na0: &a0 [甲]\n" + lines + "tags: *a30\n---\n正文");
        Assert.Empty(matter.Tags);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);
    }

    [Fact]
    public void A_post_to_which_only_the_kind_was_added_stays_a_post()
    {
        var (matter, _, diagnostics) = Read("---\nsource: { kind: markdown }\ntitle: 港口\ndate: 2022-09-15\nweight: 3\n---\n正文");
        Assert.True(matter.IsForeign);
        Assert.Equal("markdown", matter.Kind);
        Assert.Equal([Rules.UnusedKey], diagnostics.Select(diagnostic => diagnostic.Rule));
    }
}
