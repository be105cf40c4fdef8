using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PlainMarkdown;

/// <summary>What random text found, as examples.</summary>
public sealed class MarkdownRegressionTests
{
    /// <summary>The marks of a quotation before the second line of a block of HTML were read as its text.</summary>
    [Theory]
    [InlineData("> <br>\n> 文", "文")]
    [InlineData("> <br>\r\n> \\[", "\\[")]
    [InlineData("> > <div>\n> > 甲 > 乙\n> > </div>", "甲 > 乙")]
    [InlineData("> - <div>\n>   甲\n>   </div>", "甲")]
    [InlineData("- > <div>\n  > 甲\n  > </div>", "甲")]
    [InlineData("> <table>\n>\n> <tr><td>甲</td></tr>\n>\n> </table>", "甲")]
    public void Html_in_a_quotation_is_read_without_the_marks_of_the_quotation(string text, string expected)
    {
        var source = new SourceText("a.md", text);
        Assert.Equal(AccountedText.WithoutSpace(expected), AccountedText.Of(new MarkdownReader().Read(source), source));
    }

    /// <summary>As the reference implementation of CommonMark has them; brackets that close nothing are never looked at again.</summary>
    [Theory]
    [InlineData("[][\\]](](https://e.org/a)", "[][]](](https://e.org/a)")]
    [InlineData("[][甲](](https://e.org/a)", "[][甲](](https://e.org/a)")]
    [InlineData("[](## (](../x.md \"題\"))", "[](## (](../x.md \"題\"))")]
    [InlineData("[甲](\thttps://e.org/a\t)", "⟦甲→https://e.org/a⟧")]
    public void Brackets_pair_as_the_standard_says(string text, string expected) =>
        Assert.Equal(expected, Show.Text(new MarkdownReader().Read(new SourceText("a.md", text)).Article.Blocks.Single()));

    [Theory]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> ")]
    [InlineData("> - ")]
    public void Nesting_beyond_the_limit_is_paragraphs_that_lose_nothing(string mark)
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(depth => string.Concat(Enumerable.Repeat(mark, depth)) + "層\n"));
        var source = new SourceText("a.md", text);
        var result = new MarkdownReader().Read(source);
        Assert.Equal(Rules.LimitExceeded, Assert.Single(result.Diagnostics).Rule);
        Assert.Equal(AccountedText.WithoutSpace(text), AccountedText.Of(result, source));
    }

    [Fact]
    public void Rules_of_many_dashes_and_wide_indentation_nest_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("- ", 400)) + "\n\n" + new string(' ', 2_000) + "甲\n\n" + string.Concat(Enumerable.Repeat("* 乙\n", 1_000));
        Assert.Empty(new MarkdownReader().Read(new SourceText("a.md", text)).Diagnostics);
    }

    [Fact]
    public void Lists_side_by_side_do_not_nest()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(i => "- 甲\n  - 乙\n    1. 丙\n\n文\n\n"));
        Assert.DoesNotContain(new MarkdownReader().Read(new SourceText("a.md", text)).Diagnostics, diagnostic => diagnostic.Rule == Rules.LimitExceeded);
    }

    /// <summary>As CommonMark 0.31 §4.3 has them, with our own finder of the lines under them.</summary>
    [Theory]
    [InlineData("甲\n---\n乙", "H甲|P乙")]
    [InlineData("甲\n乙\n===\n---", "H甲乙|R")]
    [InlineData("> 甲\n> -\n", "Q[H甲]")]
    [InlineData("> 甲\n---\n", "Q[P甲]|R")]
    [InlineData("> 甲\n===\n", "Q[P甲===]")]
    [InlineData("- 甲\n===\n", "L[P甲===]")]
    [InlineData("- 甲\n  ---\n", "L[H甲]")]
    [InlineData("甲\n    ---", "P甲---")]
    [InlineData("---\n===", "R|P===")]
    public void A_line_under_a_paragraph_makes_it_a_heading(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', new MarkdownReader().Read(new SourceText("a.md", text + (text.StartsWith("甲\n", StringComparison.Ordinal) ? "\n\n# 一\n\n# 二" : ""))).Article.Blocks.Select(Shape)).Replace("|H一|H二", "", StringComparison.Ordinal));

        static string Shape(Block block) => block switch
        {
            Heading heading => "H" + PlainText.Of(heading.Content),
            Paragraph paragraph => "P" + PlainText.Of(paragraph.Content),
            ThematicBreak => "R",
            Quotation quotation => "Q[" + string.Join('|', quotation.Blocks.Select(Shape)) + "]",
            ListBlock list => "L[" + string.Join('|', list.Items.SelectMany(item => item.Blocks).Select(Shape)) + "]",
            _ => block.GetType().Name,
        };
    }
}
