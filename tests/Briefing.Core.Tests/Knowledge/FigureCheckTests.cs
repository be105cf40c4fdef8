using Briefing.Core.Diagnostics;

namespace Briefing.Core.Tests.Knowledge;

public sealed class FigureCheckTests
{
    private const string Body = "2016年總額100億美元，出口60億，進口40億。\n\n2017年總額180億美元，出口116.4億，進口63.6億，增長37.49%。";

    /// <summary>A series with values for 2016 and 2017 and the change that the source states for 2017.</summary>
    private static string Series(string id, string before, string after, string? change = null) => $$"""
          - id: {{id}}
            name: {{id}}
            points:
              - { at: "2016", value: {{before}}, cites: [{ document: a, quote: 2016年總額 }] }
              - { at: "2017", value: {{after}},{{(change is null ? "" : $" change: {change},")}} cites: [{ document: a, quote: 2017年總額 }] }

        """;

    private static Site Build(string series, string checks = "", string more = "") => Site.Of(
        Site.Document("a", Body),
        ("datasets/trade.yaml", $"id: trade\ntitle: 貿易\nunit: 億美元\nchart: bars\nseries:\n{series}checks:\n{checks}"),
        ("datasets/other.yaml", $"id: other\ntitle: 另一份\nunit: 億美元\nchart: bars\nseries:\n{(more.Length > 0 ? more : Series("total", "100", "180"))}"));

    private static Diagnostic[] Contradictions(Site site) => [.. site.Report.Diagnostics.Where(diagnostic => diagnostic.Rule == Rules.ContradictoryFigure)];

    private const string Sum = "  - { sum: [exports, imports], equals: total }\n";

    [Fact]
    public void A_sum_that_rounding_explains_is_no_contradiction()
    {
        var site = Build(Series("total", "100", "179.9") + Series("exports", "60", "116.4") + Series("imports", "40", "63.6"), Sum);
        Assert.Empty(site.Codes);
        Assert.Empty(Contradictions(site));
    }

    [Fact]
    public void A_sum_that_rounding_does_not_explain_is_reported_at_its_point_with_both_values()
    {
        var site = Build(Series("total", "100", "179.8") + Series("exports", "60", "116.4") + Series("imports", "40", "63.6"), Sum);
        var diagnostic = Assert.Single(Contradictions(site));
        Assert.Equal(("datasets/trade.yaml", 10), (diagnostic.Position.Path, diagnostic.Position.Line));
        Assert.Equal("At '2017' 'exports' and 'imports' add up (116.4 + 63.6) to 180.0, and 'total' says 179.8: 0.2 apart, more than rounding explains.", diagnostic.Message);
        Assert.NotEmpty(site.Files);
    }

    [Fact]
    public void An_editor_may_set_the_tolerance()
    {
        var series = Series("total", "100", "179.8") + Series("exports", "60", "116.4") + Series("imports", "40", "63.6");
        Assert.Empty(Contradictions(Build(series, "  - { sum: [exports, imports], equals: total, tolerance: 0.2 }\n")));
        Assert.Single(Contradictions(Build(series, "  - { sum: [exports, imports], equals: total, tolerance: 0.1 }\n")));
    }

    [Theory]
    [InlineData("80", true)]
    [InlineData("80.4", true)]
    [InlineData("81.6", false)]
    [InlineData("-80", false)]
    public void A_change_is_recomputed_from_the_year_before(string stated, bool agrees)
    {
        var contradictions = Contradictions(Build(Series("total", "100", "180", stated)));
        Assert.Equal(agrees, contradictions.Length == 0);
        if (!agrees)
            Assert.Equal($"From 100 at '2016' to 180 at '2017' 'total' changes by 80 %; the source says {stated} %, more than rounding explains.", contradictions[0].Message);
    }

