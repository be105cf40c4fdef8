using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.NewsHtml;
using Briefing.Core.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>Pages that were saved whole, from the document type on.</summary>
public sealed class WholePageTests
{
    private const string Story = "<p>港口今年擴建，工程分三期進行，第一期明年完工，市府說明經費已經編列，居民則擔心施工期間的交通與噪音，要求先公布替代道路。</p>";

    private static readonly string Long = string.Concat(Enumerable.Repeat(Story, 6));

    private static ReadResult Page(string head, string body) => NewsLaw.Read("<!DOCTYPE html>\n<html lang=\"zh-TW\"><head>\n<meta charset=\"utf-8\">" + head + "</head>\n<body>\n" + body + "\n</body></html>\n");

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body><p>甲</p></body></html>")]
    [InlineData("\n<!-- saved from url=(0014)about:internet -->\n<HTML>\n# x\n\n- y\n")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\"><html>[^1]: a\n## b</html>")]
    public void A_page_is_known_by_its_first_tag_whatever_it_shows(string text)
    {
        var source = new SourceText("documents/page.html", text);
        Assert.Equal("news-html", ReaderSet.Surest(ReaderSet.All, source)?.Kind);
        Assert.True(new NewsHtmlReader().Recognise(source) > 0.9);
    }

    [Theory]
    [InlineData("<header>甲</header>")]
    [InlineData("<htmlx>")]
    [InlineData("<!-- <html> -->")]
    [InlineData("甲 <html>")]
    public void Other_texts_are_none(string text) => Assert.False(PageHead.Begins(text, 0));

    [Theory]
    [InlineData("<title>港口擴建</title>", "", "港口擴建")]
    [InlineData("<title>港口擴建明年完工_某某新聞網</title>", "", "港口擴建明年完工")]
    [InlineData("<title>港口擴建明年完工 | 地方 | 某某新聞網</title>", "", "港口擴建明年完工")]
    [InlineData("<title>港口擴建明年完工-某某网</title><meta property=og:site_name content=某某网>", "", "港口擴建明年完工")]
    [InlineData("<title>某某 - 港口擴建明年完工</title>", "", "某某 - 港口擴建明年完工")]
    [InlineData("<title>港口擴建 - 我的站</title><meta property=\"og:title\" content=\"港口擴建 &amp; 居民\">", "", "港口擴建 & 居民")]
    [InlineData("<title>港口擴建明年完工 - 我的部落格</title>", "<h1><a href=/>我的部落格</a></h1><h2>港口擴建明年完工</h2>", "港口擴建明年完工")]
    [InlineData("<title>我的部落格</title>", "<h1>我的部落格：港口擴建</h1>", "我的部落格：港口擴建")]
    [InlineData("", "<h1>港口擴建</h1>", "港口擴建")]
    [InlineData("<title> </title>", "<h2>港口擴建</h2>", null)]
    public void Its_title_is_in_its_head(string head, string body, string? title)
    {
        var result = Page(head, body + Long);
        Assert.Equal(title, result.Facts.Title);
        if (title is not null)
            Assert.DoesNotContain(result.Article.Blocks.OfType<Heading>(), heading => PlainText.Of(heading.Content) == title);
    }

    [Fact]
    public void Its_head_says_where_it_is_from()
    {
        var result = Page(
            "<title>港口擴建</title><meta name=\"author\" content=\"王小明\"><meta property=\"article:published_time\" content=\"2022-09-15T23:30:00+08:00\">" +
            "<meta property=\"og:site_name\" content=\"某某新聞網\"><link rel=\"canonical\" href=\"https://news.example/a/1.html\">",
            Long + "<p><img src=\"../b.jpg\" alt=港口></p>");
        Assert.Equal(("王小明", "2022-09-15", "某某新聞網", "https://news.example/a/1.html"), (result.Facts.Author, result.Facts.Published, result.Facts.Publication, result.Facts.Url));
        Assert.Equal("https://news.example/b.jpg", Assert.Single(BlockTree.All(result.Article.Blocks).OfType<Figure>()).MediaUrl);
        Assert.Contains(result.Ledger, entry => entry is { Text: "港口擴建", Reason: LedgerReason.Masthead });
    }

    [Theory]
    [InlineData("<meta name=author content=\"https://www.facebook.example/a\">")]
    [InlineData("<meta property=article:published_time content=昨天>")]
    [InlineData("<link rel=canonical href=\"javascript:x\">")]
    [InlineData("<base href=/a/>")]
    public void What_is_none_of_these_is_not_believed(string head)
    {
        var facts = Page(head, Long).Facts;
        Assert.Equal((null, null, null), (facts.Author, facts.Published, facts.Url));
    }

    [Fact]
    public void Blank_lines_and_indentation_mean_nothing_in_it() =>
        Assert.Equal("港口今年擴建。 ¶ 居民擔心。 ¶ # 不是標題", Show.Text(Page("<title>甲</title><style>\n\n    p { color: red }\n</style>", "<div class=\"para\">\n\n\t\t港口今年擴建。\n\t</div>\n\n    <div>居民擔心。</div>\n\n# 不是標題\n").Article.Blocks));

    [Theory]
    [InlineData("<div class=\"navheader\"><table><tr><th colspan=3>第 1 章</th></tr><tr><td><a href=a.html><img src=prev.png alt=上一頁></a></td></tr></table></div>")]
    [InlineData("<ul class=\"docnav top\"><li class=previous><a href=a.html><strong>前一頁</strong></a></li><li class=home>手冊</li></ul>")]
    [InlineData("<div role=navigation><a href=/a>首頁</a> <a href=/b>索引</a></div>")]
    public void Lines_by_which_manuals_lead_from_page_to_page_are_left_out(string line)
    {
        var result = Page("<title>港口</title>", line + Long);
        Assert.Equal(6, result.Article.Blocks.Length);
        Assert.Contains(result.Ledger, entry => entry.Reason == LedgerReason.Navigation);
    }

    [Fact]
    public void What_looks_like_a_template_is_text_in_it() =>
        Assert.Equal("寫作 {{ page.title }} 與 {% include a.html %}。", Show.Text(Page("", "<p>寫作 {{ page.title }} 與 {% include a.html %}。</p>").Article.Blocks));

    [Fact]
    public void A_box_of_sentences_in_the_margin_is_text() =>
        Assert.Contains("政策禁止任何套件修改它。", Show.Text(Page("", Long + "<div class=\"sidebar\"><p><b>政策</b></p><div class=para>政策禁止任何套件修改它。</div></div>" + Long).Article.Blocks), StringComparison.Ordinal);

    [Fact]
    public void The_law_holds_for_random_pages()
    {
        string[] pieces = ["<meta name=author content=甲>", "<title>", "港口", "</title>", "<title>題 - 站</title>", "<link rel=canonical href=https://a.example/>", "<base href=https://b.example/>", "</head>", "<body>", "<h1>", "題", "</h1>", "<p>", "    ", "\n\n", "# ", "```\n", "<pre>", "</pre>", "<!-- x -->", "<div class=navheader>", "</div>", "<textarea>", "</textarea>", "<svg><title>圖</title></svg>", "&amp;amp;", "</html>", "{{ x }}"];
        Prop.ForAll(Gen.ListOf(Gen.Elements(pieces)).Select(list => "<!doctype html><html><head>" + string.Concat(list)).ToArbitrary(), text => NewsLaw.Read(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(40).WithReplay(20261122, 1));
    }
}
