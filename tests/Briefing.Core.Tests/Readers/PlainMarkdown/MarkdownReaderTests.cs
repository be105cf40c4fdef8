using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PlainMarkdown;

public sealed class MarkdownReaderTests
{
    /// <summary>Examples of CommonMark 0.31 §6, and of its rules beside Han.</summary>
    [Theory]
    [InlineData("*foo**bar**baz*", "*foo**bar**baz*")]
    [InlineData("***foo** bar*", "***foo** bar*")]
    [InlineData("*foo**bar*", "*foo**bar*")]
    [InlineData("**foo bar **", "**foo bar **")]
    [InlineData("foo_bar_baz", "foo_bar_baz")]
    [InlineData("_foo_bar_baz_", "*foo_bar_baz*")]
    [InlineData("\\*not emphasised*", "*not emphasised*")]
    [InlineData("`` foo ` bar ``", "`foo ` bar`")]
    [InlineData("[a [b](https://e.org/x) c](https://e.org/y)", "[a ⟦b→https://e.org/x⟧ c](https://e.org/y)")]
    [InlineData("[連*結*](<https://e.org/甲> '題')", "⟦連*結*→https://e.org/甲⟧")]
    [InlineData("<https://e.org/a>", "⟦https://e.org/a→https://e.org/a⟧")]
    [InlineData("&copy; &#x4E2D; &nope;", "© 中 &nope;")]
    [InlineData("硬換行  \n到此\\\n為止", "硬換行⏎到此⏎為止")]
    [InlineData("中文\n中文 word\nword", "中文中文 word word")]
    [InlineData("H<sub>2</sub>O <span lang=\"ja\">道の駅</span> <b>粗</b><x>留</x>", "H_(2)O <ja:道の駅> **粗**留")]
    public void A_line_reads(string line, string expected) => Assert.Equal(expected, Show.Text(Read(line).Article.Blocks.Single()));

    [Fact]
    public void References_notes_and_title_are_understood()
    {
        var result = Read("# 題 *目*\n\n見[甲][A b]與註[^1]、[^二]、[^1]，無[^3]。\n\n## 節\n\n[a  B]: https://e.org/a\n  \"題\"\n\n[^1]: 註一\n[^二]: 註二\n\n    續段\n");
        Assert.Equal("題 目", result.Facts.Title);
        Assert.Equal("見⟦甲→https://e.org/a⟧與註[^1]、[^二]、[^1]，無[^3]。", Show.Text(result.Article.Blocks[0]));
        Assert.Equal([1, 1, 2], BlockTree.Texts(result.Article).SelectMany(text => text.Content).OfType<NoteReference>().Select(call => call.Occurrence));
        Assert.Equal(1, Assert.IsType<Heading>(result.Article.Blocks[1]).Level);
        Assert.Equal(["註一", "註二 ¶ 續段"], Assert.IsType<NoteList>(result.Article.Blocks[2]).Notes.Select(note => Show.Text(note.Blocks)));
        Assert.Equal(Rules.UnresolvedNote, Assert.Single(result.Diagnostics).Rule);
        Assert.All(result.Ledger, entry => Assert.Equal(LedgerReason.Masthead, entry.Reason));
    }

    [Theory]
    [InlineData("```python\n甲\n```", "python", null)]
    [InlineData("~~~ c++ title=\"例\"  \n甲\n~~~", "c++", "title=\"例\"")]
    [InlineData("``` 東大門 特區\n甲", null, "東大門 特區")]
    [InlineData("```\n甲", null, null)]
    [InlineData("> ```json 註\n> 甲\n> ```", "json", "註")]
    public void What_stands_behind_a_fence_is_its_language_or_in_the_ledger(string source, string? language, string? leftOut)
    {
        var result = Read(source);
        var code = Assert.Single(BlockTree.All(result.Article.Blocks).OfType<CodeBlock>());
        Assert.Equal(("甲", language), (code.Text, code.Language));
        Assert.Equal(leftOut, result.Ledger.SingleOrDefault()?.Text.Trim());
        Assert.InRange(source.IndexOf('甲', StringComparison.Ordinal), code.Source.Start, code.Source.End - 1);
    }

    [Fact]
    public void A_picture_is_a_figure_with_its_words_as_caption()
    {
        var blocks = Read("![圖*說*](https://e.org/a.png)\n其後文字").Article.Blocks;
        var figure = Assert.IsType<Figure>(blocks[0]);
        Assert.Equal(("https://e.org/a.png", "圖*說*"), (figure.MediaUrl, Show.Text(figure.Caption!)));
        Assert.Equal("其後文字", Show.Text(blocks[1]));
    }

    [Fact]
    public void A_link_that_a_page_may_not_have_is_dropped_with_a_message_at_its_place()
    {
        var result = Read("甲\n乙[壞](javascript:x)丙");
        Assert.Equal("甲乙壞丙", Show.Text(result.Article.Blocks.Single()));
        Assert.Equal(new SourcePosition("a.md", 2, 2), Assert.Single(result.Diagnostics).Position);
        Assert.Equal(LedgerReason.DroppedLink, Assert.Single(result.Ledger).Reason);
    }

    [Fact]
    public void A_rule_at_the_beginning_of_the_body_is_a_rule() => Assert.IsType<ThematicBreak>(Read("---\ntitle: 甲\n---\n").Article.Blocks[0]);

    [Fact]
    public void Html_tables_have_header_cells_and_spans()
    {
        var table = Assert.IsType<Table>(Read("<table><caption>題</caption><tr><th>頭<th>尾</tr><tr><th>列<td>乙 &amp; 丙</tr><tr><td colspan=2>合</table>").Article.Blocks.Single());
        Assert.Equal("題", Show.Text(table.Caption!));
        Assert.Equal([CellScope.Column, CellScope.Column], table.HeaderRows.Single().Cells.Select(cell => cell.Scope));
        Assert.Equal((CellScope.Row, "乙 & 丙"), (table.Rows[0].Cells[0].Scope, Show.Text(table.Rows[0].Cells[1].Blocks)));
        Assert.Equal(2, table.Rows[1].Cells[0].ColumnSpan);
    }

    private static ReadResult Read(string text) => new MarkdownReader().Read(new SourceText("a.md", text));
}
