using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.WikiMarkdown;

namespace Briefing.Core.Tests.Readers.WikiMarkdown;

/// <summary>What a person would check in the article on the relations of the Republic of China and Kazakhstan.</summary>
public sealed class RelationsArticleTests
{
    private static readonly Briefing.Core.Sources.SourceText Source = SourceDocuments.Read("roc-kazakhstan-relations.md");
    private static readonly ReadResult Result = new WikiMarkdownReader().Read(Source);

    private static string[] Paragraphs => [.. BlockTree.Texts(Result.Article).OfType<Paragraph>().Select(paragraph => Show.Text(paragraph.Content))];

    private static string ParagraphWith(string words) => Paragraphs.Single(paragraph => paragraph.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void The_kind_is_recognised() => Assert.Equal(1, new WikiMarkdownReader().Recognise(Source));

    [Fact]
    public void The_export_notice_is_provenance_and_no_text()
    {
        Assert.Equal("中華民國與哈薩克關係", Result.Facts.Title);
        Assert.Equal("https://zh.wikipedia.org/wiki/中華民國與哈薩克關係", Result.Facts.Url);
        Assert.Equal("本文内容由中華民國與哈薩克關係转换而来。", Result.Facts.Provenance);
        Assert.Equal(LedgerReason.ExportNotice, Result.Ledger[0].Reason);
        Assert.StartsWith("**中華民國與哈薩克關係**是指⟦中華民國→中華民國⟧與⟦哈薩克共和國→哈薩克共和國⟧之間的關係。", Show.Text(Result.Article.Blocks[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("⟦哈薩克→哈薩克⟧當時屬於⟦蘇聯→蘇聯⟧的⟦加盟共和國→加盟共和國⟧（")]
    [InlineData("代表團所持⟦護照→中華民國護照⟧與邀請函所載⟦國籍→中華民國國籍⟧不符，")]
    [InlineData("可以⟦落地簽證→簽證#落地签证⟧的方式入境哈薩克。")]
    [InlineData("《⟦台灣郵政總局→中華民國交通部郵政總局⟧與")]
    [InlineData("⟦科學技術→科技⟧合作諒解⟦備忘錄→備忘錄⟧》")]
    [InlineData("可以⟦電子簽證→中華民國簽證政策#电子签证⟧入境中華民國，")]
    [InlineData("⟦中華民國公民→中華民國國民⟧持有⟦中華民國護照→中華民國護照⟧、")]
    [InlineData("參加⟦亞洲錦標賽→亚洲体操锦标赛⟧，")]
    [InlineData("⟦台北→臺灣桃園國際機場⟧→⟦北京-首都→北京首都國際機場⟧、")]
    [InlineData("、⟦東京-成田→成田国际机场⟧、⟦首爾-仁川→仁川國際機場⟧、")]
    public void A_link_is_on_what_names_its_target(string words) => Assert.Contains(Paragraphs, paragraph => paragraph.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_link_whose_text_and_target_share_nothing_is_dropped_and_its_text_stays()
    {
        Assert.Contains("代理人或出差方式經營哈薩克市場。", ParagraphWith("宏碁"), StringComparison.Ordinal);
        Assert.Contains(Result.Ledger, entry => entry is { Reason: LedgerReason.DroppedLink, Text: "https://zh.wikipedia.org/wiki/商務旅遊" });
    }

    [Fact]
    public void An_article_has_one_address_however_the_source_links_it()
    {
        var targets = BlockTree.Texts(Result.Article).SelectMany(text => text.Content).OfType<Link>().Select(link => link.Target).OfType<WikiTarget>().ToList();
        Assert.Contains(new WikiTarget("首都", null, "https://zh.wikipedia.org/wiki/首都"), targets);
        Assert.Contains(new WikiTarget("簽證", "落地签证", "https://zh.wikipedia.org/wiki/簽證#落地签证"), targets);
        Assert.Contains(new WikiTarget("蘋果日報 (台灣)", null, "https://zh.wikipedia.org/wiki/蘋果日報_(台灣)"), BlockTree.Texts(Result.Article).SelectMany(text => text.Content).OfType<Link>().Select(link => link.Target));
    }

    [Fact]
    public void The_three_thumbnails_are_figures_with_what_is_left_of_their_captions()
    {
        var figures = Result.Article.Blocks.OfType<Figure>().ToList();
        Assert.Equal(
            ["https://zh.wikipedia.org/wiki/File:Voting_res_2758.png", "https://zh.wikipedia.org/wiki/File:Visa_requirements_for_Taiwanese_citizens_(6).png", "https://zh.wikipedia.org/wiki/File:Visa_requirements_for_Kazakhstani_citizens.png"],
            figures.Select(figure => figure.PageUrl));
        Assert.StartsWith("〔缺〕，即《⟦聯合國大會2758號決議→聯合國大會2758號決議⟧》，", Show.Text(figures[0].Caption!), StringComparison.Ordinal);
        Assert.EndsWith("由蘇聯作為⟦主權國家→主權國家⟧參與投票。", Show.Text(figures[0].Caption!), StringComparison.Ordinal);
        Assert.Equal("〔缺〕方可入境⟦中華民國→中華民國⟧。", Show.Text(figures[2].Caption!));
        Assert.Equal(3, Result.Ledger.Count(entry => entry is { Reason: LedgerReason.StrayMarkup, Text: "]]" }));
    }

    [Fact]
    public void Lost_templates_are_lacunae()
    {
        Assert.StartsWith("中華民國對哈薩克的相關事務由〔缺〕、**⟦臺北→臺北市⟧－⟦莫斯科→莫斯科⟧經濟文化協調委員會⟦駐莫斯科代表處→臺北經濟文化代表處⟧**，雙方以發展民間商務交流為主。[^1]", ParagraphWith("相關事務"), StringComparison.Ordinal);
        Assert.StartsWith("持有〔缺〕的抵台參加", ParagraphWith("抵台"), StringComparison.Ordinal);
        Assert.Contains("，參賽的〔缺〕中，一位", ParagraphWith("參賽的"), StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_that_runs_over_a_link_stays_whole() =>
        Assert.Contains("設立**⟦阿拉木圖→阿拉木圖⟧台灣貿易中心**。[^7]", ParagraphWith("台灣貿易中心**"), StringComparison.Ordinal);

    [Fact]
    public void The_notes_are_26_of_which_7_have_their_text()
    {
        var notes = BlockTree.All(Result.Article.Blocks).OfType<NoteList>().Single().Notes;
        Assert.Equal(Enumerable.Range(1, 26).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), notes.Select(note => note.Label));
        Assert.Equal(["15", "16", "17", "18", "19", "20", "21"], notes.Where(note => !note.IsLost).Select(note => note.Label));
        Assert.Equal("⟦為何哈薩克20號莎賓娜讓人瘋狂？→http://mag.udn.com/mag/news/storypage.jsp?f_ART_ID=526167⟧，⟦聯合新聞網→聯合新聞網⟧，2014年8月7日", Show.Text(notes[15].Blocks));
    }

    [Fact]
    public void Every_note_is_called_and_every_call_has_its_note()
    {
        var calls = BlockTree.Texts(Result.Article).SelectMany(text => text.Content).OfType<NoteReference>().ToList();
        Assert.Equal(Enumerable.Range(1, 26).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), calls.Select(call => call.Label));
        Assert.All(calls, call => Assert.Equal(1, call.Occurrence));
    }

    [Fact]
    public void The_agreements_stand_in_a_table_with_header_cells()
    {
        var table = Result.Article.Blocks.OfType<Table>().First();
        Assert.Equal(["日期", "簽署", "備註"], table.HeaderRows.Single().Cells.Select(cell => Show.Text(cell.Blocks)));
        Assert.All(table.HeaderRows[0].Cells, cell => Assert.Equal(CellScope.Column, cell.Scope));
        Assert.Equal(["2001年5月", "2001年8月23日", "2015年4月24日"], table.Rows.Select(row => Show.Text(row.Cells[0].Blocks)));
        Assert.Equal("[^24]", Show.Text(table.Rows[0].Cells[2].Blocks));
    }

    [Fact]
    public void The_cargo_table_lost_its_header_and_kept_its_row()
    {
        var table = Result.Article.Blocks.OfType<Table>().Last();
        Assert.All(table.HeaderRows.Single().Cells, cell => Assert.Equal(LacunaReason.EmptyCell, Assert.IsType<LacunaBlock>(Assert.Single(cell.Blocks)).Reason));
        Assert.Equal(["臺北", "⟦阿拉木圖→阿拉木图国际机场⟧（⟦土耳其航空→土耳其航空⟧貨運）"], table.Rows.Single().Cells.Select(cell => Show.Text(cell.Blocks)));
    }

    [Fact]
    public void Lists_know_what_they_are()
    {
        var lists = Result.Article.Blocks.OfType<ListBlock>().ToList();
        Assert.Equal([ListRole.Body, ListRole.SeeAlso, ListRole.ExternalLinks], lists.Select(list => list.Role));
        Assert.Equal(["⟦中華民國駐外機構列表→中華民國駐外機構列表⟧", "⟦駐臺灣外交機構列表→駐臺灣外交機構列表⟧", "〔缺 EmptyItem〕", "〔缺 EmptyItem〕"], lists[1].Items.Select(item => Show.Text(item.Blocks)));
        Assert.Equal(5, lists[2].Items.Length);
    }

    [Fact]
    public void Headings_begin_at_level_1()
    {
        var headings = Result.Article.Blocks.OfType<Heading>().Select(heading => (heading.Level, Show.Text(heading)));
        Assert.Equal(
            [(1, "政治"), (2, "外交"), (2, "簽證"), (1, "經濟"), (2, "貿易"), (2, "投資"), (1, "交流"), (2, "體育"), (1, "協定"), (1, "交通"), (2, "航空"), (3, "客運"), (3, "貨運"), (1, "參考資料"), (1, "參見"), (1, "外部連結")],
            headings);
    }

    [Fact]
    public void Categories_are_tags()
    {
        Assert.Equal("中華民國與哈薩克關係|中華民國雙邊關係|哈薩克雙邊關係", string.Join('|', Result.Facts.Tags));
        Assert.Equal(3, Result.Ledger.Count(entry => entry.Reason == LedgerReason.Category));
        Assert.DoesNotContain(Paragraphs, paragraph => paragraph.Contains("Category", StringComparison.Ordinal));
    }

    [Fact]
    public void Escapes_are_resolved() => Assert.Contains("（*季節性飛哈薩克）", ParagraphWith("季節性"), StringComparison.Ordinal);
}
