using Briefing.Chinese;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Tests.Terms;

/// <summary>Whatever is wrong with a list of terms is told with its place and what was expected, and nothing throws.</summary>
public sealed class MalformedTermListTests
{
    [Theory]
    [InlineData("- 甲\n- 乙\n", 1, 1, "mapping")]
    [InlineData("只是文字\n", 1, 1, "mapping")]
    [InlineData("terms: []\n", 1, 1, "'set'")]
    [InlineData("set: x\nterms: 甲\n", 2, 8, "list")]
    [InlineData("set: x\nterms:\n  - 甲\n", 3, 5, "mapping")]
    [InlineData("set: x\noptional: vielleicht\nterms: []\n", 2, 11, "true or false")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, kind: word}\n", 3, 5, "'cn'")]
    [InlineData("set: x\nterms:\n  - {cn: 甲, kind: word}\n", 3, 5, "'tw'")]
    [InlineData("set: x\nterms:\n  - {tw: '', cn: 乙}\n", 3, 10, "empty")]
    [InlineData("set: x\nterms:\n  - {tw: [], cn: 乙}\n", 3, 5, "'tw'")]
    [InlineData("set: x\nterms:\n  - {tw: {a: b}, cn: 乙}\n", 3, 10, "'tw'")]
    [InlineData("set: x\nterms:\n  - {tw: \"甲\\n丙\", cn: 乙}\n", 3, 10, "breaks over lines")]
    [InlineData("set: x\nterms:\n  - {tw: \"甲\\u0007\", cn: 乙}\n", 3, 10, "expected printable text")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, cn: 乙, kind: planet}\n", 3, 26, "country")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, cn: 乙, direction: up}\n", 3, 31, "tw-cn")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, cn: 乙, remark: 丙}\n", 3, 20, "remark")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, tw: 丙, cn: 乙}\n", 3, 13, "tw")]
    [InlineData("set: x\nterms:\n  - keep: {tw: 甲}\n", 3, 11, "'cn'")]
    [InlineData("set: x\nterms:\n  - keep: {tw: 甲, cn: 甲, hk: 甲}\n", 3, 26, "hk")]
    [InlineData("set: x\nterms:\n  - keep:\n", 3, 5, "'keep'")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, cn: 乙, alternatives: 丙}\n", 3, 34, "mapping")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, cn: 乙, alternatives: {cn: []}}\n", 3, 34, "'tw'")]
    [InlineData("set: x\nterms:\n  - {tw: 甲, cn: 乙, alternatives: {hk: 丙}}\n", 3, 35, "one of cn, tw")]
    [InlineData("set: x\nterms:\n  - &a {tw: 甲, cn: 乙}\n  - *a\n", 3, 5, "")]
    [InlineData("set: x\nterms: [\n", 3, 1, "")]
    [InlineData("set: Ein Name\nterms: []\n", 1, 6, "")]
    public void Every_fault_is_told_where_it_stands(string yaml, int line, int column, string said)
    {
        var diagnostics = Read(yaml);
        Assert.Contains(diagnostics, diagnostic =>
            diagnostic.Position.Path == "terms/x.yaml" && diagnostic.Position.Line == line && diagnostic.Position.Column == column
            && diagnostic.Rule.Severity == Severity.Error && diagnostic.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_are_gathered_and_the_sound_terms_stay()
    {
        var diagnostics = new List<Diagnostic>();
        var list = TermList.Read(YamlText.Parse("terms/x.yaml", "set: x\nterms:\n  - {tw: 甲}\n  - {tw: 丙, cn: 丁}\n  - {cn: 戊, kind: planet}\n", 0, diagnostics), diagnostics);
        Assert.Equal(3, diagnostics.Count);
        Assert.Contains(list!.Terms, term => term.Taiwan.SequenceEqual(["丙"]) && term.Mainland.SequenceEqual(["丁"]));
    }

    [Fact]
    public void A_form_longer_than_any_word_is_told_and_left_out()
    {
        var longest = new string('甲', Term.LongestSource);
        var diagnostics = new List<Diagnostic>();
        var list = TermList.Read(YamlText.Parse("terms/x.yaml", $"set: x\nterms:\n  - tw: [乙, {longest}甲]\n    cn: {longest}\n", 0, diagnostics), diagnostics)!;
        var told = Assert.Single(diagnostics);
        Assert.Equal("terms/x.yaml(3,9)", told.Position.ToString());
        Assert.Contains("65 characters", told.Message, StringComparison.Ordinal);
        Assert.Equal(["乙"], Assert.Single(list.Terms).Taiwan.ToArray());
        Assert.Equal([longest], list.Terms[0].Mainland.ToArray());
    }

    [Theory]
    [InlineData("  - {tw: 甲, cn: 乙}\n  - {tw: 乙, cn: 甲, direction: tw-cn}\n", "甲 → 乙 → 甲", 4)]
    [InlineData("  - {tw: 丁, cn: 甲, direction: tw-cn}\n  - {tw: [甲, 丙], cn: 乙, direction: tw-cn}\n  - {tw: 乙, cn: 丙, direction: tw-cn}\n", "乙 → 丙 → 乙", 4)]
    public void Terms_that_lead_in_a_circle_are_told_once(string terms, string circle, int line)
    {
        var diagnostics = new List<Diagnostic>();
        var list = TermList.Read(YamlText.Parse("terms/x.yaml", "set: x\nterms:\n" + terms, 0, diagnostics), diagnostics)!;
        TermBook.ReportContradictions(list.Terms, diagnostics);
        var told = Assert.Single(diagnostics);
        Assert.Equal(Rules.ContradictoryTerm, told.Rule);
        Assert.Equal(line, told.Position.Line);
        Assert.Contains(circle, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - {tw: 甲, cn: 甲}\n")]
    [InlineData("  - {tw: 甲, cn: 乙}\n  - {tw: 甲, cn: 乙}\n")]
    [InlineData("  - {tw: 甲, cn: 乙, direction: tw-cn}\n  - {tw: 乙, cn: 丙, direction: tw-cn}\n")]
    [InlineData("  - {tw: 甲, cn: 乙}\n  - {keep: 甲, alternatives: {tw: 乙, cn: 乙}}\n")]
    public void A_word_kept_or_said_twice_or_led_on_contradicts_nothing(string terms)
    {
        var diagnostics = new List<Diagnostic>();
        var list = TermList.Read(YamlText.Parse("terms/x.yaml", "set: x\nterms:\n" + terms, 0, diagnostics), diagnostics)!;
        TermBook.ReportContradictions(list.Terms, diagnostics);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("  - {tw: 甲, cn: 乙}\n  - {tw: 甲, cn: 丙}\n", "tw-cn")]
    [InlineData("  - {tw: 甲, cn: 乙}\n  - {tw: 丙, cn: 乙}\n", "cn-tw")]
    [InlineData("  - {tw: 甲, cn: 乙}\n  - keep: 甲\n", "tw-cn")]
    public void Terms_that_disagree_are_told(string terms, string profile)
    {
        var diagnostics = new List<Diagnostic>();
        var list = TermList.Read(YamlText.Parse("terms/x.yaml", "set: x\nterms:\n" + terms, 0, diagnostics), diagnostics)!;
        TermBook.ReportContradictions(list.Terms, diagnostics);
        var told = Assert.Single(diagnostics, diagnostic => diagnostic.Message.Contains(profile, StringComparison.Ordinal));
        Assert.Equal(4, told.Position.Line);
        Assert.Contains("expected", told.Message, StringComparison.Ordinal);
    }

    private static List<Diagnostic> Read(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        TermList.Read(YamlText.Parse("terms/x.yaml", yaml, 0, diagnostics), diagnostics);
        return diagnostics;
    }
}
