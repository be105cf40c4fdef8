using Briefing.Core.Articles;

namespace Briefing.Core.Tests.Articles;

public sealed class BlockIdsTests
{
    private static Paragraph Paragraph(string text) => new([new TextRun(text)]);

    private static string[] Ids(params Block[] blocks) => [.. BlockIds.Assign(new Article([.. blocks])).Blocks.Select(block => block.Id)];

    [Fact]
    public void An_id_is_the_hash_of_the_text_and_stands_however_the_neighbours_change()
    {
        var alone = Ids(Paragraph("兩國無正式外交關係。"));
        Assert.Matches("^p-[0-9a-f]{8}$", alone[0]);
        Assert.Equal(alone[0], Ids(Paragraph("新的一段。"), Paragraph("兩國無正式外交關係。"))[1]);
    }

    [Fact]
    public void White_space_and_markup_do_not_change_an_id() =>
        Assert.Equal(Ids(Paragraph("兩國 關係")), Ids(new Paragraph([new TextRun("兩國"), new Emphasis(true, [new TextRun("關係")])])));

    [Fact]
    public void A_repeated_text_gets_a_suffix()
    {
        var ids = Ids(Paragraph("同上"), Paragraph("同上"), Paragraph("同上"));
        Assert.Equal([ids[0], ids[0] + "-2", ids[0] + "-3"], ids);
    }
}
