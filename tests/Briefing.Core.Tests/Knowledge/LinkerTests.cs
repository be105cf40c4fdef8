using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Knowledge;

/// <summary>What the linker makes of documents, and what it tells editors, on small sites.</summary>
public sealed class LinkerTests
{
    private static Diagnostic[] Told(Site site, Rule rule) => [.. site.Report.Diagnostics.Where(diagnostic => diagnostic.Rule == rule)];

    private static string Mentions(Site site, string entity) =>
        string.Join(' ', site.Page<EntityPage>("hant", $"entities/{entity}/").Mentions.OrderBy(group => group.Document.Slug, StringComparer.Ordinal).Select(group => $"{group.Document.Slug}:{group.Mentions}"));

    private const string Named = """
        - { id: china, kind: country, name: 中國, description: 國。 }
        - { id: taiwan, kind: place, name: 台灣, description: 島。 }
        - { id: crec, kind: organization, name: 中國中鐵, description: 公司。 }
        - { id: crec-2, kind: organization, name: 中國中鐵二局集團, description: 公司。 }
        - { id: independence, kind: concept, name: 台灣獨立, description: 主張。 }
        - { id: south, kind: place, name: 南海, description: 海。 }
        - { id: sea-city, kind: place, name: 海南, description: 島。 }
        """;

