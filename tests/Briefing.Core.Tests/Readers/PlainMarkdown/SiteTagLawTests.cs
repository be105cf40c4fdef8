using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.PlainMarkdown;

/// <summary>
/// Posts that speak to their generator lose nothing either: what the reader shows and its ledger are together what another CommonMark parser takes for
/// text where the tags are blank, and the tags, each word of which is counted as the source writes it and stands where it is said to stand.
/// </summary>
public sealed class SiteTagLawTests
{
    private static readonly string[] Pieces =
    [
        "中文", "word", " ", "\n", "\n\n", "**", "`", "``", "> ", "- ", "1. ", "# ", "\r\n", "。", "&amp;", "\\*", "<b>", "</b>", "](https://e.org/a)", "[", "]", "    ", "```\n",
        "{% highlight sh %}\n", "\n{% endhighlight %}\n", "{% codeblock 題 lang:c %}\n", "{% endcodeblock %}", "{% raw %}", "{% endraw %}", "{% if a %}", "{% else %}", "{% endif %}", "{% comment %}", "{% endcomment %}",
        "{% blockquote 甲 https://e.org/x 篇名 %}", "{% endblockquote %}", "{% pullquote %}", "{% endpullquote %}", "{{< quote author=\"甲 &amp; *乙*\" >}}", "{{< /quote >}}", "{{% notice tip %}}", "{{% /notice %}}",
        "{{< figure src=\"/a.png\" caption=\"圖 *說* &amp; \\* `碼`\" alt=\"替\" >}}", "{% img left /a.png 3 4 '圖 *說*' '替' %}", "{% include figure.html src=\"b.jpg\" caption='說 [連](/x)' %}", "{{< youtube abcdefg >}}", "{% gist a/1 %}",
        "{% include note.html content=\"注意 &amp; <b>甲</b>\" %}", "{% post_link x 篇名 %}", "{{ page.title }}", "[a]({{ site.url }}/b)", "{{ site.url }}", "{: .c}", "{: toc}\n", "\n*[HTML]: x\n", "\n## 題 {#id}\n", "\n[TOC]\n", "{::comment}", "{:/}",
        "\n{{< highlight go >}}\n", "\n{{< /highlight >}}\n", "{{< sidenote \"旁註 &amp; *乙*\" >}}", "{{< /sidenote >}}", "{% sidenote %}", "{% endsidenote %}", "{{< sidenote >}}", "{{< sidenote 'r' '港口' >}}", "{% spoiler 點 我 %}", "{% endspoiler %}", "{% label a@丙 %}", "{% button /x, 丁, home %}", "{{< admonition title='戊' >}}", "{% newthought '己' %}", "{{< tweet 123 >}}",
    ];

    [Fact]
    public void Random_posts_are_accounted_for() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(40).WithReplay(2019, 153));

    private static void Holds(string text)
    {
        var source = new SourceText("a.md", text);
        var site = SiteMarkup.Hide(source);
        if (text.Contains("[]", StringComparison.Ordinal) || text.Contains("\\`", StringComparison.Ordinal) || PostFormulas.Find(site.Text.Text, 0).Count > 0)
            return;
        var result = new MarkdownReader().Read(source);
        var players = site.Elements.OfType<SitePlayer>().ToDictionary(player => player.Tag, player => player.Page);
        var shown = AccountedText.OfBlocks(result.Article.Blocks, source.Text)
            .Where(piece => !players.TryGetValue(TextSpan.FromBounds(piece.Start, piece.End), out var page) || page != piece.Text)
            .Select(piece => site.Ledger.Any(entry => entry.Source.Start <= piece.Start && piece.End <= entry.Source.End) ? Written(source, piece.Start, piece.End, piece.Text) : piece.Text)
            .Concat(BlockTree.All(result.Article.Blocks).OfType<Figure>().Where(figure => site.Elements.Any(element => element.Tag == figure.Source)).Select(figure => figure.AlternativeText ?? ""));
        var kept = result.Ledger.Where(entry => entry.Reason != LedgerReason.DroppedLink).Select(entry => entry.Text);
        var hidden = site.Ledger.Where(entry => entry.Reason != LedgerReason.DroppedLink).Select(entry => entry.Text);
        foreach (var span in result.Ledger.Select(entry => entry.Source).Concat(BlockTree.All(result.Article.Blocks).Select(block => block.Source)))
            Assert.True(span.Length >= 0 && span.End <= text.Length, $"Something stands at {span}.");
        Assert.DoesNotContain(result.Ledger, entry => SiteMarkup.HoldsMark(entry.Text));
        Assert.Equal(Counted(MarkdownOracle.TextOf(site.Text.Text) + string.Concat(hidden)), Counted(string.Concat(shown.Concat(kept))));
    }

    /// <summary>Words of a tag as the source writes them, without the sign that escapes them.</summary>
    private static string Written(SourceText source, int start, int end, string text)
    {
        var raw = source.Text[start..end];
        if (string.IsNullOrWhiteSpace(text) || raw == text || raw == "\\" + text || raw.Trim('`') == text)
            return text;
        Assert.Equal(text, System.Net.WebUtility.HtmlDecode(raw));
        return raw;
    }

    private static string Counted(string text) =>
        string.Join(' ', text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '_' or SiteMarkup.Gone or SiteMarkup.Lost)).GroupBy(c => c).OrderBy(group => group.Key).Select(group => group.Key + "×" + group.Count()));
}
