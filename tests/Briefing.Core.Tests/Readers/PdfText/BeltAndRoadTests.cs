using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>What a person finds in the real article of 《戰略安全研析》 no. 153.</summary>
public sealed class BeltAndRoadTests
{
    private static readonly SourceText Source = Load();
    private static readonly ReadResult Result = new PdfTextReader().Read(Source);

    [Fact]
    public void Accounts_for_every_character() => Accounting.Check(Source, Result);

    [Fact]
    public void Reads_title_author_issue_and_date()
    {
        Assert.Equal("「一帶一路」在哈薩克的進展與挑戰", Result.Facts.Title);
        Assert.Equal("李政昆", Result.Facts.Author);
        Assert.Equal("戰略安全研析 第一五三期", Result.Facts.Publication);
        Assert.Equal("2019-01", Result.Facts.Published);
        Assert.Equal("zh-Hant", Result.Facts.Language);
        Assert.Equal(["「一帶一路」在哈薩克", "的進展與挑戰", "李政昆＊"], Articles.Left(Result, LedgerReason.Masthead));
    }

    [Fact]
    public void Finds_the_nine_headings() => Assert.Equal(
        [
            "1 「一帶一路」在哈薩克之實踐",
            "1 「一帶一路」與「光明之路」之合作",
            "2 一、兩國對口機構",
            "2 二、鐵公路部份",
            "2 三、已完成的合作項目",
            "1 「一帶一路」在哈薩克的挑戰",
            "2 一、國內部份",
            "2 二、國外部份",
            "1 未來觀察重點",
        ],
        Articles.Headings(Result));

    [Fact]
    public void Puts_the_paragraphs_together()
    {
        var paragraphs = Articles.Paragraphs(Result);
        Assert.Equal(21, paragraphs.Count);
        Assert.StartsWith("⟪18⟫絲綢之路經濟帶是中國國家主席習近平在2013年選擇以哈薩克為首站，在納扎爾巴耶夫大學（Nazarbayev University）中所提出來的", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("擴大在中亞的影響力。", paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("「一帶一路」更成為中哈關係提升重要的關鍵因素之一。中哈自建交後，", paragraphs[2], StringComparison.Ordinal);
        Assert.StartsWith("在人民看法方面，哈國人民對「一帶一路」存有疑慮。2015年11月哈薩克為減少財政赤字，", paragraphs.Single(text => text.Contains("官熱民冷", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(paragraphs, text => Assert.True(text[^1] is '。' or '：', text));
    }

    [Fact]
    public void Keeps_the_four_points_as_paragraphs()
    {
        var last = Articles.Paragraphs(Result)[^4..];
        Assert.Equal(["一、《「", "二、「光", "三、中哈", "四、中國"], last.Select(text => text[..4]));
        Assert.EndsWith("也相當值得密切注意。", last[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Links_both_notes_where_they_are_called()
    {
        var text = string.Concat(Articles.Paragraphs(Result));
        Assert.Contains("比去年同期增長5.2%。{1}從數據可以得知", text, StringComparison.Ordinal);
        Assert.Contains("事實上哈國本國提出「百步計⟪23⟫劃」{2}（Kazakhstan’s 100 Concrete Steps Initiative），該計劃", text, StringComparison.Ordinal);
        var notes = Articles.Notes(Result);
        Assert.Equal(2, notes.Count);
        Assert.Equal("1: 「中國同哈薩克的關係」，中華人民共和國外交部，<https://www.fmprc.gov.cn/chn//pds/gjhdq/gj/yz/1206_11/sbgx/t6935.htm>，檢視日期：2018.12.14。", notes[0]);
        Assert.StartsWith("2: 「百步計畫」是哈薩克總統在2015年5月20在《主權哈薩克報》公佈的的國家", notes[1], StringComparison.Ordinal);
        Assert.EndsWith("重點是在基礎建設的願景。", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Rejoins_what_lines_and_pages_divided()
    {
        var text = string.Concat(Articles.Paragraphs(Result));
        Assert.Contains("並⟪21⟫沒有硬性的統一規定", text, StringComparison.Ordinal);
        Assert.Contains("（KAZNEX INVEST JSC）", text, StringComparison.Ordinal);
        Assert.Contains("（United States-China Economic and Security Review Commission）", text, StringComparison.Ordinal);
        Assert.Contains("中國—哈薩克—南高加索/土耳其—歐洲交通走廊", text, StringComparison.Ordinal);
        Assert.Contains("「霍爾果斯-東大門經濟特區」", text, StringComparison.Ordinal);
        Assert.Equal(["-", "-", "-", "-"], Articles.Left(Result, LedgerReason.Layout));
    }

    [Fact]
    public void Rejoins_the_address_and_links_it()
    {
        var notes = Result.Article.Blocks.OfType<NoteList>().Single();
        var link = ((Paragraph)notes.Notes[0].Blocks[0]).Content.OfType<Link>().Single();
        Assert.Equal(new ExternalTarget("https://www.fmprc.gov.cn/chn//pds/gjhdq/gj/yz/1206_11/sbgx/t6935.htm"), link.Target);
    }

    /// <summary>Nine other pages open with a blank; on the sixth the running head stands in its place, so the folio 23 numbers the page that begins there.</summary>
    [Fact]
    public void Marks_the_ten_pages() => Assert.Equal(
        ["18", "19", "20", "21", "22", "23", "24", "25", "26", "27"],
        Articles.Inlines(Result.Article).OfType<PageMark>().Select(mark => mark.Page));

    [Fact]
    public void Moves_the_page_furniture_out() => Assert.Equal(
        ["Journal of Strategic and Security Analyses│戰略安全研析", "23中華民國一○八年一月　第一五三期│"],
        Articles.Left(Result, LedgerReason.PageFurniture));

    private static SourceText Load()
    {
        var path = Path.Combine(Repository(AppContext.BaseDirectory), "input", "documents", "belt-and-road-in-kazakhstan.txt");
        var text = File.ReadAllText(path);
        return new SourceText("documents/belt-and-road-in-kazakhstan.txt", text, text.IndexOf("\n---\n", StringComparison.Ordinal) + 5);
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "Briefing.sln")) ? folder
        : Repository(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Briefing.sln is in no folder above the tests."));
}
