using System.Globalization;
using Briefing.Core.Articles;
using Briefing.Core.Readers;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>What programs that take text out of a PDF do to marks of notes, heads, contents and numbers of sections: <c>pdftotext</c>, with <c>-layout</c> and without.</summary>
public sealed class ExtractionFormsTests
{
    private const string Body = """
        最早聽說這條鐵路大約是二〇〇二年，一位同事從阿拉木圖回來，帶了幾張照片
        和一張時刻表。當時的列車每週只有兩班，而且常常在邊境口岸等上一整天才能
        通關。再次聽說它已經是十年以後的事了，那時候列車每天都有，時間縮短到了
        兩個星期，運費卻比海運高出一倍，所以只有電子產品的廠商願意用它。
        """;

    /// <summary>Lines of a page that no other page has.</summary>
    private static string BodyOf(int page) => string.Join('\n', (Body + "\n" + Body).Replace("\r", "", StringComparison.Ordinal).Split('\n').Select((line, i) => line[..3] + "甲乙丙丁戊己庚辛"[page] + (i < 4 ? "子" : "丑") + line[5..]));

    private static ReadResult Read(string text) => Accounting.Read(text.Replace("\r", "", StringComparison.Ordinal));

    private static string[] Notes(ReadResult result) =>
        [.. result.Article.Blocks.OfType<NoteList>().SelectMany(list => list.Notes).Select(note => note.Label + " " + Show.Text(note.Blocks))];

    /// <summary>Numbers in a row are a list that begins where the source's does; one number, numbers with a gap and numbers in brackets stay in their paragraphs.</summary>
    [Theory]
    [InlineData("1. 先到口岸辦理通關的手續。\n2. 再到車站換發車票。\n3. 最後上車。", "1:先到口岸辦理通關的手續。|再到車站換發車票。|最後上車。")]
    [InlineData("4、先到口岸辦理通關的手續。\n5、再到車站換發車票。", "4:先到口岸辦理通關的手續。|再到車站換發車票。")]
    [InlineData("1. 先到口岸辦理通關的手續。\n3. 再到車站換發車票。", null)]
    [InlineData("（一）先到口岸辦理通關的手續。\n（二）再到車站換發車票。", null)]
    [InlineData("(1) 先到口岸辦理通關的手續。\n(2) 再到車站換發車票。", null)]
    public void Items_numbered_in_a_row_are_a_list(string items, string? expected)
    {
        var result = Read(Body + "\n旅客須知如下：\n" + items + "\n" + Body);
        var list = result.Article.Blocks.OfType<ListBlock>().SingleOrDefault();
        Assert.Equal(expected, list is null ? null : string.Create(CultureInfo.InvariantCulture, $"{list.Start}:{string.Join('|', list.Items.Select(item => Show.Text(item.Blocks)))}"));
        Assert.Equal(expected is null ? 0 : expected.Count(c => c == '|') + 1, result.Ledger.Count(entry => entry.Reason == LedgerReason.Layout && char.IsAsciiDigit(entry.Text[0])));
        Assert.True(list is null || list.Ordered);
    }