    [Fact]
    public void A_change_between_any_two_points_can_be_checked()
    {
        var series = Series("total", "100", "180.0");
        Assert.Empty(Contradictions(Build(series, "  - { change: total, from: '2016', to: '2017', percent: 80 }\n")));
        var diagnostic = Assert.Single(Contradictions(Build(series, "  - { change: total, from: '2016', to: '2017', percent: 37.49, tolerance: 1 }\n")));
        Assert.Contains("the source says 37.49 % (tolerance 1)", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stated_changes_imply_for_the_year_before_must_add_up_too()
    {
        const string only = """
              - { id: total, name: 總額, points: [{ at: "2018", value: 125.8, change: 18.3, cites: [{ document: a, quote: 2017年總額 }] }] }
              - { id: exports, name: 出口, points: [{ at: "2018", value: 74.2, change: 5.2, cites: [{ document: a, quote: 2017年總額 }] }] }
              - { id: imports, name: 進口, points: [{ at: "2018", value: 51.7, change: 44, cites: [{ document: a, quote: 2017年總額 }] }] }

            """;
        Assert.Empty(Contradictions(Build(only, Sum)));
        var diagnostic = Assert.Single(Contradictions(Build(only.Replace("change: 44", "change: 24", StringComparison.Ordinal), Sum)));
        Assert.Contains("imply for the year before", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_datasets_that_should_say_the_same_are_held_against_each_other()
    {
        const string same = "  - { sum: [other/total], equals: total }\n";
        Assert.Empty(Contradictions(Build(Series("total", "100", "180"), same)));
        var diagnostic = Assert.Single(Contradictions(Build(Series("total", "100", "180"), same, Series("total", "100", "190"))));
        Assert.Equal("At '2017' 'other/total' says 190, and 'total' says 180: 10 apart, more than rounding explains.", diagnostic.Message);
    }

    [Theory]
    [InlineData("  - { sum: [nothing], equals: total }\n", "BRF3002")]
    [InlineData("  - { sum: [other/nothing], equals: total }\n", "BRF3002")]
    [InlineData("  - { change: total, from: '2016', to: '2019', percent: 3 }\n", "BRF3002")]
    [InlineData("  - { change: total, from: '2016', to: '2017' }\n", "BRF1004")]
    [InlineData("  - { sum: [total], change: total }\n", "BRF1004")]
    public void A_check_that_names_nothing_is_an_error(string check, string code) =>
        Assert.Equal([code], Build(Series("total", "100", "180"), check).Codes.Distinct());

    [Fact]
    public void Two_points_at_one_date_are_an_error_so_that_neither_hides_the_other() =>
        Assert.Equal(["BRF3001"], Build(Series("total", "100", "180").Replace("2017\"", "2016\"", StringComparison.Ordinal)).Codes);

    [Fact]
    public void A_figure_that_its_paragraph_does_not_give_is_reported()
    {
        var site = Build(Series("total", "100", "181"));
        var diagnostic = Assert.Single(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.UnsupportedFigure);
        Assert.StartsWith("The paragraphs cited for '2017' do not give 181 億美元", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_a_whole_may_not_exceed_it()
    {
        static Site Shares(string second) => Site.Of(
            Site.Document("a", "甲佔60%，乙佔40%，2017年。"),
            ("datasets/shares.yaml", $$"""
                { id: shares, title: 份額, unit: "%", chart: shares, series: [{ id: s, name: 份額, points: [
                  { at: 甲, value: 60, cites: [{ document: a, quote: 甲佔60% }] }, { at: 乙, value: {{second}}, cites: [{ document: a, quote: 甲佔60% }] }] }] }
                """));
        Assert.Empty(Contradictions(Shares("40")));
        Assert.Contains("add up to 105 %", Assert.Single(Contradictions(Shares("45"))).Message, StringComparison.Ordinal);
        Assert.Equal(2, Shares("40").Report.Diagnostics.Count(diagnostic => diagnostic.Rule == Rules.UndatedFigure));
    }

    [Fact]
    public void Facts_with_figures_say_when_and_entities_say_what_they_are()
    {
        var site = Site.Of(
            Site.Document("a", "甲國。"),
            ("entities/a.yaml", """
                - { id: a, kind: country, name: 甲國, facts: [{ label: 人口, value: 1,900萬 }, { label: 面積, value: 世界第九 }, { label: 人口（2019年）, value: 1,900萬 }, { label: 人口, value: 1,900萬, as-of: "2019" }] }
                - { id: b, kind: country, name: 乙國, description: 一個國家。 }
                """.Replace("1,900萬", "\"1,900萬\"", StringComparison.Ordinal)));
        Assert.Single(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.UndatedFigure);
        Assert.Equal("Nothing describes 'a'; expected a sentence under 'description'.", Assert.Single(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.UndescribedEntity).Message);
    }

    [Fact]
    public void The_figures_of_this_repository_agree_with_each_other_and_with_their_paragraphs()
    {
        var site = new Site(Repository.Input);
        Assert.DoesNotContain(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.ContradictoryFigure || diagnostic.Rule == Rules.UnsupportedFigure);
    }
}
