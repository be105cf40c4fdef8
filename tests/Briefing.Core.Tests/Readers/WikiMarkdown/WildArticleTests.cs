using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.WikiMarkdown;

namespace Briefing.Core.Tests.Readers.WikiMarkdown;

/// <summary>Forms that other articles of the same export have.</summary>
public sealed class WildArticleTests
{
    [Theory]
    [InlineData("[哈薩克當時屬於](https://zh.wikipedia.org/wiki/哈薩克 \"wikilink\")蘇聯", "⟦哈薩克→哈薩克⟧當時屬於〔缺〕蘇聯")]
    [InlineData("[哈薩克當時屬於](https://zh.wikipedia.org/wiki/哈薩克 \"wikilink\")。", "⟦哈薩克→哈薩克⟧當時屬於。")]
    [InlineData("[出差方式經營](../Page/商務旅遊.md \"wikilink\")，", "出差方式經營，")]
    [InlineData("[API的](../Page/应用程序接口.md \"wikilink\")。", "⟦API→应用程序接口⟧的。")]
    [InlineData("[API](../Page/应用程序接口.md \"wikilink\")，", "⟦API→应用程序接口⟧，")]
    [InlineData("[Windows 10和](../Page/Windows_10.md \"wikilink\")，", "⟦Windows 10→Windows 10⟧和，")]
    [InlineData("[甲](https://zh.wikipedia.org/wiki/%E7%94%B2_%28%E4%B9%99%29 \"wikilink\")", "⟦甲→甲 (乙)⟧")]
    [InlineData("[光明之路](https://zh.wikipedia.org/wiki/:en:Nurly_Zhol \"wikilink\")", "⟦光明之路→https://en.wikipedia.org/wiki/Nurly_Zhol⟧")]
    [InlineData("[字](https://zh.wikipedia.org/wiki/wikt:字 \"wikilink\")", "⟦字→https://zh.wiktionary.org/wiki/字⟧")]
    [InlineData("使用-{zh-hans:软件;zh-hant:軟體}-與-{干}-部", "使用-{zh-hans:软件;zh-hant:軟體}-與-{干}-部")]
    [InlineData("為\\(d_{ij}\\)，\\[原文如此\\]", "為`d_{ij}`，[原文如此]")]
    [InlineData("Moving\nPicture\n小組\n成員", "Moving Picture小組成員")]
    [InlineData("**，甲**乙（）", "**，甲**乙（〔缺〕）")]
    [InlineData("目的中並無此項，的的確確。", "目的中並無此項，的的確確。")]
    [InlineData("埃及、普及，參與。以及存在，由於。", "埃及、普及，參與。以及存在，由於。")]
    [InlineData("[甲](../Page/甲.md \"wikilink\")或的屏幕下，", "⟦甲→甲⟧或〔缺〕的屏幕下，")]
    [InlineData("支援PC和的系統，以及與的協定。", "支援PC和〔缺〕的系統，以及與的協定。")]
    [InlineData("間或的、邏輯或的、容或的，溫和的參與的。", "間或的、邏輯或的、容或的，溫和的參與的。")]
    [InlineData("加上  之後就變為。  是介於  與0之間", "加上 〔缺〕 之後就變為。 〔缺〕 是介於 〔缺〕 與0之間")]
    [InlineData("Version 3.0  beta，A  B", "Version 3.0  beta，A  B")]
    [InlineData("以倒轉的數字「」表示，收入《》一書，使用引號「」標示", "以倒轉的數字「〔缺〕」表示，收入《〔缺〕》一書，使用引號「」標示")]
    [InlineData("回音, ,合唱", "回音, 〔缺〕,合唱")]
    [InlineData("运行于的系统，位於的城市，其所位於的城市，存在的，用于的", "运行于〔缺〕的系统，位於〔缺〕的城市，其所位於的城市，存在的，用于〔缺〕的")]
    [InlineData("程序的（JCL）语句，美麗的（但昂貴的）", "程序的〔缺〕（JCL）语句，美麗的（但昂貴的）")]
    [InlineData("系统包括等。包括等級，例如等等", "系统包括〔缺〕等。包括等級，例如等等")]
    [InlineData("是[{{Math](../Page/1.md \"wikilink\") 的逆元", "是⟦〔缺〕→1⟧ 的逆元")]
    [InlineData("在[C和](https://zh.wikipedia.org/wiki/C語言 \"wikilink\")[C++](../Page/C++.md \"wikilink\")中", "在⟦C→C語言⟧和⟦C++→C++⟧中")]
    [InlineData("[網際網路協定](../Page/网际协议.md \"wikilink\")，", "⟦網際網路協定→网际协议⟧，")]
    [InlineData("[哈薩克共和國之間的關係](https://zh.wikipedia.org/wiki/哈薩克共和國 \"wikilink\")。", "⟦哈薩克共和國→哈薩克共和國⟧之間的關係。")]
    [InlineData("由代表女孩的「、G、女」組成，標點「、」與《》", "由代表女孩的「〔缺〕、G、女」組成，標點「、」與《〔缺〕》")]
    [InlineData("主條目：", "主條目：〔缺〕")]
    [InlineData("參見：[甲](../Page/甲.md \"wikilink\")", "參見：⟦甲→甲⟧")]
    [InlineData("含基本支援。\\[8\\]  11版作為預覽。", "含基本支援。[8] 〔缺〕 11版作為預覽。")]
    [InlineData("在基于的系统中，所基于的理由", "在基于〔缺〕的系统中，所基于的理由")]
    [InlineData("\\(認知架構\\)與\\(x\\)、\\(\\text{速度}\\)", "(認知架構)與`x`、`\\text{速度}`")]
    [InlineData("的官方網站", "〔缺〕的官方網站")]
    [InlineData("的士與的黎波里", "的士與的黎波里")]
    [InlineData("中華民國時期之臺灣對外關係史}} 失去統治權，全面遷臺。", "〔缺〕 失去統治權，全面遷臺。")]
    [InlineData("集合{1, {2}} 的元素", "集合{1, {2}} 的元素")]
    [InlineData("前段&amp;nbsp;後段，AT&amp;T", "前段 後段，AT&T")]
    [InlineData("[C語言是](../Page/C\\\\_語言.md \"wikilink\")，[顫音的](https://zh.wikipedia.org/wiki/顫音_\\\\\\(音樂\\\\\\) \"wikilink\")", "⟦C語言→C 語言⟧是，⟦顫音→顫音 (音樂)⟧的")]
    [InlineData("[首爾的](https://zh.wikipedia.org/wiki/%25E9%25A6%2596%25E7%2588%25BE \"wikilink\")，[100%純](https://zh.wikipedia.org/wiki/100%25 \"wikilink\")", "⟦首爾→首爾⟧的，⟦100%→100%⟧純")]
    [InlineData("[AT\\&T當時](https://zh.wikipedia.org/wiki/AT&amp;amp;T \"wikilink\")，[C\\#的](https://zh.wikipedia.org/wiki/C%23 \"wikilink\")", "⟦AT&T→AT&T⟧當時，⟦C#→C#⟧的")]
    [InlineData("事務由****、**負責，另由**甲**負責", "事務由〔缺〕、負責，另由**甲**負責")]
    [InlineData("另有**、**兩處，又有**甲、乙**", "另有〔缺〕、〔缺〕兩處，又有**甲、乙**")]
    [InlineData("見[]()與[](https://zh.wikipedia.org/wiki/甲 \"wikilink\")。", "見〔缺〕與〔缺〕。")]
    [InlineData("（英語：，日語：）與（／）、（甲；）", "（英語：〔缺〕，日語：〔缺〕）與（〔缺〕／〔缺〕）、（甲；〔缺〕）")]
    [InlineData("生於年，1979年－年，（年－1990年），第屆至第三屆。", "生於〔缺〕年，1979年－〔缺〕年，（〔缺〕年－1990年），第〔缺〕屆至第三屆。")]
    [InlineData("成立於年底，等於年利率，任期（年），及第屆時，1990年－1995年，年－年報", "成立於年底，等於年利率，任期（年），及第屆時，1990年－1995年，年－年報")]
    [InlineData("面積平方公里，人口密度每平方公里3人", "面積〔缺〕平方公里，人口密度每平方公里3人")]
    [InlineData("如[葛](https://zh.wikipedia.org/wiki/File:u845b-k.svg \"fig:葛\")飾區與[葛](https://zh.wikipedia.org/wiki/File:u845b.svg \"fig:葛\")城市", "如⟦葛→https://zh.wikipedia.org/wiki/File:u845b-k.svg⟧飾區與⟦葛→https://zh.wikipedia.org/wiki/File:u845b.svg⟧城市")]
    [InlineData("使用List<T>與<iostream>，<b>粗</b>，陣列<int i>{}", "使用List<T>與<iostream>，**粗**，陣列<int i>{}")]
    [InlineData("獎項 \\[THE\nSHOW](https://a.example/x)\\]，另見", "獎項 [THE SHOW](https://a.example/x)]，另見")]
    [InlineData("[獎項 \\[THE\nSHOW 1](https://a.example/x=y)\\]. OSEN", "⟦獎項 [THE SHOW 1→https://a.example/x=y⟧]. OSEN")]
    [InlineData("[影響](https://zh.wikipedia.org/wiki/大五碼#.E5.BD.B1.E9.9F.BF \"wikilink\")，[版本](https://zh.wikipedia.org/wiki/甲#v1.20 \"wikilink\")", "⟦影響→大五碼#影響⟧，版本")]
    public void A_line_reads(string line, string expected) => Assert.Equal(expected, Show.Text(Read(line).Article.Blocks.Single()));

