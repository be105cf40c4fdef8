using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>Fronts, notes and lists as journals of both sides of the strait print them.</summary>
public sealed class JournalFormsTests
{
    private const string Mainland = """
        第40卷第3期                         国际观察                         2018年5月

        文章编号：1005-4812(2018)03-0045-58

        “一带一路”与中亚国家产能合作：
        进展、问题与对策

        王  大  明1，李  华2
        (1.北京大学 国际关系学院，北京 100871；2.新疆大学 经济学院，新疆 乌鲁木齐 830046)

        ［摘要］产能合作是“一带一路”建设的重要内容。中亚国家是中国开展国际产能合
        作的优先方向，双方在能源、交通、农业等领域的合作取得了显著进展。本文认为，
        合作中仍然存在制度障碍、融资瓶颈等问题。
        ［关键词］一带一路；中亚；产能合作；哈萨克斯坦
        ［中图分类号］F125.536.1  ［文献标识码］A  ［文章编号］1005-4812(2018)03-0045-58

        一、问题的提出

            2013年9月，中国国家主席习近平在哈萨克斯坦纳扎尔巴耶夫大学发表演讲，首次
        提出共建“丝绸之路经济带”的倡议。［1］此后，中国与中亚国家的产能合作迅速展开，
        双方签署了一系列合作文件，建立了多个合作机制，合作的领域从能源扩大到了农业[2]。

        参考文献：
        [1] 王大明. 中亚国际关系史[M]. 北京: 北京大学出版社, 2010: 12-15.
        [2] Smith J. Central Asia and China[J]. Asian Survey, 2015, 55(3): 456-
        478.
        （责任编辑：张三）
        """;

    private const string Taiwan = """
        「一帶一路」倡議下中國與哈薩克
        關係之發展

        The Development of China-Kazakhstan Relations under the
        Belt and Road Initiative

        陳大文*
        Chen, Da-Wen

        摘 要

        本文旨在探討「一帶一路」倡議提出以來，中國與哈薩克關係
        之發展。本文發現，兩國關係在政治、經濟與安全三個面向上均有
        顯著之進展，惟民間之疑慮仍未消除。

        關鍵詞：一帶一路、哈薩克、光明之路、中亞
        """;

    private static ReadResult Read(string text) => new PdfTextReader().Read(new SourceText("documents/a.txt", text.ReplaceLineEndings("\n")));

    [Fact]
    public void Numbers_of_libraries_above_a_title_are_no_text()
    {
        var result = Read(Mainland);
        Assert.Equal("“一带一路”与中亚国家产能合作：进展、问题与对策", result.Facts.Title);
        Assert.Equal("王大明、李华", result.Facts.Author);
        Assert.Contains(result.Ledger, entry => entry.Reason == LedgerReason.Masthead && entry.Text.StartsWith("文章编号", StringComparison.Ordinal));
        Assert.Contains(result.Ledger, entry => entry.Reason == LedgerReason.Masthead && entry.Text.Contains("北京大学", StringComparison.Ordinal));
        Assert.Contains(result.Article.Blocks.OfType<Heading>(), heading => PlainText.Of(heading.Content) == "一、问题的提出");
    }

    [Fact]
    public void The_last_pages_of_a_work_cited_are_no_folio_and_the_editor_is_none_of_the_list()
    {
        var result = Read(Mainland);
        var notes = Assert.IsType<NoteList>(result.Article.Blocks[^1]).Notes;
        Assert.EndsWith("456-478.", Show.Text(notes[^1].Blocks).Replace(">", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Ledger, entry => entry.Text.Contains("478", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_is_in_the_language_of_the_article()
    {
        var result = Read(Taiwan);
        Assert.Equal("「一帶一路」倡議下中國與哈薩克關係之發展", result.Facts.Title);
        Assert.Equal("陳大文", result.Facts.Author);
        Assert.Equal("摘要", PlainText.Of(Assert.IsType<Heading>(result.Article.Blocks[0]).Content));
    }

    [Theory]
    [InlineData("Dreams of Prosperity,” Asia Policy, No. 24 (July 2017), pp. 110-116; 亦見陳大")]
    [InlineData("關係的演變」《問題與研究》第57卷第2期 2018年 頁1")]
    public void The_middle_of_a_note_is_no_running_head(string line) => Assert.Equal(0, FurnitureShape.Of(line).Signs);

    [Theory]
    [InlineData("Review of Global Politics, No. 65, January 2019, pp. 35-60")]
    [InlineData("“一带一路”与中亚国家产能合作    2018年第3期")]
    public void A_running_head_may_quote(string line) => Assert.NotEqual(0, FurnitureShape.Of(line).Signs);
}
