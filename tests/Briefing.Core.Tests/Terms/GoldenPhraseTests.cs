using Briefing.Core.Editions;

namespace Briefing.Core.Tests.Terms;

/// <summary>Phrases of the three documents and of ordinary news, in both directions, as a reader there would have them.</summary>
public sealed class GoldenPhraseTests(SiteTerms terms) : IClassFixture<SiteTerms>
{
    [Theory]
    [InlineData(TermBook.TaiwanToMainland, 1900)]
    [InlineData(TermBook.MainlandToTaiwan, 1500)]
    public void Every_phrase_converts_as_a_reader_there_expects(string profile, int atLeast)
    {
        var phrases = Phrases(profile);
        Assert.True(phrases.Length >= atLeast, $"Only {phrases.Length} phrases.");
        var converter = terms.By(profile);
        Assert.Equal(
            phrases.Select(phrase => $"{phrase.Source} ⇒ {phrase.Expected}"),
            phrases.Select(phrase => $"{phrase.Source} ⇒ {converter.Convert(phrase.Source)}"));
    }

    [Theory]
    [InlineData(TermBook.TaiwanToMainland)]
    [InlineData(TermBook.MainlandToTaiwan)]
    public void Converting_a_converted_phrase_again_changes_nothing(string profile)
    {
        var converter = terms.By(profile);
        Assert.Equal(
            Phrases(profile).Select(phrase => phrase.Expected),
            Phrases(profile).Select(phrase => converter.Convert(phrase.Expected)));
    }

    private static (string Source, string Expected)[] Phrases(string profile) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Briefing.Core.Tests", "Terms", $"golden.{profile}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" ⇒ "))
            .Select(parts => (parts[0], parts[1])),
    ];
}
