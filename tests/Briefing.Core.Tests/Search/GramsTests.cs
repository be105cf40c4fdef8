using System.Numerics;
using Briefing.Core.Search;

namespace Briefing.Core.Tests.Search;

public sealed class GramsTests
{
    private const string Text = "中華民國與哈薩克的經濟";

    [Fact]
    public void What_follows_is_one_bit_of_the_next_three_characters_alone()
    {
        for (var at = 0; at < Text.Length; at++)
        {
            var bit = Grams.Next(Text, at);
            Assert.True(BitOperations.IsPow2(bit) && BitOperations.Log2(bit) < Grams.NextBits);
            Assert.Equal(bit, Grams.Next(Text.AsSpan(0, Math.Min(Text.Length, at + 3)), at));
            Assert.Equal(bit, Grams.Next("他" + Text, at + 1));
        }

        Assert.Equal(0u, Grams.Next(Text, Text.Length));
    }

    [Fact]
    public void All_bits_of_a_first_character_are_in_one_group_of_six()
    {
        var groups = Text.SelectMany(second => Text.Select(third => BitOperations.Log2(Grams.Next($"國{second}{third}", 0)) / 6)).Distinct();
        Assert.Single(groups);
    }

    [Fact]
    public void A_text_gives_each_gram_with_all_that_follows_it()
    {
        var set = new GramSet();
        set.AddText("國家國人國家大");
        var grams = set.Take();
        var next = grams.Grams.Zip(grams.Next).ToDictionary(gram => gram.First, gram => gram.Second);
        Assert.Equal(Grams.Next("國人國", 0) | Grams.Next("大", 0), next[Grams.Pair('國', '家')]);
        Assert.Equal(0u, next[Grams.Pair('家', '大')]);
        Assert.Equal(0u, next[Grams.One('國')]);
    }
}
