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
