using AngleSharp.Dom;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Pages;
using Briefing.Theme.Articles;

namespace Briefing.Theme.Tests;

/// <summary>Each construct of the article model as HTML.</summary>
public class ArticleTests
{
    private static readonly IDocument _document = Rendering.Document(Rendering.Sample("hant", "document"));
    private static readonly IElement _text = _document.QuerySelector("article.text")!;

    [Fact]
    public void NotesAndTheirCallsLeadToEachOther()
    {
        var call = _text.QuerySelector("#call-1-2 a")!;
        Assert.Equal("#note-1", call.GetAttribute("href"));
        Assert.Equal("註 1", call.GetAttribute("aria-label"));

        var note = _text.QuerySelector("#note-1")!;
        Assert.Equal(["#call-1-1", "#call-1-2"], note.QuerySelectorAll("a.back").Select(link => link.GetAttribute("href")));
        Assert.Equal("〔原文此處缺：註釋只留編號，內容已失〕", note.QuerySelector(".lacuna")!.TextContent);
    }

    [Fact]
    public void ACallWithoutANoteIsNoLink()
    {
        var page = (DocumentPage)Rendering.Sample("hant", "document");
        var document = Rendering.Document(page with { Article = new Article([new Paragraph([new NoteReference("9", 1)])]) });

        Assert.Equal("9", document.QuerySelector("sup.call")!.InnerHtml);
    }

    [Fact]
    public void ALacunaSaysWhatIsMissing()
    {
        var lacuna = _text.QuerySelector("p .lacuna")!;
        Assert.Equal("匯出時遺失的模板或連結文字", lacuna.GetAttribute("title"));
        Assert.Equal("〔原文此處缺：匯出時遺失的模板或連結文字〕", lacuna.TextContent);
    }

    [Fact]
    public void AParagraphCitesItself()
    {
        var first = _text.QuerySelector("p[id^='p-']")!;
        Assert.Equal("#" + first.Id, first.QuerySelector("a.mark")!.GetAttribute("href"));
        Assert.Equal("本站引用 2 處", first.NextElementSibling!.QuerySelector("summary")!.TextContent);
        Assert.Equal("維基百科編者，〈中華民國與哈薩克關係〉，《維基百科》，2019年11月28日", _text.GetAttribute("data-citation"));
    }

    [Fact]
    public void LinksTellWhatTheyLeadTo()
    {
        Assert.Equal("/hant/entities/kazakhstan/", _text.QuerySelector("a.entity")!.GetAttribute("href"));
        Assert.Equal("https://zh.wikipedia.org/wiki/簽證", _text.QuerySelector("a.wiki")!.GetAttribute("href"));
        Assert.Equal("noopener noreferrer external", _text.QuerySelector("aside.related a")!.GetAttribute("rel"));
    }

    [Fact]
    public void AChangedWordKeepsItsOriginalAndAForeignOneItsLanguage()
    {
        var document = Rendering.Document(Rendering.Sample("hans", "converted"));
        var word = document.QuerySelector(".changed")!;
        Assert.Equal(("透過", "通过"), (word.GetAttribute("data-original"), word.TextContent));
        Assert.Equal("标出 41 处换过的用语，并列原文写法", document.QuerySelector("label[for=show-changes]")!.TextContent);
        Assert.Equal("Nursultan Nazarbayev", document.QuerySelector("article [lang=en]")!.TextContent);
        Assert.Null(_document.QuerySelector("#show-changes"));
    }

