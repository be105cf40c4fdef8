using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers;
using Briefing.Core.Readers.Html;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>The law over mutations of the real story, over random markup and over markup that means harm.</summary>
public sealed class NewsLawTests
{
    private static readonly string Story = SourceDocuments.Read("2022-09-15-china-kazakhstan-joint-statement.md").Text;

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<div class=share>", "<div class='caption'>", "<div class=\"related-news\">", "<span lang=en>", "</span>", "<b>", "</b>", "<strong>", "</strong>", "<i>", "</i>",
        "<em lang=\"ja\">", "<a href=\"/a/1\">", "<a href=javascript:x>", "<a href='https://a.example/tag/x'>", "</a>", "<br>", "<br/><br>", "<img src=/a.jpg alt=港口>", "<img alt='' data-src=\"https://a.example/b.jpg\">",
        "<img src=x width=1 height=1>", "<figure>", "<figcaption>", "</figcaption>", "</figure>", "<table>", "<tr>", "<td>", "<th scope=row>", "</td>", "</table>", "<caption>", "<ul>", "<ol start=4>", "<li>", "</li>", "</ul>",
        "<blockquote>", "</blockquote>", "<h1>", "<h2>", "</h2>", "<pre>", "\n</pre>", "<code>", "</code>", "<script>", "</script>", "<style>", "</style>", "<textarea>", "</textarea>",
        "<iframe src=//v.example/>", "</iframe>", "<svg><title>", "</svg>", "<math><mi>", "</math>", "<noscript>", "</noscript>", "<ruby>", "<rt>", "<rp>", "</ruby>", "<dl><dt>", "<dd>", "</dl>",
        "<!-- 註 -->", "<!--", "-->", "<![CDATA[", "]]>", "<?x", ">", "</x>", "<form>", "<input>", "</form>", "<hr>", "<sup>", "</sup>", "<details><summary>", "<center>", "<font color=red>", "</font>", "<p/ class=", "\"", "'", "<", "&",
        "<a href=#n1 id=r1>[1]</a>", "<sup><a href=\"#n2\">2</a></sup>", "<li id=n1>", "<p id=n2>", "<p><a name=n3 href=\"#r3\">[3]</a>", "<sup id=r3><a href='#n3'>", "<a href=\"#r1\">↩</a>", "<a href=#r3>^</a>", "<span id=r2>",
        "&amp;", "&nbsp;", "&#21704;", "&#x1F600;", "&hellip", "&notit;", "&#0;", "&#xFDD0;", "字", "港口擴建。", "　　", " ", "\n", "\r\n", "\n\n", "延伸閱讀", "（中央社台北15日電）", "（編輯：甲乙）1120409", "\u200B", "\u202E", "😀", "a", "1", "** x **", "[a](b)", "# ", "- ", "> ", "    ", "|", "`",
    ];

    /// <summary>Pieces after which the parser takes no tag for a tag; in Markdown, they would swallow the tags that Markdown stands for.</summary>
    private static readonly string[] Swallowing = ["<script>", "<style>", "<textarea>", "<iframe src=//v.example/>", "<svg><title>", "<!--", "<![CDATA[", "<?x", "<p/ class="];

    private static readonly string[] Balanced = [.. Pieces.Except(Swallowing), "<script>x < y</script>", "<style>p > a</style>", "<iframe>x</iframe>", "<!-- x -->"];

    private static Gen<string> Markup(string[] pieces) => Gen.ListOf(Gen.Elements(pieces)).Select(list => string.Concat(list));

    private static Config Cases(int count, int size, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(size).WithReplay(seed, 1);

    [Fact]
    public void Holds_for_random_markup_in_a_post() =>
        Prop.ForAll(Markup([.. Pieces.Except(["</div>"])]).ToArbitrary(), markup => NewsLaw.Read("<!--1663234443000-->\n[標題](https://a.example/b/c.html)\n------\n\n<div>\n" + markup + "\n</div>\n"))
            .Check(Cases(600, 60, 20230409));

    [Fact]
    public void Holds_for_random_text_without_a_head() =>
        Prop.ForAll(Markup(Balanced).ToArbitrary(), markup => NewsLaw.Read("---\nlayout: post\n---\n" + markup, 21))
            .Check(Cases(600, 40, 20220915));

    [Fact]
    public void Holds_for_any_mutation_of_the_real_story()
    {
        var mutation =
            from start in Gen.Choose(Story.IndexOf("<!--", StringComparison.Ordinal), Story.Length - 1)
            from length in Gen.Choose(0, 60)
            from piece in Gen.Elements(Balanced)
            select (start, length, piece);
        Prop.ForAll(Gen.ListOf(mutation).ToArbitrary(), mutations =>
        {
            var text = new StringBuilder(Story);
            foreach (var (start, length, piece) in mutations)
            {
                var at = Math.Min(start, text.Length);
                text.Remove(at, Math.Min(length, text.Length - at)).Insert(at, piece);
            }

            NewsLaw.Read(text.ToString(), Story.IndexOf("<!--", StringComparison.Ordinal));
        }).Check(Cases(200, 12, 20190101));
    }

    [Theory]
    [InlineData("<div>", 2_000)]
    [InlineData("<b><i><div>x</b></i>", 1_500)]
    [InlineData("<ul><li>x", 2_000)]
    [InlineData("<blockquote>x", 1_500)]
    [InlineData("<table><tr><td>x<td>", 1_500)]
    [InlineData("<span>x", 2_000)]
    [InlineData("<svg><g>x", 1_500)]
    public void Deep_nesting_is_reported_once_and_loses_nothing(string piece, int times)
    {
        var result = NewsLaw.Read("<div>開頭" + string.Concat(Enumerable.Repeat(piece, times)) + "結尾");
        var limit = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Rule == Rules.LimitExceeded && diagnostic.Message.StartsWith("Elements nest", StringComparison.Ordinal));
        Assert.Equal("documents/post.md", limit.Position.Path);
        Assert.True(limit.Position.Column > 1);
    }

    [Fact]
    public void What_is_not_closed_takes_nothing_along()
    {
        var result = NewsLaw.Read("<div><p>一<b>二<p>三<table>四<tr><td>五<td>六</table>七<!-- 八");
        Assert.Equal("一**二** ¶ **三** ¶ **四** ¶ Table ¶ **七**", Show.Text(result.Article.Blocks));
        Assert.Contains(result.Ledger, entry => entry.Reason == LedgerReason.Tracking && entry.Text == " 八");
    }

    [Fact]
    public void A_tag_that_never_ends_goes_to_the_ledger_with_all_that_it_swallows()
    {
        var result = NewsLaw.Read("<div><p>正文&amp;<a href=\"/x>後面的字</a></p></div>\n");
        Assert.Equal("正文&", Show.Text(result.Article.Blocks));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.StrayMarkup, Text: "<a href=\"/x>後面的字</a></p></div>\n" });
    }

    [Fact]
    public void Form_fields_with_text_of_their_own_are_accounted_for()
    {
        var result = NewsLaw.Read("<div><p>正文</p><textarea>提交评论</textarea><select><option>選項</select><button>送出</button></div>");
        Assert.Equal("正文", Show.Text(result.Article.Blocks));
        Assert.Equal(["提交评论", "選項", "送出"], result.Ledger.Select(entry => entry.Text));
        Assert.All(result.Ledger, entry => Assert.Equal(LedgerReason.Executable, entry.Reason));
    }

    [Fact]
    public void Positions_stay_right_behind_references_and_line_ends_of_two_characters()
    {
        const string text = "<div>\r\n<p>甲&amp;乙&#21704;丙&hellip;丁</p>\r\n<p>戊&nbsp;己<a href=\"javascript:x\">庚</a></p>\r\n</div>";
        var result = NewsLaw.Read(text);
        var paragraph = Assert.IsType<Paragraph>(result.Article.Blocks[0]);
        Assert.Equal("甲&乙哈丙…丁", Show.Text(paragraph));
        Assert.Equal(text.IndexOf('甲', StringComparison.Ordinal), paragraph.Source.Start);
        Assert.Equal(text.IndexOf('丁', StringComparison.Ordinal) + 1, paragraph.Source.End);
        var link = Assert.Single(result.Diagnostics);
        Assert.Equal(Rules.UnsafeLink, link.Rule);
        Assert.Equal((3, text.Split('\n')[2].IndexOf("javascript", StringComparison.Ordinal) + 1), (link.Position.Line, link.Position.Column));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"java&#10;script:alert(1)\">a</a>")]
    [InlineData("<a href=\" &#1;javascript:alert(1)\">a</a>")]
    [InlineData("<a href=\"vbscript:x\">a</a><a href=\"data:text/html;base64,x\">b</a><a href=\"file:///etc/passwd\">c</a>")]
    [InlineData("<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe><object data=x></object><embed src=\"javascript:x\">")]
    [InlineData("<form action=\"javascript:x\"><button formaction=\"javascript:x\">b</button></form>")]
    [InlineData("<img src=\"javascript:alert(1)\"><img srcset=\"javascript:alert(1) 2x\"><picture><source srcset=\"data:text/html,x\"><img></picture>")]
    [InlineData("<base href=\"javascript://\"><a href=\"/x\">a</a><meta http-equiv=refresh content=\"0;url=javascript:x\"><link rel=stylesheet href=//e.example>")]
    [InlineData("<template><script>x</script></template><style>@import 'x'</style><xmp><script></xmp>")]
    public void Nothing_that_runs_survives(string markup)
    {
        var result = NewsLaw.Read("[標題](https://a.example/b)\n------\n\n<div>" + markup + "</div>");
        foreach (var target in BlockTree.Texts(result.Article).SelectMany(text => Links(text.Content)))
            Assert.Matches("^(https?|mailto):", Assert.IsType<ExternalTarget>(target).Url);
        foreach (var figure in BlockTree.All(result.Article.Blocks).OfType<Figure>())
            Assert.All(new[] { figure.MediaUrl, figure.PageUrl }, url => Assert.True(url is null || url.StartsWith("https://", StringComparison.Ordinal)));
        Assert.DoesNotContain("alert", string.Concat(BlockTree.Texts(result.Article).Select(text => PlainText.Of(text.Content))), StringComparison.Ordinal);
    }

    [Fact]
    public void Invisible_characters_go_to_the_ledger_one_by_one()
    {
        var result = NewsLaw.Read("<p>港\u200B口\u202E擴\u2066建\uFEFF。\u00AD👨\u200D👩</p>");
        Assert.Equal("港口擴建。👨\u200D👩", Show.Text(result.Article.Blocks));
        Assert.Equal(["\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD"], result.Ledger.Select(entry => entry.Text));
        Assert.All(result.Ledger, entry => Assert.Equal(LedgerReason.Layout, entry.Reason));
    }

    [Fact]
    public void Characters_that_no_text_may_hold_are_replaced()
    {
        var result = NewsLaw.Read("<div><p>甲\0乙\uD83D丙&#0;丁&#xD800;</p></div>");
        Assert.Equal("甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD", Show.Text(result.Article.Blocks));
    }

    [Fact]
    public void Depth_of_the_tree_is_bounded_where_the_document_says()
    {
        var source = string.Concat(Enumerable.Repeat("<div>", HtmlPage.MaximumDepth / 2)) + "x";
        var markup = new MarkupTextBuilder(source, source.Length);
        markup.AppendMarkup(0, (HtmlPage.MaximumDepth / 2 * 5) + 1);
        Assert.Null(HtmlPage.Parse(markup.Build()).TooDeep);
    }

    private static IEnumerable<LinkTarget> Links(IEnumerable<Inline> content) => content.SelectMany(inline => inline switch
    {
        Link link => Links(link.Content).Prepend(link.Target),
        InlineContainer container => Links(container.Content),
        _ => [],
    });
}
