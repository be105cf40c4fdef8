using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>The forms in which publishers write their stories, each as a crawler archives it.</summary>
public sealed class NewsFormsTests
{
    private static ReadResult Read(string markup) =>
        NewsLaw.Read("<!--1681000000000-->\n[港口擴建](https://news.example.tw/a/2023/story.html)\n------\n\n<div>\n" + markup + "\n</div>\n");

    private static string Text(ReadResult result) => Show.Text(result.Article.Blocks);

    private static Figure FigureOf(string markup) => Assert.Single(Read(markup).Article.Blocks.OfType<Figure>());

    [Fact]
    public void Two_line_ends_part_paragraphs_and_one_parts_lines() =>
        Assert.Equal("第一段。 ¶ 第二段，⏎下一行。 ¶ 第三段", Text(Read("第一段。<br/><br/>第二段，<br>下一行。<br>\n<br>\n第三段")));

    [Fact]
    public void Bold_paragraphs_that_come_more_than_once_are_headings()
    {
        var numbered = Read("<p>導言。</p><p style=\"text-align: center;\"><strong>\n 一、理性的弔詭\n</strong></p><p>第一段。</p><p><strong>二、誰付運費？</strong></p><p>第二段。</p>");
        Assert.Equal(["一、理性的弔詭", "二、誰付運費？"], numbered.Article.Blocks.OfType<Heading>().Select(heading => PlainText.Of(heading.Content)));
        var named = Read("<h2>港口</h2><p><strong>契約</strong></p><p>第一段。</p><p><b>身份與認證</b></p><p>第二段。</p>");
        Assert.Equal([(1, "港口"), (2, "契約"), (2, "身份與認證")], named.Article.Blocks.OfType<Heading>().Select(heading => (heading.Level, PlainText.Of(heading.Content))));
    }

    [Theory]
    [InlineData("<p>導言。</p><p><strong>一句重要的話</strong></p><p>第一段。</p>")]
    [InlineData("<p><strong>記者：亞洲的創新會有進展嗎？</strong></p><p>會。</p><p><strong>記者：何時？</strong></p><p>明年。</p>")]
    [InlineData("<p><strong>王大明</strong></p><p>會。</p><p><strong>李四</strong></p><p>不會。</p><p><strong>王大明</strong></p><p>會。</p><p><strong>李四</strong></p><p>不會。</p>")]
    [InlineData("<p>第一段。</p><p><strong>版權聲明：未經授權不得轉載。</strong></p>")]
    public void Bold_paragraphs_that_stress_ask_or_name_who_speaks_are_none(string markup) => Assert.Empty(Read(markup).Article.Blocks.OfType<Heading>());

    [Fact]
    public void An_indented_line_begins_a_paragraph() =>
        Assert.Equal("一 ¶ 二 ¶ 三 ¶ 四", Text(Read("<span>　　一<br>　　二<br>&nbsp;&nbsp;&nbsp;&nbsp;三<br>　　四</span>")));

    [Fact]
    public void A_line_as_long_as_a_paragraph_that_ends_a_sentence_ends_it()
    {
        var sentence = string.Concat(Enumerable.Repeat("港口工程明年動工", 6)) + "。";
        Assert.Equal(sentence + " ¶ 居民說好。", Text(Read(sentence + "<br>居民說好。")));
    }

    [Fact]
    public void A_quoted_headline_in_the_other_script_is_marked()
    {
        var text = Assert.IsType<Paragraph>(Assert.Single(Read("<p>新華社以「习近平会见国际组织负责人」為題報導這項會談與國際組織的關係。</p>").Article.Blocks));
        var run = Assert.Single(text.Content.OfType<ForeignSpan>());
        Assert.Equal("zh-Hans", run.Language);
        Assert.Equal("习近平会见国际组织负责人", PlainText.Of(run.Content));
    }