    [Fact]
    public void A_mark_on_a_line_of_its_own_opens_the_note_below_it()
    {
        var result = Read(Body + "\n滿紙荒唐言，一把辛酸淚！都云作者癡，誰解其中味？1\n包老師2 不以為然，因為那些都可以不做。\n\n1\n\n當年作論文時雖不曾增刪五次，故與室友戲言將此\n\n五絕加入序言。\n2\n吾有多重人格，比如本色的是阿黃。\n\f" + Body);
        Assert.Equal(["1 當年作論文時雖不曾增刪五次，故與室友戲言將此五絕加入序言。", "2 吾有多重人格，比如本色的是阿黃。"], Notes(result));
        Assert.Contains(result.Article.Blocks, block => Show.Text(block).Contains("包老師[^2]不以為然", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_given_before_their_notes_take_them_in_order()
    {
        var result = Read(Body + "\n面對汗牛充棟罄竹難書1 的資料，敬請海涵。若有高手指點，在下感激不盡2 。\n\n1\n2\n\n此處用法循古例。\na@example.org\n\f" + Body);
        Assert.Equal(["1 此處用法循古例。", "2 a@example.org"], Notes(result).Select(note => note.Replace("<en:", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Marks_that_cannot_be_told_to_their_texts_stay_where_they_are()
    {
        var result = Read(Body + "\n罄竹難書1 的資料，在下感激不盡2 。\n\n1\n2\n\n此處用法循古例，\n並無他意。\n另見後文。\n\f" + Body);
        Assert.Empty(Notes(result));
    }

    [Fact]
    public void The_folio_of_a_page_is_no_mark_and_a_mark_no_folio()
    {
        var pages = string.Concat(Enumerable.Range(1, 4).Select(page => string.Create(CultureInfo.InvariantCulture, $"{BodyOf(page)}\n這是第{"一二三四"[page - 1]}頁的話。{page}\n\n{page}\n\n第{"一二三四"[page - 1]}個註。\n\n{page}\n\f")));
        var result = Read(pages);
        Assert.Equal(["1 第一個註。", "2 第二個註。", "3 第三個註。", "4 第四個註。"], Notes(result));
        Assert.Equal(["1", "2", "3", "4"], result.Ledger.Where(entry => entry.Reason == LedgerReason.PageFurniture).Select(entry => entry.Text));
    }

    [Fact]
    public void A_table_of_contents_may_have_fallen_to_pieces()
    {
        var result = Read("目錄\n序\n\niii\n\n1 簡介\n\n1\n\n1.1\n\n歷史回顧\n\n. . . . . . . . . . . . . . . . . . .\n\n1\n\n1.2\n\n優點和缺點 . . . . . . . . . . . . . . .\n\n3\n\n1.3\n\n軟件準備\n\n. . . . . . . . . . . . . . .\n\n4\n\f1.1\n\n歷史回顧\n" + Body);
        Assert.Equal("1.1歷史回顧", Show.Text(result.Article.Blocks[0]).Replace(" ", "", StringComparison.Ordinal));
        Assert.IsType<Heading>(result.Article.Blocks[0]);
        Assert.DoesNotContain(result.Article.Blocks, block => Show.Text(block).Contains("優點和缺點", StringComparison.Ordinal));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.Repetition, Text: "優點和缺點 . . . . . . . . . . . . . . ." });
    }

    [Fact]
    public void The_number_of_a_section_may_stand_above_its_name_and_a_figure_is_none()
    {
        var result = Read(Body + "\n1.2\n\n開發時需要的軟件\n\n" + Body + "\n30.6\n27.4\n8.6\n上半年\n下半年\n\n" + Body);
        Assert.Equal(["1.2開發時需要的軟件"], result.Article.Blocks.OfType<Heading>().Select(heading => PlainText.Of(heading.Content)));
    }

    [Fact]
    public void A_section_may_ask()
    {
        var result = Read("1.1 什麼是中歐班列\n" + Body + "\n1.2 如何訂艙？\n" + Body + "\n二、誰付運費？\n" + Body);
        Assert.Equal(["1.1 什麼是中歐班列", "1.2 如何訂艙？", "二、誰付運費？"], result.Article.Blocks.OfType<Heading>().Select(heading => PlainText.Of(heading.Content)));
    }

    [Fact]
    public void Who_said_it_is_no_heading_and_no_part_of_it()
    {
        var result = Read(Body + "\n滿紙荒唐言，一把辛酸淚！都云作者癡，誰解其中味？\n— 曹雪芹\n" + Body);
        Assert.Equal(["PlainParagraph", "— 曹雪芹"], [result.Article.Blocks[^2] is Paragraph ? "PlainParagraph" : "", Show.Text(result.Article.Blocks[^2]).Replace("—曹", "— 曹", StringComparison.Ordinal)]);
    }

    [Fact]
    public void English_lines_of_uneven_width_are_one_paragraph()
    {
        var result = Read(Body + """

            ABSTRACT
            An abstract should be concise and to the point. It is a misunderstanding to make an
            abstract an outline of the paper, and words like “the first chapter”, “the second chapter”
            and the like should be avoided in the abstract of a journal, as https://www.example.org/a/b
            and others say.
            """);
        Assert.Equal("An abstract should be concise and to the point. It is a misunderstanding to make an abstract", PlainText.Of(result.Article.Blocks.OfType<Paragraph>().Last().Content)[..92]);
    }

    [Fact]
    public void Lines_set_narrower_than_the_text_are_a_paragraph()
    {
        var result = Read(Body + "\n君子曰：學不可以已。青，取之於藍，而青於藍；冰，水為之，\n而寒於水。木直中繩。輮以為輪，其曲中規。雖有槁暴，不復挺\n者，輮使之然也。故木受繩則直，金就礪則利，君子博學而日\n參省乎己，則知明而行無過矣。吾嘗終日而思矣，不如須臾之\n所學也；吾嘗跂而望矣，不如登高之博見也。\n" + Body);
        Assert.Contains(result.Article.Blocks.OfType<Paragraph>(), paragraph => PlainText.Of(paragraph.Content) is ['君', .., '也', '。']);
    }

    [Fact]
    public void Heads_with_their_folio_across_the_page_count_it()
    {
        string[] heads = ["2                                          第一章 簡介", "1.2 優點和缺點                              3", "4                                          第一章 簡介", "1.4 學習方法                                5"];
        var result = Read(Body + "\n\f" + string.Join("\n\f", heads.Select((head, i) => head + "\n\n" + BodyOf(i))));
        Assert.Equal(heads, result.Ledger.Where(entry => entry.Reason == LedgerReason.PageFurniture).Select(entry => entry.Text));
        Assert.Equal(["1", "2", "3", "4", "5"], BlockTree.All(result.Article.Blocks).OfType<TextBlock>().SelectMany(block => block.Content).OfType<PageMark>().Select(mark => mark.Page));
    }

    [Fact]
    public void Words_beside_the_folio_are_a_head_even_where_they_come_once()
    {
        string[] heads = ["目次\n\nvi", "導論\n\n2", "鐵路\n\n3", "鐵路\n\n4", "鐵路\n\n5", "導論\n\n6", "管線\n\n7"];
        var result = Read(Body + "\n\f" + string.Join("\n\f", heads.Select((head, i) => head + "\n\n" + BodyOf(i))));
        Assert.DoesNotContain(result.Article.Blocks, block => Show.Text(block).Contains("管線", StringComparison.Ordinal));
        Assert.Contains(result.Ledger, entry => entry is { Reason: LedgerReason.PageFurniture, Text: "vi" });
    }

    [Fact]
    public void Heads_across_the_page_say_of_how_many_pages_it_is_one()
    {
        string[] heads = [.. Enumerable.Range(3, 4).Select(page => string.Create(CultureInfo.InvariantCulture, $"新維護人員手冊                                                                                        {page} / 57"))];
        var result = Read(Body + "\n\f" + string.Join("\n\f", heads.Select((head, i) => head + "\n\n" + BodyOf(i))));
        Assert.Equal(heads, result.Ledger.Where(entry => entry.Reason == LedgerReason.PageFurniture).Select(entry => entry.Text));
        Assert.Equal(["2", "3", "4", "5", "6"], BlockTree.All(result.Article.Blocks).OfType<TextBlock>().SelectMany(block => block.Content).OfType<PageMark>().Select(mark => mark.Page));
    }

    [Fact]
    public void Brackets_and_quotation_marks_hold_lines_together()
    {
        var result = Read(Body + "\n缺省的服務器僅用內部域設置，直到實在的（\n「外部的」\n）域可以被設置。\n" + Body);
        Assert.Contains(result.Article.Blocks, block => Show.Text(block) == "缺省的服務器僅用內部域設置，直到實在的（「外部的」）域可以被設置。");
    }
}
