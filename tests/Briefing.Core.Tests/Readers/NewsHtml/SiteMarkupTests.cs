using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>What posts say to Jekyll, Octopress and Hexo, as many blogs write it. Whatever a reader of the site saw is text; all else is in the ledger.</summary>
public sealed class SiteMarkupTests
{
    private static readonly string[] Pieces =
    [
        "{% raw %}", "{% endraw %}", "{% highlight sh %}\n", "\n{% endhighlight %}\n", "{% comment %}", "{% endcomment %}", "{% for x in y %}", "{% endfor %}", "{% include a.html b=\"甲\" %}", "{{ page.title }}", "{{ x | y }}", "{{ 甲 }}",
        "{{< figure src=\"a\" >}}", "{: .a}", "{:toc}", "* TOC\n", "[TOC]\n", "## 節 {#a}\n", "{::comment}", "{:/comment}", "{:/}", "{%", "%}", "{{", "}}", "{", "}", "[甲](", "[乙]({{ site.url }}/a)", "![丙]({% link a.md %})", "[丁](/a/{{ x.y | z }}/b)", ")", "`", "```\n",
        "~~~\n", "<div>\n", "</div>\n", "<p title=\"{{ page.a }}\">", "</p>", "<pre>", "</pre>", "<!--", "-->", "甲乙", "字。", " ", "\n", "\n\n", "\r\n", "    ", "- ", "> ",
        "{% blockquote 甲, 乙 https://e.org/a 丙 %}\n", "{% blockquote %}", "\n{% endblockquote %}\n", "{% endblockquote %}", "{% pullquote right %}\n", "{% endpullquote %}", "{{< quote author=\"甲\" >}}", "{{< /quote >}}", "{% if a %}", "{% else %}", "{% elsif b %}", "{% endif %}", "{% case a %}", "{% when 1 %}", "{% endcase %}",
        "{% img left /a.png 3 4 '圖 *說*' '替' %}", "{% include figure.html src=\"a.png\" caption=\"圖[說](b) &amp; 甲\" alt=\"替\" %}\n", "{{< figure src=\"/a.png\" title=\"題\" >}}", "{% youtube abc-1 %}", "{% post_link a '丁 戊' %}", "{% post_link b %}", "{% include note.html content=\"注意 <b>甲</b>\" %}", "**", "[^1]", "\n[^1]: 註\n", "\n: 義\n", "*[A]: 乙\n", "\uE010", "\uE011", "|", "| a | b |\n|---|---|\n",
    ];

    [Theory]
    [InlineData("介紹{{ site.title }}的用法", "介紹〔缺〕的用法")]
    [InlineData("見[另一篇]({% post_url 2014-02-01-hello %})。", "見另一篇。")]
    [InlineData("見[關於]({{ site.url }}{{ site.baseurl }}/about)。", "見⟦關於→https://blog.example/about⟧。")]
    [InlineData("見[圖]({{ page.dir | x }}a.html)與[乙](/a/{{ page.slug }}/b)。", "見⟦圖→https://blog.example/p/a.html⟧與乙。")]
    [InlineData("**粗體**{: style=\"color:red\"}與[連結](https://e.org){:target=\"_blank\"}。", "**粗體**與⟦連結→https://e.org⟧。")]
    [InlineData("寫作{% raw %}{{ page.title }}{% endraw %}。", "寫作{{ page.title }}。")]
    [InlineData("寫作`{{ page.title }}`與{% highlight sh %}ls -l{% endhighlight %}。", "寫作`{{ page.title }}`與`ls -l`。")]
    [InlineData("甲{% comment %}看不見{% endcomment %}乙{::comment}看不見{:/comment}丙", "甲乙丙")]
    [InlineData("甲\n{% include a.html id=\"x\"\n   title=\"y\" %}\n乙", "甲 ¶ 乙")]
    [InlineData("{% for post in site.posts %}\n* [{{ post.title }}]({{ post.url }})\n{% for tag in post.tags %}{{ tag }}{% endfor %}\n{% endfor %}\n\n後文", "後文")]
    [InlineData("{% assign 名 = 1 %}{% assign year = 1 %}第{{ year }}年，Vue 的{{ msg }}", "第〔缺〕年，Vue 的{{ msg }}")]
    [InlineData("正文。\n\n<!--more-->\n\n後文。", "正文。 ¶ 後文。")]
    [InlineData("[TOC]\n\n正文。", "正文。")]
    [InlineData("* 目錄\n{:toc}\n\n正文。", "正文。")]
    [InlineData("HTML 是縮寫。\n\n*[HTML]: 超文本", "HTML 是縮寫。")]
    [InlineData("<div class=\"note\" markdown=\"1\">\n這裡**也**是。\n</div>", "這裡**也**是。")]
    [InlineData("{% if x %}\n> 引文\n{: .quote}\n{% endif %}", "Quotation")]
    [InlineData("公式 {{a}_{b}} 與 {%d}。", "公式 {{a}_{b}} 與 {%d}。")]
    public void A_post_reads(string body, string expected) => Assert.Equal(expected, Show.Text(News(body).Article.Blocks));