    [Fact]
    public void Verse_keeps_its_lines() =>
        Assert.Equal("床前明月光，⏎疑是地上霜。", Text(Read("<p>床前明月光，<br>疑是地上霜。</p>")));

    [Fact]
    public void Bare_text_between_blocks_is_a_paragraph() =>
        Assert.Equal("甲 ¶ 乙 ¶ 丙 ¶ 丁", Text(Read("甲<div>乙</div>丙<section><span>丁</span></section>")));

    [Fact]
    public void Line_ends_between_Han_characters_are_no_blanks() =>
        Assert.Equal("港口擴建 port of call 工程", Text(Read("<p>港口\n擴建 port\nof  call\n\t工程</p>")));

    [Fact]
    public void A_blank_stands_outside_what_wraps_one_side() =>
        Assert.Equal("見 **Port** 一文，⟦連結→https://a.example/⟧ 在此", Text(Read("<p>見<b> Port </b>一文，<a href='https://a.example/'>連結 </a>在此</p>")));

    [Fact]
    public void Blocks_within_inlines_keep_the_inline() =>
        Assert.Equal("⟦**甲**→https://a.example/⟧ ¶ ⟦**乙**→https://a.example/⟧", Text(Read("<a href='https://a.example/'><b><p>甲</p><div>乙</div></b></a>")));

