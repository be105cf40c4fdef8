using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>Two columns side by side, as <c>pdftotext -layout</c> gives them.</summary>
public sealed class ColumnTests
{
    private const string Left = "哈薩克是中亞面積最大的國家，也是絲綢之路經濟帶的首站。二〇一三年九月，中國國家主席在當地的大學發表演講，首次提出共同建設經濟帶的倡議，此後兩國的合作從能源擴大到鐵路、公路與農業，貿易額也逐年上升。口岸的換裝能力因此成為瓶頸，雙方同意擴建車站並且簡化通關的手續，使列車等候的時間縮短一半。";
    private const string Right = "鐵路之外，油氣管道是兩國合作的另一個重點。中哈原油管道在二〇〇六年投入商業運營，天然氣管道則把土庫曼的天然氣送到中國西部，沿線各國都從過境費得到收入。當地輿論對外來的工人與土地租約仍然存有疑慮，政府因此放緩了修法的腳步，並且要求外國企業僱用更多的本地員工，以消除民眾的不安。";

    private static string Line(string text, int at) => text.Substring(at * 18, Math.Min(18, text.Length - (at * 18)));

    private static string Page(string head, string foot, string left, string right)
    {
        var lines = Enumerable.Range(0, 8).Select(at => at * 18 >= right.Length ? Line(left, at) : Line(left, at).PadRight(18, '\u3000').Replace("\u3000", "  ", StringComparison.Ordinal) + "   " + Line(right, at));
        return head + "\n\n" + string.Join('\n', lines) + "\n\n" + foot + "\n";
    }

    private static ReadResult Read(string text) => Accounting.Read(text);

    [Fact]
    public void Columns_are_read_one_behind_the_other()
    {
        var result = Read(Page("戰略安全研析　　第一五三期", "                   31", Left, Right) + "\f次頁只有一欄。\n");
        Assert.Equal(Left + Right + "次頁只有一欄。", string.Concat(BlockTree.All(result.Article.Blocks).OfType<TextBlock>().Select(block => PlainText.Of(block.Content))));
        Assert.Equal(["戰略安全研析　　第一五三期", "31"], result.Ledger.Where(entry => entry.Reason == LedgerReason.PageFurniture).Select(entry => entry.Text));
        Assert.Equal("31", BlockTree.All(result.Article.Blocks).OfType<TextBlock>().SelectMany(block => block.Content).OfType<PageMark>().First().Page);
    }

    [Fact]
    public void Columns_of_words_are_read_one_behind_the_other()
    {
        string[] left = ["The relations between the two states have", "developed rapidly since they established", "diplomatic ties in January 1992, and energy", "has been at the heart of the partnership;", "pipelines now carry oil and gas across the", "border between the two countries in every", "month of the year, and rail freight has been", "growing since then by a tenth in each year"];
        string[] right = ["without an end in sight, as both say often.", "Scholars disagree about what will follow of", "this. Some hold that closer economic ties", "will bring stability to the whole region;", "others argue that dependence on one market", "leaves the smaller partner more exposed to", "pressure than before. Both of the views can", "point to evidence from the last two decades."];
        var result = Read(string.Concat(left.Zip(right, (one, other) => one.PadRight(50) + other + "\n")));
        Assert.Equal(string.Join(' ', left[2..].Concat(right)), string.Join(' ', BlockTree.All(result.Article.Blocks).OfType<TextBlock>().Select(block => PlainText.Of(block.Content))));
        Assert.Equal(left[0] + " " + left[1], result.Facts.Title);
    }

    [Fact]
    public void A_page_set_vertically_is_told()
    {
        const string page = "論 兩 岸\n經 貿， 往\n來 自 民國\n七 十 六\n年 政 府\n開 放 以\n來， 兩 岸\n之 間 的\n";
        var told = Assert.Single(Read("前一頁是橫排的，這一行有一句完整的話。\n\f" + page).Diagnostics);
        Assert.Equal((2, Rules.LacunaFound), (told.Position.Line, told.Rule));
        Assert.Empty(Read(page.Replace(" ", "", StringComparison.Ordinal)).Diagnostics);
    }

    [Theory]
    [InlineData("起 初 ， 美 國 數 學 學 會 看 着 是 好 的 ， 就 派 人 寫 了 這 一 項 。\n")]
    [InlineData("年度          旅客（千人）          成長率\n二〇一六        三十八            一成\n")]
    [InlineData("int main(void) { return 0; }                    // the program ends here\n")]
    [InlineData("Chapter One, of ships and shoes and other things ............. 17\n")]
    [InlineData("Name of the port                                the volume of cargo in 2018\n")]
    [InlineData("An English line that goes on and on with blanks between all of its words, as they do.\n")]
    public void Other_texts_have_no_columns(string line)
    {
        var source = new SourceText("a.txt", string.Concat(Enumerable.Repeat(line, 12)));
        Assert.Null(Columns.Unfold(source, LineScanner.Scan(source)));
    }

    [Fact]
    public void Every_character_is_accounted_for_wherever_columns_are_cut()
    {
        var text = "標題：兩國合作的進展與限制\n\n" + Page("研析", "31", Left, Right) + "\f" + Page("研析", "32", Right + "1", Left + "2") + "1 註文一。\n2 註文二，頁3。\n";
        for (var length = 40; length < text.Length; length += 7)
            Accounting.Read(text[..length] + "\n");
    }
}