    [Theory]
    [InlineData("前文\n{% blockquote %}\n引文一。\n\n引文二。\n{% endblockquote %}\n後文", "前文 ¶ Quotation[引文一。 ¶ 引文二。] ¶ 後文")]
    [InlineData("{% blockquote 王小明, 《書名》 %}\n引文。\n{% endblockquote %}", "Quotation[引文。 ¶ 王小明, 《書名》]")]
    [InlineData("{% blockquote 王小明 https://e.org/a 篇名 %}\n* 甲\n* 乙\n{% endblockquote %}", "Quotation[ListBlock ¶ 王小明 ⟦篇名→https://e.org/a⟧]")]
    [InlineData("{% blockquote 《篇名》 http://e.org/ide/%}\n引文。\n{% endblockquote %}", "Quotation[引文。 ¶ ⟦《篇名》→http://e.org/ide/⟧]")]
    [InlineData("{% blockquote @who https://e.org/a %}\n引文。\n{% endblockquote %}", "Quotation[引文。 ¶ ⟦@who→https://e.org/a⟧]")]
    [InlineData("{% pullquote right %}\n引文。\n{% endpullquote %}\n後文", "Quotation[引文。] ¶ 後文")]
    [InlineData("{% cq %}引文。{% endcq %}\n\n後文", "Quotation[引文。] ¶ 後文")]
    [InlineData("{{< quote author=\"王小明\" title=\"書名\" >}}\n引文。\n{{< /quote >}}", "Quotation[引文。 ¶ 王小明 書名]")]
    [InlineData("前{% blockquote %}中{% endblockquote %}後", "前中後")]
    [InlineData("{% blockquote %}\n沒有結尾。", "沒有結尾。")]
    [InlineData("{% blockquote %}\n外\n\n{% blockquote %}\n內\n{% endblockquote %}\n{% endblockquote %}", "Quotation[外 ¶ Quotation[內]]")]
    [InlineData("{% if site.lang == 'zh' %}\n甲\n{% elsif x %}\n乙\n{% if y %}丙{% else %}丁{% endif %}\n{% else %}\n戊\n{% endif %}\n\n後文", "甲 ¶ 後文")]
    [InlineData("{% case x %}{% when 1 %}甲{% when 2 %}乙{% else %}丙{% endcase %}。", "甲。")]
    [InlineData("{% unless x %}甲{% else %}乙{% endunless %}。{% else %}丙", "甲。丙")]
    [InlineData("見{% post_link hello-world '前一篇文章' %}。", "見前一篇文章。")]
    [InlineData("見{% post_link hello-world %}，{% post_link a 兩個 字 true %}，{% link 首頁 https://e.org %}。", "見〔缺〕，兩個 字，首頁。")]
    [InlineData("{% include note.html content=\"請**先**備份。\" %}\n\n正文。", "請**先**備份。 ¶ 正文。")]
    [InlineData("{% youtube dQw4w9WgXcQ %}\n\n正文。", "⟦https://www.youtube.com/watch?v=dQw4w9WgXcQ→https://www.youtube.com/watch?v=dQw4w9WgXcQ⟧ ¶ 正文。")]
    [InlineData("{% include video id=\"XsxDH4Hc\" provider=\"vimeo\" %}", "⟦https://vimeo.com/XsxDH4Hc→https://vimeo.com/XsxDH4Hc⟧")]
    [InlineData("{{< bilibili BV1xx411c7mD >}}", "⟦https://www.bilibili.com/video/BV1xx411c7mD→https://www.bilibili.com/video/BV1xx411c7mD⟧")]
    [InlineData("{{< tweet user=\"who\" id=\"877500564405444608\" >}}", "⟦https://twitter.com/i/web/status/877500564405444608→https://twitter.com/i/web/status/877500564405444608⟧")]
    [InlineData("{% tweet https://twitter.com/who/status/1 %}", "⟦https://twitter.com/who/status/1→https://twitter.com/who/status/1⟧")]
    [InlineData("{{< admonition type=tip title=\"提示 &amp; 說明\" >}}\n內容。\n{{< /admonition >}}", "提示 & 說明 ¶ 內容。")]
    [InlineData("{% note info %}\n內容。\n{% endnote %}", "內容。")]
    [InlineData("{% spoiler 點我 展開 %}\n內容。\n{% endspoiler %}", "點我 展開 ¶ 內容。")]
    [InlineData("{{% details \"摺疊\" %}}\n內容。\n{{% /details %}}", "摺疊 ¶ 內容。")]
    [InlineData("正文{% sidenote %}旁註，見*書*。{% endsidenote %}繼續。", "正文繼續。 ¶ 旁註，見*書*。")]
    [InlineData("正文{% marginnote 'mn-1' %}旁註。{% endmarginnote %}繼續。\n\n又一段。", "正文繼續。 ¶ 旁註。 ¶ 又一段。")]
    [InlineData("正文{{< sidenote >}}旁註\n兩行。{{< /sidenote >}}繼續。", "正文 繼續。 ¶ 旁註兩行。")]
    [InlineData("正文{{< sidenote \"right\" \"id\" \"港口\" >}}旁註。{{< /sidenote >}}繼續。", "正文港口繼續。 ¶ 旁註。")]
    [InlineData("正文{% sidenote \"sn-1\" \"旁註，見*書*。\" %}繼續。", "正文繼續。 ¶ 旁註，見*書*。")]
    [InlineData("{% newthought '起初' %}是{% label primary@重點 %}與{% button https://e.org/a, 按鈕, home %}。", "起初是重點與按鈕。")]
    [InlineData("{% gist someone/1234 %}", "⟦https://gist.github.com/someone/1234→https://gist.github.com/someone/1234⟧")]
    public void A_tag_is_what_readers_of_the_site_saw(string body, string expected)
    {
        Assert.Equal(expected, Shown(News(body)));
        Assert.Equal(expected, Shown(Markdown(body)));
    }

