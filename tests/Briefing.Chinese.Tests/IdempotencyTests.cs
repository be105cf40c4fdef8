namespace Briefing.Chinese.Tests;

/// <summary>By the profiles, converting converted text again changes nothing more.</summary>
public sealed class IdempotencyTests
{
    private static readonly Term[] Pairs =
    [
        new("佐科", "佐科威", TermOrigin.Site, null), new("雷根", "里根", TermOrigin.Site, null), new("雷根據", "雷根据", TermOrigin.Site, null),
        new("哈薩克", "哈萨克斯坦", TermOrigin.Site, null),
    ];

    [Theory]
    [InlineData(ConversionProfile.TaiwanToMainland, "TSPhrases.txt", "TWVariantsRevPhrases.txt", "TWPhrasesRev.txt", "TSCharacters.txt")]
    [InlineData(ConversionProfile.MainlandToTaiwan, "STPhrases.txt", "STPhrases_GeneratedFromRegionalPhrases.txt", "STCharacters.txt")]
    public void Every_dictionary_key_settles(ConversionProfile profile, params string[] files)
    {
        var converter = ChineseConverter.FromProfile(profile, []);
        var unsettled = files.SelectMany(OpenCcData.Dictionary).Select(entry => converter.Convert(entry.Key))
            .Where(once => converter.Convert(once) != once).ToList();
        Assert.Empty(unsettled);
    }

    [Theory]
    [InlineData("才干杯面", "才乾杯面")] // 才干杯 is a phrase, and so is 杯面.
    [InlineData("循环制出手", "循環制出手")]
    [InlineData("忘忧谷人烟", "忘憂谷人煙")]
    [InlineData("役于外物欲炙", "役於外物欲炙")]
    [InlineData("修金表姐", "脩金表姐")]
    public void Converted_text_is_parted_into_the_same_words(string source, string expected)
    {
        var converter = ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, []);
        Assert.Equal(expected, converter.Convert(source));
        Assert.Equal(expected, converter.Convert(expected));
    }

    [Theory]
    [InlineData(ConversionProfile.TaiwanToMainland, "TSPhrases.txt", "TWVariantsRevPhrases.txt", "TWPhrasesRev.txt")]
    [InlineData(ConversionProfile.MainlandToTaiwan, "STPhrases.txt", "STPhrases_GeneratedFromRegionalPhrases.txt", "TWPhrases.txt")]
    public void Words_in_any_order_settle(ConversionProfile profile, params string[] files)
    {
        var converter = ChineseConverter.FromProfile(profile, []);
        var words = files.SelectMany(OpenCcData.Dictionary).SelectMany(entry => entry.Values.Prepend(entry.Key)).ToArray();
        var random = new Random(1);
        for (var i = 0; i < 50_000; i++)
        {
            var once = converter.Convert(string.Concat(random.GetItems(words, random.Next(2, 6))));
            Assert.Equal(once, converter.Convert(once));
        }
    }

    [Fact]
    public void Every_term_settles()
    {
        var converter = ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, Pairs);
        foreach (var term in Pairs)
        {
            Assert.Equal(term.Target, converter.Convert(term.Source));
            Assert.Equal(term.Target, converter.Convert(term.Target));
        }
    }

    [Theory]
    [InlineData(ConversionProfile.TaiwanToMainland, "薴", "薴")] // Simplified 苧 would be read as the 苧 of 苧麻.
    [InlineData(ConversionProfile.TaiwanToMainland, "薴烯苧麻", "苧烯苎麻")]
    [InlineData(ConversionProfile.MainlandToTaiwan, "幺", "幺")] // Taiwan's 么 would be read as Simplified for 麼.
    public void A_character_that_would_not_settle_stays_but_in_known_words(ConversionProfile profile, string source, string expected)
    {
        var converter = ChineseConverter.FromProfile(profile, []);
        Assert.Equal(expected, converter.Convert(source));
        Assert.Equal(expected, converter.Convert(expected));
    }
}
