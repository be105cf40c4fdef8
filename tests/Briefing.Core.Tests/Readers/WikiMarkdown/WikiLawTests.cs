using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.WikiMarkdown;
using Briefing.Core.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.WikiMarkdown;

/// <summary>Encyclopaedia exports lose nothing: page text and ledger are what another CommonMark parser takes for text, formulae aside, which stay TeX.</summary>
public sealed class WikiLawTests
{
    private const string Wiki = "https://zh.wikipedia.org/wiki/";

    private static readonly string[] Pieces =
    [
        "中文", "蘇聯的", "word", "哈薩克", " ", "\n", "\n\n", "*", "**", "****", "`", "[", "]", "](", $"]({Wiki}哈薩克 \"wikilink\")", "[哈薩克當時](../Page/哈薩克.md \"wikilink\")",
        $"[X.png]({Wiki}File:X.png \"fig:X.png\")", $"[thumb]({Wiki}File:X.png \"wikilink\")", $"[右]({Wiki}File:X.png \"fig:右\")", $"[Category:甲]({Wiki}Category:甲 \"wikilink\")", "(", ")",
        "\\[", "\\]", "\\]\\]", "\\[1\\]", "\\[2\\]", "\\[99\\]", "\\*", "!", "<b>", "</b>", "<br>", "<ref>", "</ref>", "<ref name=\"a\">", "<ref name=\"a\" />", "<span lang=\"ja\">", "</span>", "<sup>", "</sup>",
        "&amp;", "# ", "## ", "###\n", "  - ", "  -\n", "1. ", "2.\n", "> ", "---\n", "。", "，", "（", "）", "（）", "的中，", "和；", "''", "'''", "}}", "{{a|b}}", "-{zh-hans:着;zh-hant:著;}-", "-{里}-", ";",
        "zh-tw:", "<!-- end list -->", "\n\n1.\n2.\n3. 註文\n", "<table>\n<tr><td><p>甲</p></td><th></th></tr>\n</table>\n", "\n\n| 甲 | 乙 |\n| -- | -- |\n| \\[1\\] | |\n\n", "\r\n", "<div>\n\n", "\n</div>\n",
        "=== 題 ===", "\n== 題 ==\n", "  ", "「」", "或的", "-{", "}-", "rowspan=\"2\" | ", "[{{Math](../Page/1.md \"wikilink\")", "，，", ", ,", "<references/>", "colspan=\"2\" ",
        "<table><tr><td>甲<ref>乙</p><p>丙</ref></td></tr></table>", "<td><ref name=\"b\"><ul><li>丁</ref>", "<File:X> y.png|圖", "[File:X.png|KDE](File:X.png%7CKDE)", $"[葛]({Wiki}File:X.svg \"fig:葛\")", "[]()", "（；）", "****、**", "：", "\n  -\n\n      -\n        丙", "\n  - 丁\n\n  -\r\n\r\n      - 戊",
    ];

    public static TheoryData<string> Documents => new(Directory.GetFiles(Fixtures.Folder("WikiMarkdown"), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Fact]
    public void The_real_article_is_accounted_for() => AssertHolds(SourceDocuments.Read("roc-kazakhstan-relations.md"));

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_fixture_is_accounted_for(string name) => AssertHolds(Fixtures.Read("WikiMarkdown", name));

    [Fact]
    public void Random_text_is_accounted_for() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), text => Holds(new SourceText("a.md", text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60).WithReplay(2019, 153));

    [Fact]
    public void The_real_article_with_its_paragraphs_in_any_order_is_accounted_for()
    {
        var paragraphs = SourceDocuments.Read("roc-kazakhstan-relations.md").Body.ToString().Split("\n\n");
        var orders = Gen.Shuffle(paragraphs).Select(order => string.Join("\n\n", order)).ToArbitrary();
        Prop.ForAll(orders, mutated => Holds(new SourceText("a.md", mutated))).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2019, 153));
    }

    [Fact]
    public void Every_text_says_where_it_stands()
    {
        var source = SourceDocuments.Read("roc-kazakhstan-relations.md");
        var result = new WikiMarkdownReader().Read(source);
        var runs = BlockTree.Texts(result.Article).SelectMany(text => Runs(text.Content)).ToList();
        Assert.InRange(runs.Count, 200, 2_000);
        Assert.All(runs, run => Assert.Equal(run.Text, source.Slice(run.Source).Replace("\\", "", StringComparison.Ordinal)));
    }

    private static IEnumerable<TextRun> Runs(IEnumerable<Inline> content) =>
        content.SelectMany(inline => inline is InlineContainer container ? Runs(container.Content) : inline is TextRun run ? [run] : []);

    private static void AssertHolds(SourceText source) => Assert.Equal(Expected(source), WithoutEmphasis(AccountedText.Of(new WikiMarkdownReader().Read(source), source)));

    private static bool Holds(SourceText source) =>
        source.Text.Contains("\\`", StringComparison.Ordinal) || Expected(source) == WithoutEmphasis(AccountedText.Of(new WikiMarkdownReader().Read(source), source));

    private static string Expected(SourceText source)
    {
        var formulas = FormulaFinder.Find(source.Text, source.BodyStart);
        var text = MarkdownOracle.TextOf(EmptyItems.Keep(Tex.Mask(source.Text, source.BodyStart, formulas)));
        foreach (var formula in formulas.Values.OrderBy(formula => formula.Source.Start))
        {
            var at = text.IndexOf('\uE000', StringComparison.Ordinal);
            text = text.Remove(at, formula.Source.Length).Insert(at, formula.Tex);
        }

        return WithoutEmphasis(AccountedText.WithoutSpace(text));
    }

    private static string WithoutEmphasis(string text) => text.Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