    [Theory]
    [InlineData("  - ：", "〔缺〕：")]
    [InlineData("  - **、**", "〔缺〕、")]
    [InlineData("  - （，）", "（〔缺〕，〔缺〕）")]
    [InlineData("  - ****：外觀", "〔缺〕：外觀")]
    [InlineData("  - ，由[甲](../Page/甲.md \"wikilink\")編寫。", "〔缺〕，由⟦甲→甲⟧編寫。")]
    [InlineData("  - ……", "……")]
    public void An_item_of_which_only_marks_are_left_has_lost_something(string list, string expected) =>
        Assert.Equal(expected, Show.Text(Assert.IsType<ListBlock>(Read("甲[乙](../Page/乙.md \"wikilink\")。\n\n" + list).Article.Blocks[1]).Items.Single().Blocks));

    /// <summary>A note in a cell may be paragraphs and lists, which no HTML parser leaves in an element that it does not know.</summary>
    [Theory]
    [InlineData("  -\n\n      -\n        PS：說明。\n")]
    [InlineData("  - 甲\n  -\n\n      -\n        PS：說明。\n")]
    [InlineData("  -\r\n\r\n      -\r\n        PS：說明。\r\n")]
    [InlineData("  -\n\n      -\n\n          -\n            PS：說明。\n")]
    public void What_is_indented_twice_is_a_list_in_a_list(string list)
    {
        var outer = Assert.IsType<ListBlock>(Read(list).Article.Blocks.Single());
        Assert.IsType<ListBlock>(outer.Items[^1].Blocks.Single());
        Assert.Equal("PS：說明。", BlockTree.Texts(Read(list).Article).Select(text => Show.Text(text.Content)).Last());
    }

