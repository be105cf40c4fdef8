using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>Formulae in posts as mathematical blogs write them. No rule of Markdown touches them; what is no formula stays text.</summary>
public sealed class PostFormulaTests
{
    private static readonly string[] Pieces =
    [
        "$", "$$", "\\(", "\\)", "\\[", "\\]", "\\\\(", "\\\\)", "\\\\[", "\\\\]", "a_1 * b_2", "x^2", "\\frac{a}{b}", "\\\\", "*", "_", "甲", "字，", " ", "\n", "\n\n", "- ", "= ", "> ", "`", "``", "```\n", "<b>", "</b>", "<div>\n", "</div>\n",
        "a < b", "&lt;", "[甲](x)", "{% raw %}", "{{ page.title }}", "| a | b |\n|---|---|\n", "    ", "5", "\r\n",
    ];

    [Theory]
    [InlineData("設 $a_1 * b_1 * c$ 為正。", "設 `a_1 * b_1 * c` 為正。")]
    [InlineData("設 $$a_1 * b_1 * c$$ 為正。", "設 `a_1 * b_1 * c` 為正。")]
    [InlineData("設 \\\\(a_1 * b_1\\\\) 與 \\(c_1*d_1*\\)。", "設 `a_1 * b_1` 與 `c_1*d_1*`。")]
    [InlineData("（$\\alpha$、$\\beta$）", "（`\\alpha`、`\\beta`）")]
    [InlineData("設 $H(x)$ 為 $x, y$ 的函數，$F(x)=H(x)-x$，價 $5 或 $USD 6$。", "設 `H(x)` 為 `x, y` 的函數，`F(x)=H(x)-x`，價 $5 或 `USD 6`。")]
    [InlineData("設 $H(x)$ 為函數。", "設 $H(x)$ 為函數。")]
    [InlineData("售價 $5 到 $10，共 $15。", "售價 $5 到 $10，共 $15。")]
    [InlineData("變數 $a_b 與 $c_d。", "變數 $a_b 與 $c_d。")]
    [InlineData("變數 $a_b$c_d$。", "變數 $a_b$c_d$。")]
    [InlineData("見\\[1\\]與\\(註\\)。", "見[1]與(註)。")]
    [InlineData("寫作`$a_1$`，**粗**。", "寫作`$a_1$`，**粗**。")]
    [InlineData("價 $甲 = 乙$ 元。", "價 $甲 = 乙$ 元。")]
    [InlineData("設 $$ a\n  + b_1 $$ 。", "設 `a + b_1` 。")]
    public void A_formula_is_kept_whole(string body, string expected)
    {
        Assert.Equal(expected, Show.Text(News(body).Article.Blocks));
        Assert.Equal(expected, Show.Text(Markdown(body).Article.Blocks));
    }

    [Theory]
    [InlineData("$$\na_1 * b_1 \\\\\n- c_1 * d_1\n= e\n$$")]
    [InlineData("\\\\[\na_1 * b_1 \\\\\n- c_1 * d_1\n= e\n\\\\]")]
    [InlineData("\\[\na_1 * b_1 \\\\\n- c_1 * d_1\n= e\n\\]")]
    public void A_formula_on_lines_of_its_own_is_a_listing(string formula)
    {
        foreach (var result in new[] { News($"前文：\n\n{formula}\n\n後文。"), Markdown($"前文：\n\n{formula}\n\n後文。") })
        {
            Assert.Equal(3, result.Article.Blocks.Length);
            Assert.Equal("a_1 * b_1 \\\\ - c_1 * d_1 = e", Assert.IsType<CodeBlock>(result.Article.Blocks[1]).Text.Replace('\n', ' '));
        }
    }

    [Fact]
    public void A_formula_does_not_swallow_markup() =>
        Assert.Equal("甲 $$ x^2 ¶ 乙 $$ y^2", Show.Text(News("<p>甲 $$ x^2</p>\n<p>乙 $$ y^2</p>").Article.Blocks));

    [Fact]
    public void Random_posts_are_accounted_for() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary(), text => { NewsLaw.Read(text); })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(40).WithReplay(2014, 305));

    [Fact]
    public void Formulae_do_not_overlap() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var formula in PostFormulas.Find(text, 0).Values)
            {
                Assert.InRange(formula.Source.Start, end, text.Length);
                Assert.InRange(formula.Content.Start, formula.Source.Start + 1, formula.Source.End);
                Assert.InRange(formula.Content.End, formula.Content.Start + 1, formula.Source.End - 1);
                Assert.Equal(formula.Tex, Tex.OneLine(text.AsSpan(formula.Content.Start, formula.Content.Length)));
                end = formula.Source.End;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(40).WithReplay(2014, 307));

    private static ReadResult News(string body) => NewsLaw.Read(new SourceText("documents/2014-03-01-a.md", body));

    private static ReadResult Markdown(string body) => new MarkdownReader().Read(new SourceText("documents/2014-03-01-a.md", body));
}
