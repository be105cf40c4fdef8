using Briefing.Core.Knowledge;
using Briefing.Core.Search;

namespace Briefing.Core.Tests.Search;

public sealed class EntityNamesTests
{
    private static readonly EntityNames _names = new([["哈薩克", "哈薩克斯坦", "Kazakhstan"], ["阿斯塔納", "Astana"], ["哈"]], new TextFold());

    [Fact]
    public void The_shortest_names_are_enough() => Assert.Equal(["哈萨克", "kazakhstan"], EntityNames.FormsOf(_names.Names[0]));

    [Fact]
    public void A_single_character_names_nothing() => Assert.Empty(_names.Names[2]);

    [Theory]
    [InlineData("哈萨克斯坦与阿斯塔纳", new[] { 0, 1 })]
    [InlineData("thekazakhstanis", new[] { 0 })]
    [InlineData("哈萨", new int[0])]
    [InlineData("阿斯塔", new int[0])]
    [InlineData("阿阿斯塔纳", new[] { 1 })]
    public void Any_name_anywhere_counts(string folded, int[] entities)
    {
        var grams = new GramSet();
        _names.Find(folded, grams);
        Assert.Equal(entities.Select(Grams.Name), grams.Take().Grams.Order());
    }
}