    [Theory]
    [InlineData("hant", "網際網路")]
    [InlineData("hans", "互联网")]
    public void PerVariantTextFollowsTheEdition(string edition, string expected) =>
        Assert.Contains(expected, Rendering.Document(Rendering.Sample(edition, "document")).QuerySelector("article.text")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", "zh-hk,zh-tw", "zh-tw")]
    [InlineData("zh-Hant", "zh-hans,zh-hk", "zh-hk")]
    [InlineData("zh-Hans", "zh-hant,zh-sg", "zh-sg")]
    [InlineData("zh-Hans", "zh-hans,zh-cn", "zh-cn")]
    [InlineData("zh-Hans", "zh-tw,zh-hk", "zh-tw")]
    [InlineData("en", "zh-tw,en", "en")]
    public void AVariantIsChosenByTheFallbackOfTheEditionsRegion(string language, string codes, string expected) =>
        Assert.Equal(expected, VariantChoice.For(language, [.. codes.Split(',').Select(code => KeyValuePair.Create(code, code))]));

    [Theory]
    [InlineData("1,234.5", "12%", true)]
    [InlineData("−3.1", "–", false)] // one figure makes no column of them
    [InlineData("US$ 3", "4", false)]
    [InlineData("$3", "1 204", true)]
    [InlineData("１２", "３", true)]
    [InlineData("2018", "2019", false)]
    [InlineData("2018", "31", true)]
    [InlineData("3 億", "4 億", false)]
    [InlineData("阿拉木圖", "5", false)]
    public void AColumnOfFiguresIsSetByItsEnd(string one, string other, bool isSet)
    {
        var table = new Table(null, [Row(CellScope.Column, "地方", "數")], [Row(CellScope.None, "甲", one), Row(CellScope.None, "乙", ""), Row(CellScope.None, "丙", other)]);
        var cells = Set(table).QuerySelectorAll("article.text :is(th, td)");
        Assert.Equal(isSet ? ["數", one, "", other] : [], cells.Where(cell => cell.ClassName == "n").Select(cell => cell.TextContent));
    }

    [Fact]
    public void AColumnOfFiguresIsFoundBesideCellsThatSpanRows()
    {
        var wide = new TableCell(CellScope.Row, 1, 2, [new Paragraph([new TextRun("中亞")])]);
        var table = new Table(null, [], [new TableRow([wide, .. Row(CellScope.None, "哈薩克", "19").Cells]), Row(CellScope.None, "烏茲別克", "36")]);
        Assert.Equal(["19", "36"], Set(table).QuerySelectorAll("article.text td.n").Select(cell => cell.TextContent));
    }

    private static IDocument Set(Table table) => Rendering.Document(((DocumentPage)Rendering.Sample("hant", "document")) with { Article = new Article([table]) });

    private static TableRow Row(CellScope scope, params string[] words) =>
        new([.. words.Select(word => new TableCell(scope, 1, 1, word.Length == 0 ? [] : [new Paragraph([new TextRun(word)])]))]);

    [Fact]
    public void ATableIsARegionThatScrollsAndItsHeadersHaveAScope()
    {
        var region = _text.QuerySelector("div.table")!;
        Assert.Equal(("region", "0", "雙邊協定"), (region.GetAttribute("role"), region.GetAttribute("tabindex"), region.GetAttribute("aria-label")));
        Assert.Equal(["col", "col", "col"], region.QuerySelectorAll("thead th").Select(cell => cell.GetAttribute("scope")));
        Assert.Equal(["row", "row"], region.QuerySelectorAll("tbody th").Select(cell => cell.GetAttribute("scope")));
        Assert.Equal("2", region.QuerySelector("td[colspan]")!.GetAttribute("colspan"));
    }

    [Fact]
    public void AnEmptyHeaderRowHeadsNothing()
    {
        var page = (DocumentPage)Rendering.Sample("hant", "document");
        var empty = new TableCell(CellScope.Column, 1, 1, []);
        var table = new Table(null, [new TableRow([empty, empty])], [new TableRow([new TableCell(CellScope.Row, 1, 1, []), new TableCell(CellScope.None, 1, 1, [new Paragraph([new TextRun("阿拉木圖")])])])]);

        var document = Rendering.Document(page with { Article = new Article([table]) });

        Assert.Null(document.QuerySelector("article thead, article th"));
        Assert.Equal(2, document.QuerySelectorAll("article td").Length);
    }

    [Fact]
    public void AFigureIsItsCaptionAndLinksAndNoPicture()
    {
        var figure = _text.QuerySelector("figure")!;
        Assert.StartsWith("圖 《聯合國大會2758號決議》，哈薩克當時屬於蘇聯", figure.Words(), StringComparison.Ordinal);
        Assert.Equal(["https://zh.wikipedia.org/wiki/File:Voting_res_2758.png", "https://example.org/a.png"], figure.QuerySelectorAll(".figure-links a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Visa_requirements_for_Kazakhstani_citizens.png", _text.QuerySelectorAll("figure")[1].QuerySelector("figcaption")!.ChildNodes.OfType<IText>().Select(text => text.Data.Trim()).Single(text => text.Length > 0));
    }

    [Fact]
    public void APageOfThePrintedOriginalIsMarked()
    {
        var mark = _text.QuerySelector(".page")!;
        Assert.Equal(("23", "原刊第 23 頁"), (mark.GetAttribute("data-page"), mark.QuerySelector(".unseen")!.TextContent));
    }

    [Fact]
    public void LevelsThatASourceSkipsLeaveNoGap()
    {
        var levels = new HeadingLevels(1);
        Assert.Equal([2, 3, 2, 3, 4, 3, 2], new[] { 1, 3, 1, 2, 5, 2, 1 }.Select(levels.Next));
    }

    [Fact]
    public void LabelsThatAreNoIdsGetDifferentIds()
    {
        Assert.Equal("note-12", NoteAnchors.OfNote("12"));
        var anchors = new[] { "a b", "a_b", "a_0020b", "甲", "乙", "a b " }.Select(NoteAnchors.OfNote).ToList();
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.All(anchors, anchor => Assert.DoesNotContain(anchor, char.IsWhiteSpace));
    }

    [Fact]
    public void AnIdIsGivenOnce()
    {
        var ids = new ElementIds();
        Assert.Equal("p-1", ids.Claim("p-1"));
        Assert.Null(ids.Claim("p-1"));
        Assert.Null(ids.Claim(""));
        Assert.Null(ids.Claim("a b"));
    }

    [Fact]
    public void APassageElsewhereLeadsBackToItsDocument()
    {
        var document = Rendering.Document(Rendering.Sample("hant", "topic"));
        var passage = document.QuerySelector(".passage")!;
        Assert.All(passage.QuerySelectorAll("a.mark, .call a"), link => Assert.StartsWith("/hant/documents/roc-kazakhstan-relations/#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("在原文中讀", passage.QuerySelector(".passage-source a")!.TextContent);
        Assert.Empty(document.QuerySelectorAll("[id^=call-], [id^=note-]"));
    }
}
