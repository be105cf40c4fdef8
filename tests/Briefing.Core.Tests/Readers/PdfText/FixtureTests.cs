using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>Invented texts in the layouts of journals, theses, gazettes and reports, and what a person finds in them.</summary>
public sealed class FixtureTests
{
    private static readonly string Folder = Path.Combine(Repository(AppContext.BaseDirectory), "tests", "Briefing.Core.Tests", "Readers", "PdfText", "Fixtures");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Accounts_for_every_character_even_when_cut_anywhere(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        Accounting.Read(text);
        for (var cut = 7; cut < text.Length; cut += 97)
        {
            Accounting.Read(text[..cut]);
            Accounting.Read(text[cut..] + text[..cut]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Knows_its_own_kind(string name) =>
        Assert.InRange(new PdfTextReader().Recognise(new SourceText(name, File.ReadAllText(Path.Combine(Folder, name)))), 0.4, 1);

    [Theory]
    [InlineData("simplified-journal.txt")]
    [InlineData("simplified-journal-form-feeds.txt")]
    public void Reads_a_mainland_journal(string name)
    {
        var result = Read(name);
        Assert.Equal("里海航运合作的制度基础——以沿岸五国为中心的考察", result.Facts.Title);
        Assert.Equal("张文博、李敏", result.Facts.Author);
        Assert.Equal("国际观察 2018年第5期", result.Facts.Publication);
        Assert.Equal("2018", result.Facts.Published);
        Assert.Equal(["区域研究", "里海", "航运合作", "区域制度", "过境运输"], result.Facts.Tags.AsEnumerable());
        Assert.Equal(["陈静"], result.Facts.Editors.AsEnumerable());
        Assert.Equal(["1 一、问题的提出", "1 二、航运合作的历史", "2 （一）双边阶段", "2 （二）多边阶段", "1 三、结论"], Articles.Headings(result));
        Assert.Contains("argues that weak institutions are the main reason for its limited results. It reviews the history of cooperation and", string.Concat(Articles.Paragraphs(result)), StringComparison.Ordinal);
        Assert.Equal(["1", "2", "1-2", "2-2"], Articles.Notes(result).Select(note => note.Split(':')[0]));
        Assert.Contains("缺少争端解决的条款。{1-2}据统计", string.Concat(Articles.Paragraphs(result)), StringComparison.Ordinal);
        Assert.Equal(["45", "46", "47"], Pages(result));
        Assert.Equal("http://www.caspian-shipping.example/docs/2006/joint_statement.html", Addresses(result).Single());
        Assert.Equal(6, Articles.Left(result, LedgerReason.PageFurniture).Count);
    }

    [Fact]
    public void Reads_a_thesis()
    {
        var result = Read("thesis.txt");
        Assert.Equal(
            ["1 第一章　緒論", "2 第一節　研究動機與目的", "2 第二節　研究方法與限制", "3 壹、研究方法", "3 貳、研究限制", "4 一、資料取得的限制", "4 二、時間的限制"],
            Articles.Headings(result));
        Assert.Equal(7, Articles.Left(result, LedgerReason.Repetition).Count);
        Assert.Equal(
            ["具體而言，本研究的目的有三：", "一、釐清各區域組織的成員、宗旨與運作方式。", "二、比較各組織在貿易便捷化方面的成效。", "三、就組織之間的分工提出建議。"],
            Articles.Paragraphs(result)[1..5]);
    }

    [Fact]
    public void Reads_a_gazette()
    {
        var result = Read("gazette.txt");
        Assert.Equal("2018-06-04", result.Facts.Published);
        Assert.Empty(Articles.Headings(result));
        var paragraphs = Articles.Paragraphs(result);
        Assert.Contains("一、修正國際貨櫃運送業之申請資格，申請人應檢具公司登記證明文件、船舶租賃契約及最近二年之財務報表，送主管機關審查。", paragraphs);
        Assert.Contains("(二)一年內再次違反者，停止受理其申請案件六個月至一年。", paragraphs);
        Assert.Contains("主旨：公告修正「國際貨櫃運送業作業要點」，並自即日生效。", paragraphs);
    }

    [Fact]
    public void Reads_a_report_with_a_table_a_list_and_a_quotation()
    {
        var result = Read("report-with-layout.txt");
        Assert.Equal("歐亞鐵路的客運潛力與限制", result.Facts.Title);
        Assert.Equal("林志豪、許雅婷", result.Facts.Author);
        Assert.Equal("2019-03", result.Facts.Published);
        Assert.Equal(["1 摘要", "1 一、客運的需求", "1 二、限制"], Articles.Headings(result));
        var table = result.Article.Blocks.OfType<Table>().Single();
        Assert.Equal("表一　跨國列車旅客人數", Articles.Shown(table.Caption!.Content));
        Assert.Equal(["年度", "旅客（千人）", "成長率"], table.HeaderRows.Single().Cells.Select(Shown));
        Assert.Equal([["2016", "38.2", "—"], ["2017", "51.6", "35.1%"], ["2018", "74.9", "45.2%"]], table.Rows.Select(row => row.Cells.Select(Shown).ToArray()));
        Assert.All(table.HeaderRows[0].Cells, cell => Assert.Equal(CellScope.Column, cell.Scope));
        var quotation = (Paragraph)result.Article.Blocks.OfType<Quotation>().Single().Blocks.Single();
        Assert.Equal("我搭這班車不是為了快，而是為了慢。七天的時間可以看完三本書，也可以認識一整節車廂的人，這是飛機做不到的事。", Articles.Shown(quotation.Content));
        Assert.Equal(3, Assert.Single(result.Article.Blocks.OfType<ListBlock>()).Items.Length);
        Assert.Contains("http://tickets.example.com/search?from=almaty&to=urumqi&class=2", Addresses(result));
    }

    [Fact]
    public void Keeps_the_lines_of_a_table_that_lost_its_cells()
    {
        var result = Read("table-without-cells.txt");
        Assert.Equal(["1 二、貿易概況", "1 三、投資概況"], Articles.Headings(result));
        Assert.Contains("年份⏎出口⏎進口⏎總額⏎2013⏎125.5⏎160.8⏎286.3⏎2015⏎84.4⏎58.2⏎142.6⏎2017⏎116.4⏎63.6⏎180.0", Articles.Paragraphs(result));
    }

    [Fact]
    public void Divides_works_cited_by_their_hanging_indentation()
    {
        var result = Read("works-cited.txt");
        Assert.Equal(
            [
                "王大同（2015）。〈中亞區域組織的重疊與競合〉。《歐亞研究季刊》，8（2），45-78。",
                "林美惠、周正中（2017）。《過境運輸的政治經濟學》。臺北：海風。",
                "Carter, J. (2014). Regional Organizations in Central Asia: Overlap and Competition. London: Harbour Press.",
                "Petrov, A., & Kim, S. (2016). Transit corridors and state capacity. Journal of Land Transport, 12(3), 101-120. https://doi.org/10.0000/jlt.2016.12.3.101",
            ],
            Articles.Paragraphs(result)[1..]);
    }

    [Fact]
    public void Reads_a_text_whose_blank_lines_mean_nothing()
    {
        var result = Read("blank-lines-mean-nothing.txt");
        Assert.Equal("中亞水資源的爭議與合作", result.Facts.Title);
        Assert.Equal("周怡安", result.Facts.Author);
        Assert.Equal("戰略安全研析 第一五五期", result.Facts.Publication);
        Assert.Equal("2019-03", result.Facts.Published);
        Assert.Equal(["1 歷史的遺緒", "2 一、上游的水壩", "2 二、下游的灌溉", "2 三、鹹海的搶救", "1 合作的前景"], Articles.Headings(result));
        var text = string.Concat(Articles.Paragraphs(result));
        Assert.Contains("其中努列克水壩（Nurek Dam）高達300公尺", text, StringComparison.Ordinal);
        Assert.Contains("政府的補助又緩不濟急。{2}", text, StringComparison.Ordinal);
        Assert.Contains("漁⟪42⟫民也陸續返回村莊", text, StringComparison.Ordinal);
        Assert.Equal(2, Articles.Notes(result).Count);
    }

    [Fact]
    public void Links_calls_to_a_list_at_the_end()
    {
        var result = Read("endnotes.txt");
        var text = string.Concat(Articles.Paragraphs(result));
        Assert.Contains("10亿元之间{1}，单靠财政投入难以为继[{2},{3}]。因此，许多城市开始探索新的融资模式[{4}-{6}]。", text, StringComparison.Ordinal);
        Assert.Contains("总里程达到5033公里{1}。", text, StringComparison.Ordinal);
        Assert.Equal(["1 1 引言", "2 1.1 研究背景", "2 1.2 研究方法", "1 2 三种模式", "2 2.1 财政拨款", "1 3 结论", "1 参考文献："], Articles.Headings(result));
        var notes = Articles.Notes(result);
        Assert.Equal(6, notes.Count);
        Assert.Equal("3: Miller T. Financing Urban Rail: A Comparative Study[J]. Transport Policy, 2015, 22(4): 233-241.", notes[2]);
        Assert.Equal("http://www.rail-fund.example.cn/modes/2017-03-05/index.html", Addresses(result).Single());
        Assert.Equal("赵晓峰", result.Facts.Author);
    }

    [Fact]
    public void Reads_an_interview_with_hyphens_that_belong()
    {
        var result = Read("interview.txt");
        Assert.Equal("中亞運輸走廊的地緣政治：從鐵路到油管", result.Facts.Title);
        Assert.Equal("王曉明、Sergei Ivanov", result.Facts.Author);
        Assert.Equal(
            ["1 摘要", "1 壹、從Sino-Kazakh邊界談起：哈薩克與中國在能源領域之合作及其對區域安全情勢之影響與展望", "1 貳、油管的政治", "1 參、結論"],
            Articles.Headings(result));
        var text = string.Join('\n', Articles.Paragraphs(result));
        Assert.Contains("the Sino-Kazakh relations在COVID-19之後又有新的發展。{1}學者Alexander Cooley認為：「大國的競爭給予小國self-determination的空間，使小國能夠左右逢源。」{2}不過", text, StringComparison.Ordinal);
        Assert.Contains("\n（二）煉油廠的投資，以及\n（三）天然氣的採購。\n", text, StringComparison.Ordinal);
        Assert.Contains("\n問：那麼鐵路呢？\n答：鐵路的情況完全不同。\n", text, StringComparison.Ordinal);
        Assert.Equal(["*: 國立海洋大學國際事務研究所副教授。", "**: 聖彼得堡大學講師。"], Articles.Notes(result)[..2]);
        Assert.Equal("2: Alexander Cooley, Great Games, Local Rules, New York: Oxford University Press, 2012, pp. 16-29.", Articles.Notes(result)[3]);
    }

    [Fact]
    public void Reads_notes_that_each_page_counts_anew()
    {
        var result = Read("notes-by-page.txt");
        Assert.Equal("边境贸易与地方发展", result.Facts.Title);
        Assert.Equal("边疆研究 2017年第2期", result.Facts.Publication);
        Assert.Equal(["1 一 口岸城市的兴起", "1 二 就业方式的改变"], Articles.Headings(result));
        Assert.Contains(Articles.Paragraphs(result), text => text.StartsWith("⟪38⟫人口的增长带来了住房的紧张。", StringComparison.Ordinal) && text.EndsWith("31.2平方米。{1-2}", StringComparison.Ordinal));
        Assert.Equal(["1", "2", "1-2"], Articles.Notes(result).Select(note => note.Split(':')[0]));
    }

    private static ReadResult Read(string name) => Accounting.Read(File.ReadAllText(Path.Combine(Folder, name)));

    private static IEnumerable<string> Pages(ReadResult result) => Articles.Inlines(result.Article).OfType<PageMark>().Select(mark => mark.Page);

    private static List<string> Addresses(ReadResult result) =>
        [.. BlockTree.Texts(result.Article).SelectMany(text => text.Content).OfType<Link>().Select(link => ((ExternalTarget)link.Target).Url)];

    private static string Shown(TableCell cell) => Articles.Shown(((Paragraph)cell.Blocks.Single()).Content);

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "Briefing.sln")) ? folder
        : Repository(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Briefing.sln is in no folder above the tests."));
}
