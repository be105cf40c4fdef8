using Briefing.Core.Articles;
using Briefing.Core.Readers;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>What stands among running text and is none: lists with signs, listings, formulae, vertical setting, notes over two pages.</summary>
public sealed class DisplayLinesTests
{
    private const string Before = "　　本章說明系統的需求，內容包括硬體與軟體兩個部分，請先確認您的電腦符合下列各\n項條件，再進行安裝，以免發生錯誤而使資料遺失，造成不必要的損失與困擾。\n";
    private const string After = "　　安裝完成之後，請重新啟動電腦，並檢查所有的服務是否都已經正常執行，若有任何\n問題，請與本公司聯絡。\n";

    [Theory]
    [InlineData("• 記憶體至少需要八十億位元組，若要同時執行其他程式，則建議加倍，以免影響效能\n與使用經驗。\n• 硬碟空間五百億位元組。\n", "記憶體至少需要八十億位元組，若要同時執行其他程式，則建議加倍，以免影響效能與使用經驗。|硬碟空間五百億位元組。")]
    [InlineData("■作業系統須為最新版本，並已安裝所有的安全性更新，否則安裝程式將無法繼續，且會\n顯示錯誤訊息。\n■網路連線。\n", "作業系統須為最新版本，並已安裝所有的安全性更新，否則安裝程式將無法繼續，且會顯示錯誤訊息。|網路連線。")]
    [InlineData("－ 有線網路\n－ 無線網路\n", "有線網路|無線網路")]
    [InlineData("\uF0B7 第一項\n\uF0B7 第二項\n\uF0B7 第三項\n", "第一項|第二項|第三項")]
    public void Items_with_signs_are_a_list(string items, string expected)
    {
        var result = Accounting.Read(Before + items + After);
        var list = Assert.Single(result.Article.Blocks.OfType<ListBlock>());
        Assert.Equal(expected, string.Join('|', list.Items.Select(item => Show.Text(item.Blocks))));
        Assert.Equal(list.Items.Length, result.Ledger.Count(entry => entry.Reason == LedgerReason.Layout));
        Assert.Equal(3, result.Article.Blocks.Length);
    }

    [Theory]
    [InlineData("• 我們都是志願者。\n– 任何人都不能把事情強加給他人。\n– Do it yourself.\n• 友好合作。\n", "我們都是志願者。(任何人都不能把事情強加給他人。|<en:Do it yourself>.)|友好合作。")]
    [InlineData("• 獲取軟體\n■ 原始碼\n1. 下載\n2. 驗證\n■ 執行檔\n• 安裝\n", "獲取軟體(原始碼(下載|驗證)|執行檔)|安裝")]
    [InlineData("1. 編譯套件。\n• 取得原始碼\n• 修補\n2. 安裝套件。\n• 測試\n", "編譯套件。(取得原始碼|修補)|安裝套件。(測試)")]
    [InlineData("\uF0B7 第一項\n\uF0D8 甲\n\uF0B7 第二項\n", "第一項(甲)|第二項")]
    public void Items_with_another_sign_are_a_list_within_the_item_above_them(string items, string expected)
    {
        var result = Accounting.Read(Before + items + After);
        Assert.Equal(expected, Outline(Assert.Single(result.Article.Blocks.OfType<ListBlock>())));
        Assert.Equal(3, result.Article.Blocks.Length);
    }

    private static string Outline(ListBlock list) => string.Join('|', list.Items.Select(item => Show.Text(item.Blocks[0]) + string.Concat(item.Blocks.Skip(1).Select(block => $"({Outline((ListBlock)block)})"))));

    [Fact]
    public void One_sign_alone_stays_before_its_words() =>
        Assert.Contains("●其他", Accounting.Read(Before + "● 其他\n" + After).Article.Blocks.OfType<Paragraph>().Select(block => Show.Text(block)));

