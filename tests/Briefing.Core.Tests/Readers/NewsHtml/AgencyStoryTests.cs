using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.NewsHtml;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>What a person would check of the agency's story among the site's documents.</summary>
public sealed class AgencyStoryTests
{
    private static readonly ReadResult Story = NewsLaw.Read(SourceDocuments.Read("2022-09-15-china-kazakhstan-joint-statement.md"));

    [Fact]
    public void The_story_is_one_figure_nine_paragraphs_and_one_list_of_related_stories()
    {
        Assert.Equal(
            ["Figure", "Paragraph", "Paragraph", "Paragraph", "Paragraph", "Paragraph", "Paragraph", "Paragraph", "Paragraph", "Paragraph", "ListBlock"],
            Story.Article.Blocks.Select(block => block.GetType().Name));
        Assert.Empty(Story.Diagnostics);
    }

    [Fact]
    public void The_lazy_picture_is_a_figure_with_caption_credit_and_address()
    {
        var figure = Assert.IsType<Figure>(Story.Article.Blocks[0]);
        Assert.Equal("https://imgcdn.cna.com.tw/www/WebPhotos/800/20220915/750x530_wmkn_627523410876.jpg", figure.MediaUrl);
        Assert.Equal("中國國家主席習近平（左）15日與哈薩克總統托卡葉夫（右）會談達成多項共識並發表聯合聲明，哈薩克強調反對任何形式的「台灣獨立」。", Show.Text(figure.Caption!));
        Assert.Equal("圖取自哈薩克總統官方網頁korda.kz", figure.Credit);
        Assert.Null(figure.AlternativeText);
        Assert.Contains(Story.Ledger, entry => entry.Reason == LedgerReason.Repetition && entry.Text.StartsWith("中國國家主席習近平（左）", StringComparison.Ordinal));
    }

    [Fact]
    public void Dateline_and_editors_stay_on_the_page()
    {
        Assert.StartsWith("（中央社台北15日電）新華社今天報導，中國國家主席習近平昨天訪問哈薩克，", Show.Text(Story.Article.Blocks[1]), StringComparison.Ordinal);
        Assert.EndsWith("並對烏茲別克進行國是訪問。（編輯：周慧盈/唐佩君）1110915", Show.Text(Story.Article.Blocks[9]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_says_who_wrote_it_when_and_where()
    {
        Assert.Equal("中哈聯合聲明 哈薩克：反對任何形式的台獨", Story.Facts.Title);
        Assert.Equal("https://www.cna.com.tw/news/acn/202209150165.aspx", Story.Facts.Url);
        Assert.Equal("中央社台北15日電", Story.Facts.Dateline);
        Assert.Equal("中央社", Story.Facts.Publisher);
        Assert.Equal(["周慧盈", "唐佩君"], Story.Facts.Editors.AsEnumerable());
        Assert.Equal("2022-09-15", Story.Facts.Published);
        Assert.Equal(["哈薩克", "習近平"], Story.Facts.Tags.AsEnumerable());
        Assert.Equal("zh-Hant", Story.Facts.Language);
    }

    [Fact]
    public void Related_stories_are_a_list_apart_with_their_links()
    {
        var list = Assert.IsType<ListBlock>(Story.Article.Blocks[^1]);
        Assert.Equal(ListRole.RelatedStories, list.Role);
        Assert.Equal(8, list.Items.Length);
        Assert.Equal("⟦習蒲會前 中俄海軍在太平洋第二次聯合巡航→https://www.cna.com.tw/news/aopl/202209150181.aspx⟧", Show.Text(list.Items[0].Blocks));
        Assert.Equal("⟦台灣政策法案美參院外委會高票通過 內容部分修正→https://www.cna.com.tw/news/aipl/202209150015.aspx⟧", Show.Text(list.Items[7].Blocks));
    }

    [Fact]
    public void The_ledger_says_what_is_not_on_the_page()
    {
        Assert.Equal(
            [
                (LedgerReason.Tracking, "1663234443000"),
                (LedgerReason.Masthead, "中哈聯合聲明 哈薩克：反對任何形式的台獨"),
                (LedgerReason.Layout, "（"),
                (LedgerReason.Layout, "）"),
                (LedgerReason.Navigation, "延伸閱讀"),
                (LedgerReason.Category, "哈薩克"),
                (LedgerReason.Category, "習近平"),
            ],
            Story.Ledger.Where(entry => entry.Reason != LedgerReason.Repetition).Select(entry => (entry.Reason, entry.Text)));
    }

    [Fact]
    public void The_reader_knows_its_kind() =>
        Assert.True(new NewsHtmlReader().Recognise(SourceDocuments.Read("2022-09-15-china-kazakhstan-joint-statement.md")) > 0.9);
}