    [Theory]
    [InlineData("中國中鐵在中國。", "china:1 crec:1")]
    [InlineData("中國中鐵二局集團屬中國中鐵。", "crec:1 crec-2:1")]
    [InlineData("反對台灣獨立；台灣在東亞。", "independence:1 taiwan:1")]
    [InlineData("反对台湾独立，臺灣亦然。", "independence:1 taiwan:1")]
    [InlineData("南海南邊。", "south:1")]
    [InlineData("中國，中國中、中國中鐵二局。", "china:2 crec:1")]
    [InlineData("中 國。", "")]
    public void The_longest_name_counts_and_none_inside_it(string text, string expected)
    {
        var site = Site.Of(Site.Document("a", text), ("entities/a.yaml", Named));
        var counts = site.Page<EntityIndexPage>("hant", "entities/").Groups.SelectMany(group => group.Entities).Where(link => link.Count > 0).OrderBy(link => link.Id, StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', counts.Select(link => $"{link.Id}:{link.Count}")));
    }

    [Fact]
    public void A_name_that_runs_over_an_emphasis_or_a_line_end_is_one_mention()
    {
        var site = Site.Of(Site.Document("a", "中國**中鐵**二\n局集團。"), ("entities/a.yaml", Named));
        Assert.Equal("a:1", Mentions(site, "crec-2"));
    }

    [Fact]
    public void The_two_parties_are_whom_the_entity_file_says_in_each_document()
    {
        var site = Site.Of(
            Site.Document("a", "中方與哈方會談。"),
            Site.Document("b", "中方表示。"),
            Site.Document("c", "中方與哈方。"),
            ("entities/a.yaml", """
                - { id: china, kind: country, name: 中國, aliases: [{ form: 中方, only: [a] }], description: 國。 }
                - { id: kz, kind: country, name: 哈薩克, aliases: [{ form: 哈方, not: [c] }], description: 國。 }
                - { id: roc, kind: country, name: 中華民國, aliases: [{ form: 中方, only: [b] }], description: 國。 }
                """));
        Assert.Empty(site.Codes);
        Assert.Equal(("a:1", "a:1", "b:1"), (Mentions(site, "china"), Mentions(site, "kz"), Mentions(site, "roc")));
    }

    [Fact]
    public void Neither_the_order_of_the_files_nor_of_the_entities_settles_anything()
    {
        const string first = "- { id: x, kind: person, name: 甲, aliases: [主席], description: 人。 }";
        const string second = "- { id: y, kind: person, name: 乙, aliases: [{ form: 主席, only: [b] }], description: 人。 }";
        var one = Site.Of(Site.Document("a", "主席。"), Site.Document("b", "主席。"), ("entities/1.yaml", first), ("entities/2.yaml", second));
        var other = Site.Of(Site.Document("a", "主席。"), Site.Document("b", "主席。"), ("entities/1.yaml", second), ("entities/2.yaml", first));
        foreach (var site in new[] { one, other })
        {
            Assert.Empty(Told(site, Rules.ContestedAlias));
            Assert.Equal(("a:1", "b:1"), (Mentions(site, "x"), Mentions(site, "y")));
        }
    }

    [Fact]
    public void Names_of_hundreds_of_characters_are_told_where_they_stand()
    {
        var (longest, longer) = (new string('哈', 200), new string('薩', 201));
        var site = Site.Of(Site.Document("a", longest + "。"), ("entities/a.yaml", $$"""- { id: x, kind: country, name: {{longest}}, description: 國。 }"""));
        Assert.Equal("a:1", Mentions(site, "x"));

        var failed = Site.Of(Site.Document("a", longer + "。"), ("entities/a.yaml", $"""
            id: y
            kind: country
            name: {longer}
            aliases:
              - {longer}
              - form: {longer}
            not-in: {longer}
            description: 國。
            """));
        Assert.Equal([3, 5, 6, 7], Told(failed, Rules.WrongValue).Select(diagnostic => diagnostic.Position.Line).Order());
    }

    [Fact]
    public void Two_entities_that_claim_one_alias_are_told_at_the_line_of_the_second_claim_and_neither_has_it()
    {
        var site = Site.Of(Site.Document("a", "該國在此。"), ("entities/a.yaml", """
            - { id: x, kind: country, name: 甲國, aliases: [該國], description: 國。 }
            - id: y
              kind: country
              name: 乙國
              aliases:
                - 某國
                - 该国
              description: 國。
            """));
        var told = Assert.Single(Told(site, Rules.ContestedAlias));
        Assert.Equal(("entities/a.yaml", 7), (told.Position.Path, told.Position.Line));
        Assert.Contains("x and of y", told.Message, StringComparison.Ordinal);
        Assert.Equal(("", ""), (Mentions(site, "x"), Mentions(site, "y")));
    }

    [Fact]
    public void An_alias_that_no_document_has_is_told_at_its_line()
    {
        var site = Site.Of(Site.Document("a", "甲國在此。"), ("entities/a.yaml", """
            - id: x
              kind: country
              name: 甲國
              aliases:
                - 甲方
                - { form: 甲, only: [a] }
              description: 國。
            """));
        Assert.Equal([("entities/a.yaml", 5), ("entities/a.yaml", 6)], Told(site, Rules.UnusedAlias).Select(told => (told.Position.Path, told.Position.Line)));
    }

    [Fact]
    public void An_article_that_the_source_links_to_and_no_entity_covers_is_told_once_where_it_is_linked_first()
    {
        var site = Site.Of(
            ("documents/a.md", "---\ntitle: 文\nlanguage: zh-Hant\nsource:\n  kind: wiki-markdown\n  rights: 公有領域\n---\n[甲國](../Page/甲國.md \"wikilink\")在此。\n\n去[乙國](../Page/乙國.md \"wikilink\")。\n\n再去[乙國](../Page/乙國.md \"wikilink\")。\n"),
            ("entities/a.yaml", "- { id: x, kind: country, name: 甲國, description: 國。 }"));
        var told = Assert.Single(Told(site, Rules.UncoveredLink));
        Assert.Equal(("documents/a.md", 10), (told.Position.Path, told.Position.Line));
        Assert.Contains("'乙國'", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_word_is_not_one_entity_does_not_keep_it_from_being_another()
    {
        var site = Site.Of(Site.Document("a", "中國時報報導中國。"), ("entities/a.yaml", """
            - { id: china, kind: country, name: 中國, not-in: [中國時報], description: 國。 }
            - { id: times, kind: publication, name: 中國時報, description: 報。 }
            """));
        Assert.Empty(Told(site, Rules.ContestedAlias));
        Assert.Equal(("a:1", "a:1"), (Mentions(site, "china"), Mentions(site, "times")));
    }

    [Fact]
    public void An_entity_that_only_its_evidence_shows_is_not_called_unmentioned()
    {
        var site = Site.Of(Site.Document("a", "從甲地到乙地的鐵路。"), ("entities/a.yaml", """
            - { id: line, kind: infrastructure, name: 甲乙走廊, description: { text: 一線。, cites: [{ document: a, quote: 從甲地到乙地 }] } }
            - { id: other, kind: infrastructure, name: 丙丁走廊, description: 另一線。 }
            """));
        Assert.Contains("'other'", Assert.Single(Told(site, Rules.UnmentionedEntity)).Message, StringComparison.Ordinal);
    }
}
