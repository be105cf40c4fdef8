using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>What the sites that posts are crawled from set around a story, each shape as such sites write it.</summary>
public sealed class SiteFurnitureTests
{
    private const string Story = "<p>港口今年擴建，工程分三期進行，第一期明年完工，市府說明經費已經編列，居民則擔心施工期間的交通與噪音，要求先公布替代道路。</p>";

    private static readonly string Long = string.Concat(Enumerable.Repeat(Story, 6));

    private static ReadResult Read(string markup, string? title = null, string? url = null) =>
        NewsLaw.Read(new SourceText("documents/post.md", markup).Stating(title, url));

    private static string Rest(ReadResult result) => Show.Text(result.Article.Blocks).Replace(Show.Text(NewsLaw.Read(Story).Article.Blocks), "正文", StringComparison.Ordinal);

    private static string[] LeftOut(ReadResult result, LedgerReason reason) => [.. result.Ledger.Where(entry => entry.Reason == reason).Select(entry => entry.Text.Trim())];

    [Fact]
    public void Addresses_are_relative_to_the_address_in_the_front_matter() =>
        Assert.Equal("⟦甲→https://news.example/b⟧", Show.Text(Read("<p><a href='/b'>甲</a></p>", url: "https://news.example/a/1").Article.Blocks));