    [Theory]
    [InlineData("#include <stdio.h>\nint main(void)\n{\n    int i, sum = 0;\n    for (i = 0; i < 10; i++) {\n        sum += i; // 加總\n    }\n    return 0;\n}\n", 9)]
    [InlineData("$ sudo apt-get update\n$ sudo apt-get install briefing\n", 2)]
    [InlineData("R = (P1 - P0) / P0 (1)\nE(R) = Σ pi ri (2)\n", 2)]
    [InlineData("y = ax + b\n", 1)]
    public void Lines_of_programs_and_formulae_stay_lines(string lines, int count)
    {
        var result = Accounting.Read(Before + lines + After);
        Assert.Equal(3, result.Article.Blocks.Length);
        Assert.Equal(count - 1, Leaves(Assert.IsType<Paragraph>(result.Article.Blocks[1]).Content).OfType<LineBreak>().Count());
    }

    [Theory]
    [InlineData("The survey was carried out in 2019; N = 120 respondents answered all of the\nquestions that had been put to them, and p = 0.05 was taken as significant;\nthe results are shown below.\n")]
    [InlineData("Smith, J., Politics of Central Asia, pp. 12-15; Brown, K., Foreign Policy of\nKazakhstan, pp. 3-9; Miller, L., Trade Routes, London: Some Press, 2010, pp. 4;\nothers.\n")]
    public void Prose_in_Latin_letters_is_a_paragraph(string lines)
    {
        var result = Accounting.Read(Before + lines + After);
        Assert.Empty(result.Article.Blocks.OfType<Paragraph>().SelectMany(block => Leaves(block.Content)).OfType<LineBreak>());
    }

    [Fact]
    public void A_column_of_single_ideographs_is_a_line()
    {
        var blocks = Accounting.Read(Before + "中\n亞\n各\n國\n、\n外\n交\n" + After + "甲\n" + After).Article.Blocks;
        Assert.Equal("中亞各國、外交", Show.Text(blocks[1]));
        Assert.Equal("甲", Show.Text(blocks[3]));
    }

    private const string Full = "中華民國與哈薩克的關係在蘇聯解體之後有了新的發展，兩國在經貿方面的往來日益\n密切，而政治上的承認問題仍然存在，雙方以務實的態度處理彼此的關係與其他事務\n，並且就區域安全交換意見。\n";

    private static string Pages(string blank, string continuation) => string.Join('\f',
        "戰略安全研析\n12\n\n　　" + Full + "　　研究顯示政策多有變化1，原因有三2。\n　　" + Full + "　　" + Full + "1 王大明，《中亞政治》，頁15-20。\n2 這是一個很長的註解，說明有關資料的來源以及其限制，因為原始文獻散見各處，\n",
        "戰略安全研析\n13\n\n　　" + Full + "　　各國的反應不一3。\n　　" + Full + blank + continuation + "3 同註1，頁22。\n",
        "戰略安全研析\n14\n\n　　" + Full + "　　" + Full);

    [Theory]
    [InlineData("\n", "而且部分已經佚失，所以只能根據後人的轉述加以整理，參見李四，前引書。\n")]
    [InlineData("", "而且部分已經佚失，所以只能根據後人的轉述加以整理，參見李四，前引書，頁三十，\n以及該書的附錄。\n")]
    public void A_note_goes_on_at_the_foot_of_the_next_page(string blank, string continuation)
    {
        var result = Accounting.Read(Pages(blank, continuation));
        var notes = Assert.Single(result.Article.Blocks.OfType<NoteList>()).Notes;
        Assert.Equal(["1", "2", "3"], notes.Select(note => note.Label));
        Assert.Equal("這是一個很長的註解，說明有關資料的來源以及其限制，因為原始文獻散見各處，" + continuation.Replace("\n", "", StringComparison.Ordinal), Show.Text(notes[1].Blocks));
    }

    [Fact]
    public void A_paragraph_above_the_notes_of_the_next_page_stays_where_nothing_shows_that_it_is_a_note() =>
        Assert.EndsWith("各處，", Show.Text(Assert.Single(Accounting.Read(Pages("", "　　而且部分已經佚失，所以只能根據後人的轉述加以整理。\n")).Article.Blocks.OfType<NoteList>()).Notes[1].Blocks), StringComparison.Ordinal);

    private static IEnumerable<Inline> Leaves(IEnumerable<Inline> content) => content.SelectMany(inline => inline is InlineContainer container ? Leaves(container.Content) : [inline]);
}
