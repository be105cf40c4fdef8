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
            .Where(once => once != "苧" && converter.Convert(once) != once).ToList(); // 薴 is simplified to 苧, and another 苧 to 苎.
        Assert.Empty(unsettled);
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
}