    [Fact]
    public void Addresses_are_resolved_against_the_original()
    {
        var result = Read("<p><a href='/x'>一</a><a href='../y?q=字'>二</a><a href='//cdn.example/z'>三</a><a href='HTTP://A.example/'>四</a><a href='mailto:a@b.example'>五</a></p>");
        Assert.Equal(
            "⟦一→https://news.example.tw/x⟧⟦二→https://news.example.tw/a/y?q=%E5%AD%97⟧⟦三→https://cdn.example/z⟧⟦四→HTTP://A.example/⟧⟦五→mailto:a@b.example⟧",
            Text(result));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Links_that_lead_nowhere_leave_their_text()
    {
        var result = Read("<p><a href='javascript:void(0)'>一</a><a href='#top'>二</a><a href='data:text/html,x'>三</a><a name=here>四</a></p>");
        Assert.Equal("一二三四", Text(result));
        Assert.Equal(["javascript:void(0)", "#top", "data:text/html,x"], result.Ledger.Where(entry => entry.Reason == LedgerReason.DroppedLink).Select(entry => entry.Text));
        Assert.Equal([Rules.UnsafeLink, Rules.UnsafeLink], result.Diagnostics.Select(diagnostic => diagnostic.Rule));
    }

    [Fact]
    public void Without_the_address_of_the_original_relative_links_go_to_the_ledger()
    {
        var result = NewsLaw.Read("<div><p>見<a href='/x'>此</a>與<a href='https://a.example/'>彼</a></p></div>");
        Assert.Equal("見此與⟦彼→https://a.example/⟧", Text(result));
        Assert.Equal("/x", Assert.Single(result.Ledger, entry => entry.Reason == LedgerReason.DroppedLink).Text);
    }

    [Theory]
    [InlineData("<img src='data:image/gif;base64,R0' data-src='https://i.example/a.jpg'>")]
    [InlineData("<img src='/blank.gif' data-original='https://i.example/a.jpg'>")]
    [InlineData("<img src='https://i.example/placeholder.png' data-lazy-src='//i.example/a.jpg'>")]
    [InlineData("<img srcset='https://i.example/s.jpg 300w, https://i.example/a.jpg 1024w, https://i.example/m.jpg 640w'>")]
    [InlineData("<img data-srcset='https://i.example/s.jpg 1x, https://i.example/a.jpg 2x'>")]
    [InlineData("<picture><source data-srcset='https://i.example/a.jpg'><img class=lazyload></picture>")]
    [InlineData("<picture><source srcset='https://i.example/a.jpg 2x'><source srcset='https://i.example/b.jpg'><img src='data:,x'></picture>")]
    [InlineData("<img src='https://i.example/a.jpg'><noscript><img src='https://i.example/a.jpg'></noscript>")]
    [InlineData("<noscript><img src='https://i.example/a.jpg' alt=''></noscript>")]
    public void A_picture_loaded_late_is_found(string markup) =>
        Assert.Equal("https://i.example/a.jpg", FigureOf("<p>前</p>" + markup).MediaUrl);

    [Theory]
    [InlineData("<figure><img src=/a.jpg><figcaption>碼頭一景</figcaption></figure>", "碼頭一景", null)]
    [InlineData("<figure><figcaption>碼頭一景</figcaption><img src=/a.jpg></figure>", "碼頭一景", null)]
    [InlineData("<figure><img src=/a.jpg><p>Image source, Getty Images</p><figcaption>碼頭一景</figcaption></figure>", "碼頭一景", "Image source, Getty Images")]
    [InlineData("<div><img src=/a.jpg alt='碼頭一景'><div>碼頭一景</div></div>", "碼頭一景", null)]
    [InlineData("<div class='wp-caption'><img src=/a.jpg><p class='wp-caption-text'>碼頭一景（圖／某社）</p></div>", "碼頭一景", "圖／某社")]
    [InlineData("<div class=picBox><a href=# class=overlay><img src=/a.jpg></a><p>碼頭一景</p></div>", "碼頭一景", null)]
    [InlineData("<p><img src=/a.jpg></p><p>▲碼頭一景。（圖／記者某攝）</p>", "▲碼頭一景。", "圖／記者某攝")]
    [InlineData("<p><img src=/a.jpg><br>碼頭一景</p>", "碼頭一景", null)]
    [InlineData("<img src=/a.jpg><p>圖片來源：某圖庫</p>", "圖片來源：某圖庫", null)]
    [InlineData("<figure><img src=/a.jpg><figcaption>碼頭一景 <span>攝影：某某</span></figcaption></figure>", "碼頭一景", "攝影：某某")]
    public void The_words_of_a_picture_are_its_caption(string markup, string caption, string? credit)
    {
        var figure = FigureOf("<p>" + string.Concat(Enumerable.Repeat("這是前面的正文，比圖說長得多。", 5)) + "</p>" + markup + "<p>後面的正文。</p>");
        Assert.Equal("https://news.example.tw/a.jpg", figure.MediaUrl);
        Assert.Equal(caption, Show.Text(figure.Caption!));
        Assert.Equal(credit, figure.Credit);
    }

    [Fact]
    public void Alternative_text_stays_where_it_says_something()
    {
        var result = Read("<img src=/1.jpg alt='碼頭工人'><p>甲</p><img src=/2.jpg alt='IMG_20230409.jpg'><p>乙</p><img src=/3.jpg alt='圖片'><p>丙</p><img src=/4.jpg alt='港口擴建'>");
        Assert.Equal(["碼頭工人", null, null, null], result.Article.Blocks.OfType<Figure>().Select(figure => figure.AlternativeText));
        Assert.Equal(
            [(LedgerReason.StrayMarkup, "IMG_20230409.jpg"), (LedgerReason.StrayMarkup, "圖片"), (LedgerReason.Repetition, "港口擴建")],
            result.Ledger.Skip(2).Select(entry => (entry.Reason, entry.Text)));
    }

    [Fact]
    public void A_picture_within_a_sentence_does_not_break_it() =>
        Assert.Equal("文中有圖後面的字。 ¶ Figure ¶ 下一段", Text(Read("<p>文中有圖<img src=/a.png>後面的字。</p><p>下一段</p>")));

    [Fact]
    public void A_picture_that_links_keeps_the_link() =>
        Assert.Equal("https://news.example.tw/gallery", FigureOf("<a href='/gallery'><img src=/a.png></a>").PageUrl);

    [Fact]
    public void Beacons_and_pictured_characters_are_no_figures()
    {
        var result = Read("<p>好<img class=emoji alt='😀' src=https://s.example/1f600.svg>。</p><img src='https://t.example/p.gif' width=1 height=1 alt='統計'>");
        Assert.Equal("好😀。", Text(result));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.Tracking, Text: "統計" });
    }

    [Fact]
    public void Main_sections_have_level_one()
    {
        var result = Read("<h2>一</h2><p>甲</p><h4>細</h4><p>乙</p><h2>二</h2>");
        Assert.Equal([("一", 1), ("細", 2), ("二", 1)], result.Article.Blocks.OfType<Heading>().Select(heading => (Show.Text(heading), heading.Level)));
    }

    [Fact]
    public void A_strong_line_stays_emphasis() => Assert.Equal("**一、背景** ¶ 正文", Text(Read("<p><strong>一、背景</strong></p><p>正文</p>")));

    [Fact]
    public void Lists_nest_and_empty_items_go()
    {
        var list = Assert.IsType<ListBlock>(Read("<ol start=3><li><p>甲</p></li><li></li><li>乙<ul><li>子</li></ul></li></ol>").Article.Blocks[0]);
        Assert.Equal((true, 3, 2), (list.Ordered, list.Start, list.Items.Length));
        Assert.Equal("乙 ¶ ListBlock", Show.Text(list.Items[1].Blocks));
    }

    [Fact]
    public void Tables_of_data_are_tables_and_tables_for_layout_are_not()
    {
        var result = Read("<table><caption>出口</caption><tr><th>年</th><th>額</th></tr><tr><th scope=row>2021</th><td rowspan=2>1</td></tr></table><table><tr><td><p>排版</p></td></tr></table>");
        var table = Assert.IsType<Table>(result.Article.Blocks[0]);
        Assert.Equal("出口", Show.Text(table.Caption!));
        Assert.Equal("年", Show.Text(Assert.Single(table.HeaderRows).Cells[0].Blocks));
        Assert.Equal(CellScope.Row, table.Rows[0].Cells[0].Scope);
        Assert.Equal("排版", Show.Text(result.Article.Blocks[1]));
    }

    [Fact]
    public void A_tweet_is_a_quotation_in_its_own_language()
    {
        var result = Read("<blockquote class='twitter-tweet'><p lang=en>We agree. <a href='https://t.co/a'>t.co/a</a></p>&mdash; 某 (@x) <a href='https://twitter.com/x/1'>2022</a></blockquote><script async src=//platform.example/w.js></script>");
        var quotation = Assert.IsType<Quotation>(Assert.Single(result.Article.Blocks));
        Assert.Equal("<en:We agree. ⟦t.co/a→https://t.co/a⟧> ¶ — 某 (@x) ⟦2022→https://twitter.com/x/1⟧", Show.Text(quotation.Blocks));
    }

    [Fact]
    public void Embedded_players_go_and_leave_their_address_in_the_ledger()
    {
        var result = Read("<p>影片：</p><iframe src='https://v.example/embed/1'></iframe><video src='/a.mp4'>不支援</video>");
        Assert.Equal("影片：", Text(result));
        Assert.Equal(
            [(LedgerReason.DroppedLink, "https://v.example/embed/1"), (LedgerReason.DroppedLink, "/a.mp4"), (LedgerReason.Executable, "不支援")],
            result.Ledger.Skip(2).Select(entry => (entry.Reason, entry.Text)));
    }

    [Fact]
    public void Code_formulae_and_readings_keep_their_kind()
    {
        var result = Read("<p>執行<code>npm&nbsp;i</code>，<math><mi>x</mi><mo>=</mo></math>，<ruby>注<rt>ㄓㄨˋ</rt></ruby>，<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>，H<sub>2</sub>O</p><pre><code class='language-js'>if (a &lt; b)\n  go()\n</code></pre>");
        Assert.Equal("執行`npm i`，`x=`，注^(ㄓㄨˋ)，<ja:漢(かん)>，H_(2)O", Show.Text(result.Article.Blocks[0]));
        var code = Assert.IsType<CodeBlock>(result.Article.Blocks[1]);
        Assert.Equal(("if (a < b)\n  go()", "js"), (code.Text, code.Language));
    }

    [Fact]
    public void Chinese_set_as_preformatted_text_is_prose() =>
        Assert.Equal("今天港口動工，市長到場。", Text(Read("<pre>今天港口動工，\n市長到場。</pre>")));

    [Fact]
    public void Only_text_that_can_be_in_a_language_is_marked_with_it() =>
        Assert.Equal("<ja:東京オリンピック>與<en:Belt>與其實是中文與繁體", Text(Read("<p><span lang=ja>東京オリンピック</span>與<span lang=en>Belt</span>與<span lang='en-US'>其實是中文</span>與<span lang='zh-TW'>繁體</span></p>")));

    [Fact]
    public void What_a_publisher_sets_around_its_story_goes_to_the_ledger()
    {
        var result = Read("""
            <nav><a href="/">首頁</a></nav><h1>港口擴建</h1><div class="share-bar"><a href="https://fb.example/s">分享</a></div>
            <div class="article share-content"><p>這是第一段正文，它很長，遠遠長過分享按鈕上的字，所以留下。</p><div id="ad-1">廣告文字</div><p>請繼續往下閱讀…</p>
            <p>這是第二段正文，它也很長，遠遠長過任何按鈕與廣告上面的字，所以也留下。</p></div><form><input><button>訂閱電子報</button></form><div style="display: none">看不見</div>
            """);
        Assert.Equal(2, result.Article.Blocks.Length);
        Assert.All(result.Article.Blocks, block => Assert.EndsWith("留下。", Show.Text(block), StringComparison.Ordinal));
        Assert.Equal(
            [
                (LedgerReason.Navigation, "首頁"), (LedgerReason.Repetition, "港口擴建"), (LedgerReason.Promotion, "分享"), (LedgerReason.Promotion, "廣告文字"),
                (LedgerReason.Promotion, "請繼續往下閱讀…"), (LedgerReason.Executable, "訂閱電子報"), (LedgerReason.StrayMarkup, "看不見"),
            ],
            result.Ledger.Skip(2).Select(entry => (entry.Reason, entry.Text)));
    }

    [Theory]
    [InlineData("<h3>相关阅读</h3><ul><li><a href=/1>其一</a></li><li><a href=/2>其二</a></li></ul>")]
    [InlineData("<p><strong>推薦閱讀：</strong></p><p><a href=/1>其一</a></p><p>▪ <a href=/2>其二</a></p>")]
    [InlineData("<p>延伸閱讀：<a href=/1>其一</a>｜<a href=/2>其二</a></p>")]
    [InlineData("<div class='moreArticle'><div>更多報導</div><a href=/1><svg></svg><span>其一</span></a><a href=/2>其二</a></div>")]
    [InlineData("<section class='related-news'><h2>大家都在看</h2><a href=/1><img src=/t.jpg>其一</a><a href=/2>其二</a></section>")]
    public void Related_stories_are_a_list_behind_the_body(string markup)
    {
        var result = Read("<p>正文一段，說明港口的來由，並且比下面的連結更長一些。</p>" + markup + "<p>正文二段。</p>");
        Assert.Equal("正文二段。", Show.Text(result.Article.Blocks[1]));
        var list = Assert.IsType<ListBlock>(result.Article.Blocks[^1]);
        Assert.Equal(ListRole.RelatedStories, list.Role);
        Assert.Equal(["⟦其一→https://news.example.tw/1⟧", "⟦其二→https://news.example.tw/2⟧"], list.Items.Select(item => Show.Text(item.Blocks)));
        Assert.Equal(3, result.Article.Blocks.Length);
    }

    [Fact]
    public void A_label_without_links_stays() => Assert.Equal("延伸閱讀 ¶ 這是正文。", Text(Read("<h2>延伸閱讀</h2><p>這是正文。</p>")));

    [Theory]
    [InlineData("<div class='tags'>標籤：<a href='/search?q=1'>港口</a>、<a href='/search?q=2'>建設</a></div>")]
    [InlineData("<p>關鍵字：<a href='/x/1'>港口</a> <a href='/x/2'>建設</a></p>")]
    [InlineData("<p><a href='/tag/1'>#港口</a> <a href='/tag/2'>#建設</a></p>")]
    public void Tags_are_facts(string markup)
    {
        var result = Read("<p>正文一段，說明港口的來由，並且比下面的連結更長一些。</p>" + markup);
        Assert.Equal(["港口", "建設"], result.Facts.Tags.AsEnumerable());
        Assert.Single(result.Article.Blocks);
        Assert.All(result.Ledger.Skip(2), entry => Assert.Equal(LedgerReason.Category, entry.Reason));
    }

    [Fact]
    public void A_link_to_a_tag_within_a_sentence_is_a_link()
    {
        var result = Read("<p>關於<a href='/tag/1'>港口</a>，市長說好。</p>");
        Assert.Equal("關於⟦港口→https://news.example.tw/tag/1⟧，市長說好。", Text(result));
        Assert.Empty(result.Facts.Tags);
    }

    [Theory]
    [InlineData("（中央社台北15日電）市長說", "中央社台北15日電", "中央社", null)]
    [InlineData("（中央社記者某某華盛頓14日綜合外電報導）", "中央社記者某某華盛頓14日綜合外電報導", "中央社", null)]
    [InlineData("【大紀元2023年04月08日訊】市長說", "大紀元2023年04月08日訊", "大紀元", null)]
    [InlineData("新华社北京9月15日电（记者某）市长说", "新华社北京9月15日电", "新华社", null)]
    [InlineData("(德國之聲中文網)市長說", "德國之聲中文網", "德國之聲", null)]
    [InlineData("〔記者張三／台北報導〕市長說", "記者張三／台北報導", null, "張三")]
    [InlineData("（记者 王平 综合报道）市长说", "记者 王平 综合报道", null, "王平")]
    [InlineData("（市長說，電是好東西）市長說", null, null, null)]
    [InlineData("新华社的记者说，停电了。", null, null, null)]
    public void Datelines_are_read_as_data(string paragraph, string? dateline, string? agency, string? author)
    {
        var result = Read("<p>" + paragraph + "</p>");
        Assert.Equal((dateline, agency, author), (result.Facts.Dateline, result.Facts.Publisher, result.Facts.Author));
        Assert.Equal(paragraph, Text(result));
    }

    [Theory]
    [InlineData("他說好。（編輯：周某某/唐某某）1120409", "周某某 唐某某", "2023-04-09")]
    [InlineData("他說好。（譯者：甲乙丙/核稿：丁戊己）1120408", "丁戊己", "2023-04-08")]
    [InlineData("责编：李明", "李明", "2023-04-09")]
    [InlineData("責任編輯：王五#", "王五", "2023-04-09")]
    [InlineData("他說好。（編輯：周某某）1129999", "周某某", "2023-04-09")]
    [InlineData("他說好。（編輯：周某某）0990915", "周某某", "2023-04-09")]
    [InlineData("電話是 1120401", "", "2023-04-01")]
    [InlineData("他拿了1120401", "", "2023-04-09")]
    public void Editors_and_the_day_of_the_Republic_are_read_as_data(string paragraph, string editors, string published)
    {
        var result = Read("<p>" + paragraph + "</p>");
        Assert.Equal(editors, string.Join(' ', result.Facts.Editors));
        Assert.Equal(published, result.Facts.Published);
    }

    [Theory]
    [InlineData("[標題 \\[影\\] A&amp;B](https://a.example/1)\n------\n", "標題 [影] A&B", "https://a.example/1")]
    [InlineData("[【快訊】標題: 副題 (上)](https://a.example/1?a=(b))\n---\n", "【快訊】標題: 副題 (上)", "https://a.example/1?a=(b)")]
    [InlineData("# [標題](https://a.example/1)\n", "標題", "https://a.example/1")]
    [InlineData("## 標題\n", "標題", null)]
    [InlineData("標題\r\n=====\r\n", "標題", null)]
    [InlineData("[標題](javascript:x)\n------\n", "標題", null)]
    [InlineData("<h1><a href='https://a.example/1'>標題</a></h1>", "標題", "https://a.example/1")]
    public void The_title_is_a_fact_and_no_heading(string head, string title, string? url)
    {
        var result = NewsLaw.Read("<!--1681000000-->\n" + head + "\n<div><p>正文</p></div>");
        Assert.Equal((title, url, "2023-04-09"), (result.Facts.Title, result.Facts.Url, result.Facts.Published));
        Assert.Equal("正文", Text(result));
        Assert.Contains(result.Ledger, entry => entry.Reason == LedgerReason.Masthead && entry.Text == title);
    }

    [Fact]
    public void Blank_lines_and_indentation_within_markup_are_no_Markdown() =>
        Assert.Equal("甲 ¶ 乙 *不是* 強調", Text(Read("<p>甲</p>\n\n        <p>乙 *不是* 強調</p>\n\n")));

    [Fact]
    public void Markdown_between_markup_is_read()
    {
        var result = NewsLaw.Read("""
            # [標題](https://blog.example/p/1)

            第一段 **粗** 與 *斜*，見 [連結](/p/2 "題")、<u>線</u>&amp;\*。
            同段

            <figure><img src="/i.jpg">

            <figcaption>圖說</figcaption></figure>

            ## 小節

            3. 甲
            4. 乙 `x < y`

            > 引文

                code *x*

            | a | b |
            |---|---|
            | 1 | 2 |

            ![港口](/j.png)
            """);
        Assert.Equal("第一段 **粗** 與 *斜*，見 ⟦連結→https://blog.example/p/2⟧、線&*。同段", Show.Text(result.Article.Blocks[0]));
        Assert.Equal("圖說", Show.Text(Assert.IsType<Figure>(result.Article.Blocks[1]).Caption!));
        Assert.Equal(("小節", 1), (Show.Text(result.Article.Blocks[2]), Assert.IsType<Heading>(result.Article.Blocks[2]).Level));
        Assert.Equal(3, Assert.IsType<ListBlock>(result.Article.Blocks[3]).Start);
        Assert.IsType<Quotation>(result.Article.Blocks[4]);
        Assert.Equal("code *x*", Assert.IsType<CodeBlock>(result.Article.Blocks[5]).Text);
        Assert.IsType<Table>(result.Article.Blocks[6]);
        Assert.Equal("港口", Assert.IsType<Figure>(result.Article.Blocks[7]).AlternativeText);
    }

    [Fact]
    public void Remains_of_a_feed_are_stray_markup()
    {
        var result = Read("<![CDATA[<p>正文</p>]]>");
        Assert.Equal("正文", Text(result));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.StrayMarkup, Text: "]]>" });
    }

    [Theory]
    [InlineData("<p>这个国家的关系发展迅速，说明双方都重视。</p>", "zh-Hans")]
    [InlineData("<p>這個國家的關係發展迅速，說明雙方都重視。</p>", "zh-Hant")]
    [InlineData("<p>Only English.</p>", null)]
    public void The_script_of_the_text_is_told_from_its_characters(string markup, string? language) =>
        Assert.Equal(language, Read(markup).Facts.Language);
}