    [Theory]
    [InlineData("{% include figure.html src=\"/img/a.png\" caption=\"圖說\" %}", "https://blog.example/img/a.png", "圖說", null)]
    [InlineData("{% include figure image_path=\"{{ site.url }}/img/a.png\" alt=\"替代\" caption=\"圖說，見[連結](https://e.org)。\" %}", "https://blog.example/img/a.png", "圖說，見⟦連結→https://e.org⟧。", "替代")]
    [InlineData("{% include image.html url=\"{{ '/img/a.png' | relative_url }}\" description='圖說 &amp; 字' %}", "https://blog.example/img/a.png", "圖說 & 字", null)]
    [InlineData("{% include img.html src=page.cover alt=\"替代\" %}", null, "替代", null)]
    [InlineData("{% include image.html file={{ page.a }} caption=\"圖說\" %}", null, "圖說", null)]
    [InlineData("{% include figure image_path=\"/a.png\" caption=\"來源：[某站](https://e.org/x){: rel='nofollow' }\" %}", "https://blog.example/a.png", "來源：⟦某站→https://e.org/x⟧", null)]
    [InlineData("{% img left /img/a.png 350 350 '圖說' '替代' %}", "https://blog.example/img/a.png", "圖說", "替代")]
    [InlineData("{% asset_img a.jpg 這是 圖說 %}", "https://blog.example/p/a.jpg", "這是 圖說", null)]
    [InlineData("{{< figure src=\"a.png\" title=\"題\" caption=\"圖說\" alt=\"圖說\" >}}", "https://blog.example/p/a.png", "圖說", null)]
    [InlineData("{{< figure src=\"a.png\" >}}", "https://blog.example/p/a.png", null, null)]
    public void A_tag_with_a_picture_is_a_figure(string tag, string? address, string? caption, string? alternative)
    {
        foreach (var result in new[] { News($"前文。\n\n{tag}\n\n後文。"), Markdown($"前文。\n\n{tag}\n\n後文。") })
        {
            var figure = Assert.IsType<Figure>(result.Article.Blocks[1]);
            Assert.Equal((address, caption, alternative), (figure.MediaUrl, figure.Caption is null ? null : Show.Text(figure.Caption.Content), figure.AlternativeText));
            Assert.Equal("後文。", Show.Text(result.Article.Blocks[2]));
        }
    }