    [Theory]
    [InlineData("  -\n\n  - 乙\n")]
    [InlineData("  -\n\n乙\n")]
    [InlineData("文-\n\n      - 乙\n")]
    public void An_empty_item_ends_before_what_is_not_in_it(string list) =>
        Assert.DoesNotContain(BlockTree.All(Read(list).Article.Blocks).OfType<ListBlock>(), outer => outer.Items.Any(item => item.Blocks.Any(block => block is ListBlock)));

    [Theory]
    [InlineData("> 本文内容由[甲](https://zh.wikipedia.org/wiki/甲)转换而来。\n\n", "甲")]
    [InlineData("**乙**是字。\n\n", "乙")]
    public void A_link_to_a_section_of_the_article_itself_leads_there(string start, string title)
    {
        var result = Read(start + "參看[字元的來源](https://zh.wikipedia.org/wiki/#.E5.AD.97.E5.85.83.E7.9A.84.E4.BE.86.E6.BA.90 \"wikilink\")與[上文](https://zh.wikipedia.org/wiki/#歷史 \"wikilink\")。\n");
        Assert.EndsWith($"參看⟦字元的來源→{title}#字元的來源⟧與上文。", Show.Text(result.Article.Blocks), StringComparison.Ordinal);
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.DroppedLink, Text: "https://zh.wikipedia.org/wiki/#歷史" });
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_note_of_several_blocks_in_a_cell_is_a_note()
    {
        var result = Read("甲\\[1\\]。\n\n<table>\n<tr><td><p>2001<ref name=\"x\">第一段。</p>\n<p>見<a href=\"https://e.org/a\">連結</a>。</p>\n\n<ul>\n<li>其他</li>\n</ul></ref>年</p></td><td>甲</td></tr>\n<tr><td>2002<ref name=\"x\" />年</td><td>乙<ref>報紙。</ref></td></tr>\n</table>\n\n[Category:甲](https://zh.wikipedia.org/wiki/Category:甲 \"wikilink\")\n\n1.  註文\n");
        var table = Assert.Single(result.Article.Blocks.OfType<Table>());
        Assert.Equal(["2001[^2]年|甲", "2002[^2]年|乙[^3]"], table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => Show.Text(cell.Blocks)))));
        var notes = Assert.Single(result.Article.Blocks.OfType<NoteList>()).Notes;
        Assert.Equal(["註文", "第一段。 ¶ 見⟦連結→https://e.org/a⟧。 ¶ ListBlock", "報紙。"], notes.Select(note => Show.Text(note.Blocks)));
    }

    [Theory]
    [InlineData("<table><tr><td>甲<ref>乙</td><td>丙</ref></td></tr></table>", "甲[^1]|丙")]
    [InlineData("<table><tr><td>甲<!-- <ref> --></td><td>丙</td></tr></table>", "甲|丙")]
    public void A_note_that_does_not_end_in_its_cell_ends_with_it(string table, string expected) =>
        Assert.Equal(expected, string.Join('|', Assert.Single(Read(table).Article.Blocks.OfType<Table>()).Rows.Single().Cells.Select(cell => Show.Text(cell.Blocks))));

    [Fact]
    public void The_mark_behind_a_note_that_ends_in_a_block_of_its_own_is_no_paragraph()
    {
        var result = Read("  - 規格[甲](../Page/甲.md \"wikilink\")<ref>\n\n</ref>。\n\n  - 乙\n");
        Assert.DoesNotContain(result.Article.Blocks, block => block is Paragraph);
        Assert.Contains(result.Ledger, entry => entry is { Text: "。", Reason: LedgerReason.StrayMarkup });
    }

    /// <summary>A cell that reaches down from above leaves the row below it one cell fewer, not one cell wide.</summary>
    [Fact]
    public void A_row_of_one_cell_under_a_cell_that_spans_rows_stays_in_its_column()
    {
        var table = Assert.Single(Read("<table>\n<tr><th>年</th><th>獎</th></tr>\n<tr><td>2002</td><td rowspan=\"2\">乙</td></tr>\n<tr><td>2003</td></tr>\n<tr><td>合計</td></tr>\n</table>").Article.Blocks.OfType<Table>());
        Assert.Equal([1, 2], table.Rows.Skip(1).Select(row => row.Cells[0].ColumnSpan));
    }

    /// <summary>Galleries as older runs wrapped them: names as addresses, names over line ends, entries within lines.</summary>
    [Fact]
    public void A_wrapped_gallery_gives_each_picture_its_caption()
    {
        var result = Read("甲[乙](../Page/乙.md \"wikilink\")。\n\n[File:Kde4alpha1.png|KDE](File:Kde4alpha1.png%7CKDE) 4.0 Alpha\n1，展示早期圖標\n[File:Kde4Beta1.png|Beta](File:Kde4Beta1.png%7CBeta)\n1，展示時鐘 <File:Kdebeta2>\nplasma.png|Beta 2，桌面部件 <File:KDE> 4 beta 4.png|Beta 4，選單\n<File:KDE> 4.0RC2.png|RC2");
        var figures = result.Article.Blocks.Skip(1).Cast<Figure>().ToList();
        Assert.Equal(["KDE 4.0 Alpha 1，展示早期圖標", "Beta 1，展示時鐘", "Beta 2，桌面部件", "Beta 4，選單", "RC2"], figures.Select(figure => Show.Text(figure.Caption!)));
        Assert.Equal(["File:Kde4alpha1.png", "File:Kde4Beta1.png", "File:Kdebeta2_plasma.png", "File:KDE_4_beta_4.png", "File:KDE_4.0RC2.png"], figures.Select(figure => figure.PageUrl!.Split('/')[^1]));
        Assert.Empty(result.Diagnostics);
    }

    /// <summary>Lines of a definition list are the source's; lines that pandoc wrapped at 72 columns are not.</summary>
    [Theory]
    [InlineData("  - 會長（せいと）\n    初登場：第1冊第7話\n    看起來一表人才。", "會長（せいと）⏎初登場：第1冊第7話⏎看起來一表人才。")]
    [InlineData("  -\n    0\\. 自SP1起均包含1.0版的安裝包。\n    1\\. 可以部署於Itanium平台， 由WOW64支援。", "0. 自SP1起均包含1.0版的安裝包。⏎1. 可以部署於Itanium平台， 由WOW64支援。")]
    [InlineData("  - Andrei D. Polyanin, Valentin F. Zaitsev, HANDBOOK OF NONLINEAR\n    PARTIAL DIFFERENTIAL EQUATIONS", "<en:Andrei D. Polyanin, Valentin F. Zaitsev, HANDBOOK OF NONLINEAR PARTIAL DIFFERENTIAL EQUATIONS>")]
    [InlineData("  - 作詞 - 某某某 / 作曲 - 江並哲志 / 編曲 - 河田貴央與他人的樂團成員們 / 歌\n    早乙女由香", "作詞 - 某某某 / 作曲 - 江並哲志 / 編曲 - 河田貴央與他人的樂團成員們 / 歌早乙女由香")]
    public void Lines_of_a_definition_are_kept(string list, string expected)
    {
        var item = Assert.IsType<ListBlock>(Assert.Single(Read("甲[乙](../Page/乙.md \"wikilink\")。\n\n" + list).Article.Blocks.Skip(1))).Items.Single();
        Assert.Equal(expected.Replace("<en:", "", StringComparison.Ordinal).TrimEnd('>'), Show.Text(item.Blocks).Replace("<en:", "", StringComparison.Ordinal).Replace("<ja:", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal));
    }

    /// <summary>A row of labels that come again divides the columns above it; what the export cut off at the right is missing and is not moved under other heads.</summary>
    [Fact]
    public void Columns_that_a_second_row_divides_are_taken_back()
    {
        var table = Assert.IsType<Table>(Read("| 民族 | 1926年 | 1970年 | 1989年 |\n| --- | --- | --- | --- |\n| 人口數量 | % | 人口數量 | % |\n| [哈薩克族](../Page/哈薩克族.md \"wikilink\") | 3,627,612 | 58.5 | 4,161,164 |\n| 俄羅斯人 | 1,275,055 | 20.6 | 5,499,826 |\n| 來源：人口普查 |  |  |  |\n").Article.Blocks.Single());
        Assert.Equal(["民族", "1926年", "1970年", "1989年"], table.HeaderRows[0].Cells.Select(cell => Show.Text(cell.Blocks)));
        Assert.Equal([(1, 2), (2, 1), (2, 1), (2, 1)], table.HeaderRows[0].Cells.Select(cell => (cell.ColumnSpan, cell.RowSpan)));
        Assert.Equal(["人口數量", "%", "人口數量", "%", "〔缺 EmptyCell〕"], table.HeaderRows[1].Cells.Select(cell => Show.Text(cell.Blocks)));
        Assert.Equal(["⟦哈薩克族→哈薩克族⟧", "3,627,612", "58.5", "4,161,164", "〔缺 EmptyCell〕"], table.Rows[0].Cells.Select(cell => Show.Text(cell.Blocks)));
        Assert.Equal(3, table.Rows[0].Cells[^1].ColumnSpan);
        Assert.Equal(7, Assert.Single(table.Rows[2].Cells).ColumnSpan);
    }

    [Theory]
    [InlineData("| 隊 | 主場 | 客場 |\n| --- | --- | --- |\n| 勝 | 負 | 勝 |\n| 甲 | 3 | 1 |\n| 乙 | 勝 | 4 |\n")]
    [InlineData("| 隊 | 主場 | 客場 |\n| --- | --- | --- |\n| 甲 | 3 | 1 |\n| 乙 | 2 | 4 |\n| 丙 | 2 | 4 |\n")]
    public void Columns_stay_where_no_labels_come_again_over_figures(string rows) =>
        Assert.Single(Assert.IsType<Table>(Read("[甲](../Page/甲.md \"wikilink\")\n\n" + rows).Article.Blocks[1]).HeaderRows);

    [Fact]
    public void A_bar_that_opened_a_cell_goes()
    {
        var result = Read("<table>\n<tr><td><p>|<a href=\"../Page/貝里斯.md\" title=\"wikilink\">貝里斯</a></p></td><td><p>1989年</p></td></tr>\n</table>\n");
        Assert.Equal("⟦貝里斯→貝里斯⟧", Show.Text(Assert.IsType<Table>(result.Article.Blocks.Single()).Rows[0].Cells[0].Blocks));
        Assert.Contains(result.Ledger, entry => entry is { Text: "|", Reason: LedgerReason.StrayMarkup });
    }

    /// <summary>Rows under a cell that spanned them in the encyclopaedia.</summary>
    [Theory]
    [InlineData("| 2018年 | 5月22日 | 甲台 | 1位 |\n| 5月24日 | 乙台 | | |\n| 5月29日 | 丙台 | | |\n| 2019年 | 3月6日 | 甲台 | 2位 |", "r3:2018年/5月22日/甲台/1位|5月24日/乙台/|5月29日/丙台/|2019年/3月6日/甲台/2位")]
    [InlineData("| 第1集 | 2011年5月1日 | 甲 | 10 |\n| 第2集 | 乙 | 12 | |\n| 第3集 | 2011年6月1日 | 丙 | 9 |", "第1集/2011年5月1日/甲/10|第2集/乙/12/|第3集/2011年6月1日/丙/9")]
    [InlineData("| 2016年 | 甲 | 乙 | 1 |\n| 丙 | 丁 | 2 | |\n| 2019年 | 戊 | 己 | 3 |", "r2:2016年/甲/乙/1|丙/丁/2|2019年/戊/己/3")]
    [InlineData("| 2016年 | 5 | 甲 | 1 |\n| 2017年 | 6 | 乙 | 2 |\n| 合計 | 11 | | |", "2016年/5/甲/1|2017年/6/乙/2|合計/11//")]
    [InlineData("| 2016年 | 甲 | 乙 | 丙 |\n| 2017年 | 丁 | | |\n| 2018年 | 戊 | 己 | 庚 |", "2016年/甲/乙/丙|2017年/丁//|2018年/戊/己/庚")]
    public void A_row_goes_to_the_right_where_its_figures_say_so(string rows, string expected)
    {
        var table = Read("甲[乙](../Page/乙.md \"wikilink\")。\n\n| a | b | c | d |\n| - | - | - | - |\n" + rows).Article.Blocks.OfType<Table>().Single();
        Assert.Equal(expected, string.Join('|', table.Rows.Select(row => string.Join('/', row.Cells.Select(cell => (cell.RowSpan > 1 ? $"r{cell.RowSpan}:" : "") + Show.Text(cell.Blocks))))));
    }

    [Fact]
    public void A_caption_tail_is_lifted_out_of_the_paragraph_that_it_interrupts()
    {
        var blocks = Fixture("caption-tail-behind-text.md").Article.Blocks;
        Assert.Equal("渡輪每日一班。碼頭於2010年擴建。[^1]", Show.Text(blocks[0]));
        Assert.Equal("〔缺〕上的⟦貨車→貨車⟧車廂[^1]。", Show.Text(Assert.IsType<Figure>(blocks[1]).Caption!));
        Assert.Equal([1, 2], BlockTree.Texts(new Article(blocks)).SelectMany(text => text.Content).OfType<NoteReference>().Select(call => call.Occurrence));
    }

    [Fact]
    public void Pictures_in_a_row_keep_their_own_captions() => Assert.Equal(
        ["〔缺〕", "〔缺〕（舊館）外觀", "〔缺〕，攝於⟦阿斯塔納→阿斯塔納⟧", "〔缺〕夜景。"],
        Fixture("pictures-in-a-row.md").Article.Blocks.OfType<Figure>().Select(figure => Show.Text(figure.Caption!)));

    [Fact]
    public void The_script_is_found_for_each_run()
    {
        var result = Fixture("mixed-scripts.md");
        Assert.Equal("zh-Hant", result.Facts.Language);
        Assert.Contains("<zh-Hans:这条铁路线经过许多国家，运输时间缩短为一半，货运价格随之下降>。沿線國家", Show.Text(result.Article.Blocks[0]), StringComparison.Ordinal);
        Assert.Equal("他說：「<zh-Hans:这个项目会带来机会>。」", Show.Text(result.Article.Blocks[1]));
        Assert.Equal("zh-Hans", Fixture("simplified.md").Facts.Language);
    }

    [Fact]
    public void A_formula_whose_line_looks_like_a_heading_stays_a_formula()
    {
        var blocks = Fixture("formulas.md").Article.Blocks;
        Assert.Equal("T_{ij} = k \\frac{M_i M_j}{d_{ij}^2} = \\exp(\\ln k)", Assert.IsType<CodeBlock>(blocks[1]).Text);
        Assert.Equal("其中[原文如此]`k`為常數。", Show.Text(blocks[2]));
        Assert.IsType<NoteList>(blocks[3]);
    }

    [Theory]
    [InlineData("<table>\n<tr><td><p>值為\\(a_{i}^2\\)。</p></td></tr>\n</table>", "值為`a_{i}^2`。")]
    [InlineData("<table>\n<tr><td>\\[x &lt; 1\n= y\\]</td></tr>\n</table>", "`x < 1 = y`")]
    [InlineData("<table>\n<tr><td>\\[原文\\]</td></tr>\n</table>", "\\[原文\\]")]
    [InlineData("<table>\n<tr><td>\\(開\\(x\\)</td></tr>\n</table>", "\\(開`x`")]
    public void A_formula_in_raw_html_is_a_formula(string text, string expected) =>
        Assert.Equal(expected, Show.Text(Assert.IsType<Table>(Read(text).Article.Blocks.Single()).Rows[0].Cells[0].Blocks));

    [Fact]
    public void A_heading_left_as_wiki_markup_is_a_heading()
    {
        var result = Read("前文。\n=== 沿革 ===\n後文。\n\n== [車站](../Page/車站.md \"wikilink\") ==\n\n=== 不等 ==\n\n= 甲 =\n\n- === 乙 ===");
        Assert.Equal(["前文。", "沿革", "後文。", "⟦車站→車站⟧", "=== 不等 ==", "= 甲 =", "ListBlock"], result.Article.Blocks.Select(Show.Text));
        Assert.Equal([2, 1], result.Article.Blocks.OfType<Heading>().Select(heading => heading.Level));
        Assert.Equal(["===", "===", "==", "=="], result.Ledger.Select(entry => entry.Text.Trim()));
    }

    [Fact]
    public void A_line_within_a_link_is_no_heading() =>
        Assert.Equal("⟦甲→甲⟧== 題 ==乙", Show.Text(Assert.Single(Read("[甲\n== 題 ==\n乙](../Page/甲.md \"wikilink\")").Article.Blocks)));

    [Fact]
    public void Cells_that_fill_up_a_row_beyond_the_header_go()
    {
        var table = Read("<table>\n<thead><tr><th>年</th><th>一月</th><th>二月</th><th>三月</th></tr></thead>\n<tr><td>2018</td><td>colspan=\"2\" </td><td>9</td><td></td></tr>\n<tr><td>2019</td><td>1</td><td>2</td><td></td></tr>\n</table>").Article.Blocks.OfType<Table>().Single();
        Assert.Equal([(1, "2018"), (2, ""), (1, "9")], table.Rows[0].Cells.Select(cell => (cell.ColumnSpan, Show.Text(cell.Blocks))));
        Assert.Equal(4, table.Rows[1].Cells.Length);
    }

    [Fact]
    public void A_formula_in_code_stays_as_it_is() =>
        Assert.Equal("x = \\(y\\)", Assert.IsType<CodeBlock>(Read("文\n\n    x = \\(y\\)").Article.Blocks[1]).Text);

    [Fact]
    public void A_numbered_list_of_the_body_is_no_list_of_notes()
    {
        var blocks = Fixture("numbered-body-list.md").Article.Blocks;
        Assert.Equal(["遞件", "審查[^1]", "核發"], Assert.IsType<ListBlock>(blocks[1]).Items.Select(item => Show.Text(item.Blocks)));
        Assert.True(Assert.IsType<NoteList>(blocks[2]).Notes.Single().IsLost);
    }

    [Fact]
    public void Notes_of_template_debris_are_lost_and_their_debris_is_in_the_ledger()
    {
        var result = Fixture("debris-notes.md");
        Assert.Equal([true, true, false, false], result.Article.Blocks.OfType<NoteList>().Single().Notes.Select(note => note.IsLost));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.StrayMarkup, Text: "{{cite web|url=http://e.org|title=測試}}" });
    }

    [Fact]
    public void A_table_gets_the_spans_back_that_its_text_still_names()
    {
        var table = Fixture("ragged-table.md").Article.Blocks.OfType<Table>().Single();
        Assert.Equal("各站", Show.Text(table.Caption!));
        Assert.Equal((2, "口岸"), (table.Rows[0].Cells[2].RowSpan, Show.Text(table.Rows[0].Cells[2].Blocks)));
        Assert.Equal((3, "**支線**"), (table.Rows[2].Cells.Single().ColumnSpan, Show.Text(table.Rows[2].Cells.Single().Blocks)));
    }

    [Fact]
    public void A_raw_note_that_runs_over_blocks_is_a_note()
    {
        var blocks = Fixture("reference-blocks.md").Article.Blocks;
        Assert.Equal(["2014年成為重點項目。[^1][^2]", "後文。"], blocks.OfType<Paragraph>().Select(Show.Text));
        Assert.Equal(["", "⟦(俄语)→http://e.org/ru⟧"], blocks.OfType<NoteList>().Single().Notes.Select(note => Show.Text(note.Blocks)));
    }

    [Fact]
    public void Nothing_hostile_survives()
    {
        var result = Fixture("hostile.md");
        Assert.Equal("壞也壞文", Show.Text(result.Article.Blocks[0]));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.Executable, Text: "alert(1)" });
        Assert.Equal(2, result.Diagnostics.Length);
    }

    [Fact]
    public void Notes_go_under_the_heading_that_stands_for_them()
    {
        var blocks = Fixture("border-port.md").Article.Blocks;
        var home = blocks.IndexOf(blocks.OfType<Heading>().Single(heading => Show.Text(heading) == "注释"));
        Assert.Equal(["1", "2", "3"], Assert.IsType<NoteList>(blocks[home + 1]).Notes.Select(note => note.Label));
        Assert.Contains(blocks, block => block is LacunaBlock { Reason: LacunaReason.EmptySection });
        Assert.Contains(blocks, block => block is ThematicBreak);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_read_as_paragraphs_and_reported()
    {
        var result = Read(string.Concat(Enumerable.Repeat("> ", 5_000)) + "深");
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rule == Briefing.Core.Diagnostics.Rules.LimitExceeded);
        Assert.EndsWith("深", Show.Text(result.Article.Blocks.Single()), StringComparison.Ordinal);
    }

    private static ReadResult Read(string body) => new WikiMarkdownReader().Read(new Briefing.Core.Sources.SourceText("a.md", body));

    private static ReadResult Fixture(string name) => new WikiMarkdownReader().Read(Fixtures.Read("WikiMarkdown", name));
}
