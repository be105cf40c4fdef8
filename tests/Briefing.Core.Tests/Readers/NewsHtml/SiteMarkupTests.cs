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
        "~~~\n", "<div>\n", "</div>\n", "<p title=\"{{ page.a }}\">", "</p>", "<pre>", "</pre>", "<!--", "-->", "甲乙", "字。", " ", "\n", "\n\n", "\r\n", "    ", "- ", "> ", "**", "[^1]", "\n[^1]: 註\n", "\n: 義\n", "*[A]: 乙\n", "\uE010", "\uE011", "|", "| a | b |\n|---|---|\n",
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
    [InlineData("{{< figure src=\"/a.png\" >}}\n\n正文。", "正文。")]
    [InlineData("正文。\n\n<!--more-->\n\n後文。", "正文。 ¶ 後文。")]
    [InlineData("[TOC]\n\n正文。", "正文。")]
    [InlineData("* 目錄\n{:toc}\n\n正文。", "正文。")]
    [InlineData("HTML 是縮寫。\n\n*[HTML]: 超文本", "HTML 是縮寫。")]
    [InlineData("<div class=\"note\" markdown=\"1\">\n這裡**也**是。\n</div>", "這裡**也**是。")]
    [InlineData("{% if x %}\n> 引文\n{: .quote}\n{% endif %}", "Quotation")]
    [InlineData("公式 {{a}_{b}} 與 {%d}。", "公式 {{a}_{b}} 與 {%d}。")]
    public void A_post_reads(string body, string expected) => Assert.Equal(expected, Show.Text(News(body).Article.Blocks));

    [Theory]
    [InlineData("{% highlight bash linenos %}\ngem *install* jekyll\n\n<div>\n{% endhighlight %}\n\n後文。", "bash")]
    [InlineData("{% codeblock lang:ruby %}\ngem *install* jekyll\n\n<div>\n{% endcodeblock %}\n\n後文。", "ruby")]
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
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(40).WithReplay(2014, 303));

    private static ReadResult News(string body) => NewsLaw.Read(new SourceText("documents/2014-03-01-a.md", body).Stating("題", "https://blog.example/p/x.html"));

    private static ReadResult Markdown(string body) => new MarkdownReader().Read(new SourceText("documents/2014-03-01-a.md", body));
}