    [Fact]
    public void A_picture_stands_behind_the_paragraph_that_its_tag_stands_in()
    {
        Assert.Equal(["前後", "Figure", "末"], News("前{% img /a.png %}後\n\n末").Article.Blocks.Select(block => block is Figure ? "Figure" : Show.Text(block)));
        var list = Assert.IsType<ListBlock>(News("- 甲\n\n  {% img /a.png %}\n- 乙").Article.Blocks.Single());
        Assert.Equal(["甲", "Figure"], list.Items[0].Blocks.Select(block => block is Figure ? "Figure" : Show.Text(block)));
    }

    [Fact]
    public void Quotations_of_tags_nest_twelve_deep()
    {
        var body = string.Concat(Enumerable.Repeat("{% blockquote %}\n", 20_000)) + "文\n" + string.Concat(Enumerable.Repeat("{% endblockquote %}\n", 20_000));
        foreach (var result in new[] { new Briefing.Core.Readers.NewsHtml.NewsHtmlReader().Read(new SourceText("documents/a.md", body)), Markdown(body) })
            Assert.Equal(12, BlockTree.All(result.Article.Blocks).OfType<Quotation>().Count());
    }

    [Fact]
    public void A_relative_address_is_one_beside_the_original()
    {
        var result = Markdown("見[甲](../a.html)、[乙](/b \"題\")、[丙](#c)與[丁](javascript:x)。\n\n![圖](img/a.png)");
        Assert.Equal("見⟦甲→https://blog.example/a.html⟧、⟦乙→https://blog.example/b⟧、丙與丁。", Show.Text(result.Article.Blocks[0]));
        Assert.Equal("https://blog.example/p/img/a.png", Assert.IsType<Figure>(result.Article.Blocks[1]).MediaUrl);
        Assert.Equal(["#c", "javascript:x"], result.Ledger.Where(entry => entry.Reason == LedgerReason.DroppedLink).Select(entry => entry.Text));
    }

    [Theory]
    [InlineData("{% highlight bash linenos %}\ngem *install* jekyll\n\n<div>\n{% endhighlight %}\n\n後文。", "bash")]
    [InlineData("{% codeblock lang:ruby %}\ngem *install* jekyll\n\n<div>\n{% endcodeblock %}\n\n後文。", "ruby")]
    [InlineData("{{< highlight bash \"linenos=table\" >}}\ngem *install* jekyll\n\n<div>\n{{< /highlight >}}\n\n後文。", "bash")]
    [InlineData("{{% highlight bash %}}\ngem *install* jekyll\n\n<div>\n{{% / highlight %}}\n\n後文。", "bash")]
    [InlineData("{{< mermaid >}}\ngem *install* jekyll\n\n<div>\n{{< /mermaid >}}\n\n後文。", "mermaid")]
    [InlineData("{% highlight %}\ngem *install* jekyll\n\n<div>\n{% endhighlight %}\n\n後文。", null)]
    [InlineData("```html\ngem *install* jekyll\n\n<div>\n```\n\n後文。", "html")]
    public void A_listing_is_code(string body, string? language)
    {
        foreach (var result in new[] { News(body), Markdown(body) })
        {
            var code = Assert.IsType<CodeBlock>(result.Article.Blocks[0]);
            Assert.Equal("gem *install* jekyll\n\n<div>", code.Text);
            Assert.Equal("後文。", Show.Text(result.Article.Blocks[1]));
        }

        Assert.Equal(language, Assert.IsType<CodeBlock>(Markdown(body).Article.Blocks[0]).Language);
    }

    [Fact]
    public void A_listing_in_an_element_is_code()
    {
        var result = News("<div class=\"tab\">\n<p>前</p>\n{% highlight sh %}\nls <b>\n{% endhighlight %}\n<p>後</p>\n</div>");
        Assert.Equal(["前", "ls <b>", "後"], result.Article.Blocks.Select(block => Show.Text(block)));
    }