    [Fact]
    public void The_title_of_the_front_matter_is_not_said_again()
    {
        var result = Read("<div class=article-title> 編者的話 </div>" + Long, title: "編者的話");
        Assert.Equal(["編者的話"], LeftOut(result, LedgerReason.Repetition));
        Assert.DoesNotContain("編者的話", Show.Text(result.Article.Blocks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=submitted><a class=username href=/u/6>王小明</a> 在 星期六, 03/29/2014 - 18:02 提交</div>", "王小明", null)]
    [InlineData("<ul class=post-entry-meta><li>By: <a href=/huling/>王小明</a> . 2012-3-10. <a href=/count>7,581</a></li></ul>", "王小明", "2012-03-10")]
    [InlineData("<div class=field-name-author><div>文/</div>王小明</div>", "王小明", null)]
    [InlineData("<p class='article-meta'>2022年9月15日</p>", null, "2022-09-15")]
    [InlineData("<div class='entry-meta'>作者：王小明</div><span class=byline>2020/1/2</span>", "王小明", "2020-01-02")]
    public void A_line_of_author_and_date_above_the_story_is_data(string line, string? author, string? date)
    {
        var result = Read("<div>" + line + Long + "</div>");
        Assert.Equal("正文 ¶ 正文 ¶ 正文 ¶ 正文 ¶ 正文 ¶ 正文", Rest(result));
        Assert.Equal(author, result.Facts.Author);
        Assert.Equal(date, result.Facts.Published);
    }

    [Fact]
    public void The_same_class_behind_the_story_is_text() =>
        Assert.EndsWith("¶ 作者是港口的居民。", Show.Text(Read(Long + "<div class=author-info>作者是港口的居民。</div>").Article.Blocks), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://twitter.com/share?url=x")]
    [InlineData("https://www.facebook.com/sharer.php?u=x")]
    [InlineData("https://social-plugins.line.me/lineit/share?url=x")]
    [InlineData("http://service.weibo.com/share/share.php?url=x")]
    public void Links_that_hand_the_story_on_go(string address)
    {
        var result = Read(Long + $"<div><a href='{address}'><img alt='某站' src='https://i.example/s.png'></a></div>");
        Assert.Equal(["某站"], LeftOut(result, LedgerReason.Promotion));
        Assert.Empty(result.Article.Blocks.OfType<Figure>());
    }

    [Theory]
    [InlineData("<div id=comments><h2>評論</h2><p>讀者甲：說得好。</p><p>讀者乙：不同意。</p></div>")]
    [InlineData("<div class='comment-wrapper' id='comments'><h2>評論</h2><p>讀者甲：說得好。</p></div>")]
    [InlineData("<section class=comments-area><ol class=comment-list><li>讀者甲</li></ol></section>")]
    [InlineData("<div id=disqus_thread>請開啟指令碼以檢視評論。</div>")]
    public void Comments_behind_the_story_go(string comments)
    {
        var result = Read(Long + comments);
        Assert.Equal(6, result.Article.Blocks.Length);
        Assert.NotEmpty(LeftOut(result, LedgerReason.Navigation));
    }

    [Fact]
    public void A_story_in_a_box_that_is_called_comments_stays() => Assert.Equal(6, Read("<div id=comments>" + Long + "</div>").Article.Blocks.Length);

    [Theory]
    [InlineData("<h2 class='element-invisible'><a href=/f>a.jpg</a></h2>")]
    [InlineData("<span class='sr-only'>a.jpg</span>")]
    [InlineData("<p class='x screen-reader-text'>a.jpg</p>")]
    public void What_only_machines_are_told_goes(string hidden) => Assert.Equal(["a.jpg"], LeftOut(Read(hidden + Long), LedgerReason.StrayMarkup));

    [Fact]
    public void A_table_of_the_next_page_goes() =>
        Assert.Equal(["Next >"], LeftOut(Read(Long + "<table class=pagenav><tr><th class=pagenav_next><a href=/2>Next &gt;</a></th></tr></table>"), LedgerReason.Navigation));

    [Fact]
    public void The_foot_of_a_page_goes_and_its_tags_are_tags()
    {
        var result = Read("<article>" + Long + "<footer><p>Tagged: <a rel=tag href='https://e.example/tag/a/'>港口</a> - <a rel=tag href='https://e.example/tag/b/'>交通</a></p></footer><footer><p>喜歡本站，<a href='https://e.example/s'>請訂閱</a>。</p></footer></article>");
        Assert.Equal(6, result.Article.Blocks.Length);
        Assert.Equal("港口/交通", string.Join('/', result.Facts.Tags));
    }

    [Fact]
    public void Links_behind_related_stories_are_related_too()
    {
        var result = Read(Long + "<div class=moreArticle><div>延伸閱讀</div><a href='https://e.example/1'>另一則關於港口的報導</a></div><div class=bottomBox><div><a href='https://e.example/list'>聚焦新聞</a></div><div style='display: none'><a href='https://e.example/2'>無關的新聞標題</a></div></div>");
        Assert.Equal("另一則關於港口的報導", Show.Text(Assert.Single(Assert.IsType<ListBlock>(result.Article.Blocks[^1]).Items).Blocks).Split('→')[0].TrimStart('⟦'));
        Assert.Contains("聚焦新聞", LeftOut(result, LedgerReason.Navigation));
    }

    [Fact]
    public void Remains_of_a_crawler_go() => Assert.Equal(["null"], LeftOut(Read("<div>\nnull                <p>第一段。</p><p><span> </span></p></div>"), LedgerReason.StrayMarkup));

    [Fact]
    public void A_call_to_read_on_goes_from_the_end_of_a_text()
    {
        var result = Read("<p>摘要的文字。<a href='https://e.example/x'>查看全文</a></p>");
        Assert.Equal("摘要的文字。", Show.Text(result.Article.Blocks));
        Assert.Equal(["查看全文"], LeftOut(result, LedgerReason.Promotion));
    }

    [Theory]
    [InlineData("<iframe src='https://www.youtube.com/embed/abc-123_X?rel=0'></iframe>", "https://www.youtube.com/watch?v=abc-123_X")]
    [InlineData("<iframe data-src='//www.youtube-nocookie.com/embed/abc'></iframe>", "https://www.youtube.com/watch?v=abc")]
    [InlineData("<iframe src='https://player.vimeo.com/video/12345'></iframe>", "https://vimeo.com/12345")]
    [InlineData("<iframe src='//player.bilibili.com/player.html?aid=1&bvid=BV1xx&page=1'></iframe>", "https://www.bilibili.com/video/BV1xx")]
    [InlineData("<embed src='https://www.youtube.com/v/abc&hl=zh'>", "https://www.youtube.com/watch?v=abc")]
    public void A_player_becomes_a_link(string player, string address)
    {
        var result = Read("<p>前</p><p>" + player + "</p><p>後</p>");
        Assert.Equal($"前 ¶ ⟦{address}→{address}⟧ ¶ 後", Show.Text(result.Article.Blocks));
        Assert.Single(result.Ledger, entry => entry.Reason == LedgerReason.DroppedLink);
    }

    [Theory]
    [InlineData("<iframe src='https://ads.example/frame'></iframe>")]
    [InlineData("<iframe src='https://www.youtube.com/embed/a\"b'></iframe>")]
    [InlineData("<iframe src='javascript:alert(1)'></iframe>")]
    public void Other_frames_are_nothing_but_an_entry(string frame) => Assert.Equal("前", Show.Text(Read("<p>前</p>" + frame).Article.Blocks));

    [Theory]
    [InlineData("<p>甲{% include share.html url=page.url %}</p>", "甲")]
    [InlineData("<p>甲</p>\n{:.center}\n", "甲")]
    [InlineData("<p>甲</p>\n\n{: .a target=\"_blank\"}\n\n<p>乙</p>", "甲 ¶ 乙")]
    [InlineData("<p>{{ site.title }}甲{{ page.date | date: '%Y' }}</p>", "〔缺〕甲〔缺〕")]
    [InlineData("<p>集合{x: x>0}與{{1}}與{%}</p>", "集合{x: x>0}與{{1}}與{%}")]
    public void What_the_site_is_told_is_no_text(string markup, string expected) => Assert.Equal(expected, Show.Text(Read(markup).Article.Blocks));

    [Fact]
    public void An_address_behind_an_object_of_the_site_is_relative_to_the_site() =>
        Assert.Equal("https://news.example/i/a.jpg", Assert.Single(Read("<p>前</p><img src='{{ site.baseurl }}/i/a.jpg'>", url: "https://news.example/x/").Article.Blocks.OfType<Figure>()).MediaUrl);

    [Theory]
    [InlineData("<p>甲&amp;nbsp;乙&amp;quot;丙&amp;quot;</p>", "甲 乙\"丙\"")]
    [InlineData("<p>甲&amp;乙&amp;lt;</p>", "甲&乙&lt;")]
    [InlineData("<p>寫作<code>&amp;nbsp;</code></p>", "寫作`&nbsp;`")]
    public void What_is_escaped_twice_is_resolved_twice_where_no_markup_is_shown(string markup, string expected) =>
        Assert.Equal(expected, Show.Text(Read(markup).Article.Blocks).Replace('\u00A0', ' '));

    [Theory]
    [InlineData("<p>前</p><script>var a = '未關", "var a = '未關", LedgerReason.Executable)]
    [InlineData("<p>前</p><!-- 未關 <p>後</p>", "未關 <p>後</p>", LedgerReason.Tracking)]
    [InlineData("<p>前</p><style>p { 未關", "p { 未關", LedgerReason.Executable)]
    public void What_is_never_closed_is_in_the_ledger(string markup, string text, LedgerReason reason) => Assert.Equal([text], LeftOut(Read(markup), reason));
}