    [Fact]
    public void Notes_are_linked()
    {
        var result = News("正文有註[^1]和[^a]，無[^x]。\n\n<div>甲[^1]</div>\n\n[^1]: 第一個*註*。\n[^a]: 第二個註，\n    有兩行。\n");
        Assert.Equal(["正文有註[^1]和[^a]，無[^x]。", "甲[^1]"], result.Article.Blocks.OfType<Paragraph>().Select(block => Show.Text(block)));
        Assert.Equal(["第一個*註*。", "第二個註，有兩行。"], Assert.IsType<NoteList>(result.Article.Blocks[^1]).Notes.Select(note => Show.Text(note.Blocks)));
        Assert.Equal([1, 1, 2], BlockTree.Texts(result.Article).SelectMany(text => text.Content).OfType<NoteReference>().Select(call => call.Occurrence));
    }

    [Fact]
    public void Lines_that_say_what_a_word_means_stay_lines()
    {
        Assert.Equal(["術語", "定義一", "定義二"], Assert.Single(Assert.IsType<ListBlock>(News("術語\n: 定義一\n: 定義二").Article.Blocks.Single()).Items).Blocks.Select(block => Show.Text(block)));
        Assert.Equal("術語⏎: 定義一⏎: 定義二", Show.Text(Markdown("術語\n: 定義一\n: 定義二").Article.Blocks.Single()));
    }

    /// <summary>A post of plain paragraphs has no sign of Markdown, and lines that end in no full stop.</summary>
    [Theory]
    [InlineData("documents/2018-04-23-a.md", "markdown")]
    [InlineData("2018-04-23-a.markdown", "markdown")]
    [InlineData("documents/a.txt", "pdf-text")]
    public void A_post_without_a_sign_is_markdown(string path, string kind) => Assert.Equal(kind, ReaderSet.Surest(ReaderSet.All, new SourceText(path, "簡單記錄一下文章的一些編寫規定以及檔案的命名\n\n文章檔名的規則為年月日與標題之間以連字號相連\n\n每篇文章一定要有標頭而且前後要以三個連字號包住\n\n標頭的編寫方式請參考下面的例子並且依照順序\n\n整個標頭前後分別要有分隔線才能夠正確辨識\n"))?.Kind);

    [Fact]
    public void A_heading_has_no_name_behind_it()
    {
        Assert.Equal("安裝", Show.Text(News("<p>前</p>\n\n## 安裝 {#install}\n").Article.Blocks[1]));
        Assert.Equal("安裝", Show.Text(Markdown("前\n\n## 安裝 {#install}\n").Article.Blocks[1]));
    }

    [Fact]
    public void What_is_hidden_and_what_is_shown_are_the_source() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary(), text =>
        {
            var site = SiteMarkup.Hide(new SourceText("a.md", text));
            var hidden = new bool[text.Length];
            foreach (var entry in site.Ledger)
            {
                Assert.Equal(text.Substring(entry.Source.Start, entry.Source.Length), entry.Text);
                Assert.DoesNotContain(true, hidden.Skip(entry.Source.Start).Take(entry.Source.Length));
                hidden.AsSpan(entry.Source.Start, entry.Source.Length).Fill(true);
            }

            Assert.Equal(text.Length, site.Text.Text.Length);
            Assert.All(Enumerable.Range(0, text.Length).Where(i => !hidden[i] || text[i] is '\r' or '\n'), i => Assert.Equal(text[i], site.Text.Text[i]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(40).WithReplay(2014, 301));

    [Fact]
    public void Random_posts_are_accounted_for() =>
        Prop.ForAll(Gen.Elements([.. Pieces.Except(["<!--", "<pre>", "\uE010", "\uE011", "<p title=\"{{ page.a }}\">"]), "<!-- x -->", "<pre>甲 {{ site.a }}</pre>", "<p title=\"{{ page.a }}\">丁</p>"]).ListOf().Select(list => string.Concat(list)).ToArbitrary(), text => { NewsLaw.Read(text); })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(40).WithReplay(2014, 303));

    private static ReadResult News(string body) => NewsLaw.Read(new SourceText("documents/2014-03-01-a.md", body).Stating("題", "https://blog.example/p/x.html"));

    private static ReadResult Markdown(string body) => new MarkdownReader().Read(new SourceText("documents/2014-03-01-a.md", body).Stating("題", "https://blog.example/p/x.html"));

    private static string Shown(ReadResult result) => Shown(result.Article.Blocks);

    private static string Shown(System.Collections.Immutable.ImmutableArray<Block> blocks) => string.Join(" ¶ ", blocks.Select(block => block is Quotation quotation ? $"Quotation[{Shown(quotation.Blocks)}]" : Show.Text(block)));
}
