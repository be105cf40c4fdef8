using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Knowledge;

/// <summary>Every sentence of the editors says where it comes from, and the site shows it.</summary>
public sealed class ProvenanceTests
{
    private const string Document = "哈薩克在中亞。\n\n總額180億美元。";
    private const string Good = "[{ document: a, quote: 哈薩克在中亞 }]";

    private static readonly Site Own = Site.Own;

    private static Site Build(string description = "甲。", string fact = "", string entity = "", string relation = Good, string occurrence = Good, string summary = "句。", string introduction = Good, string view = Good, string note = "註。", string point = Good, string judgement = Good) => Site.Of(
        Site.Document("a", Document),
        ("site.yaml", $"{Site.Settings}\ncharts: [trade]\njudgements: [{{ text: 判斷。, cites: {judgement} }}]"),
        ("entities/a.yaml", $"- {{ id: kz, kind: country, name: 哈薩克, description: {description}, facts: [{fact}]{entity} }}\n- {{ id: ca, kind: place, name: 中亞, description: {{ text: 乙。, cites: {Good} }} }}"),
        ("relations/a.yaml", $"- {{ id: r, subject: kz, kind: located-in, object: ca, text: 在。, cites: {relation} }}"),
        ("events/a.yaml", $"- {{ id: e, date: '2016', text: 事。, cites: {occurrence} }}"),
        ("topics/a.yaml", $"{{ id: t, title: 題, summary: {summary}, introduction: [{{ text: 導。, cites: {introduction} }}], compare: [{{ question: 何。, views: [{{ document: a, text: 說。, cites: {view} }}] }}], gather: [{{ document: a }}] }}"),
        ("datasets/a.yaml", $"{{ id: trade, title: 貿易, unit: 億美元, note: {note}, series: [{{ id: s, name: 總, points: [{{ at: '2017', value: 180, cites: {point} }}] }}] }}"));

    private static string[] Told(Site site, Rule rule) => [.. site.Report.Diagnostics.Where(diagnostic => diagnostic.Rule == rule).Select(diagnostic => $"{diagnostic.Position.Path}({diagnostic.Position.Line})")];

    private static string Marked(Inline inline) => inline switch
    {
        Mark mark => PlainText.Of(mark.Content),
        InlineContainer container => string.Concat(container.Content.Select(Marked)),
        _ => "",
    };

    public static TheoryData<string> Places => ["description", "fact", "relation", "occurrence", "summary", "introduction", "view", "note", "point", "judgement"];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_citation_that_does_not_resolve_fails_the_build_wherever_it_stands(string place)
    {
        const string bad = "[{ document: a, quote: 沒有這句話 }]";
        var site = place switch
        {
            "description" => Build(description: $"{{ text: 甲。, cites: {bad} }}"),
            "fact" => Build(fact: $"{{ label: 位置, value: 中亞, cites: {bad} }}"),
            "relation" => Build(relation: bad),
            "occurrence" => Build(occurrence: bad),
            "summary" => Build(summary: $"{{ text: 句。, cites: {bad} }}"),
            "introduction" => Build(introduction: bad),
            "view" => Build(view: bad),
            "note" => Build(note: $"{{ text: 註。, cites: {bad} }}"),
            "point" => Build(point: bad),
            _ => Build(judgement: bad),
        };
        Assert.Equal([Rules.UnresolvedCitation.Code], site.Codes);
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData("relation")]
    [InlineData("occurrence")]
    [InlineData("introduction")]
    [InlineData("view")]
    [InlineData("point")]
    [InlineData("judgement")]
    public void What_must_cite_and_does_not_fails_the_build(string place)
    {
        var site = place switch
        {
            "relation" => Build(relation: "[]"),
            "occurrence" => Build(occurrence: "[]"),
            "introduction" => Build(introduction: "[]"),
            "view" => Build(view: "[]"),
            "point" => Build(point: "[]"),
            _ => Build(judgement: "[]"),
        };
        Assert.Equal([Rules.MissingKey.Code], site.Codes);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void What_may_rest_on_common_reference_is_told_where_it_names_none()
    {
        var site = Build(fact: "{ label: 面積, value: 廣大 }", entity: ", coordinates: [48, 68]");
        Assert.Empty(site.Codes);
        Assert.Equal(["datasets/a.yaml(1)", "entities/a.yaml(1)", "entities/a.yaml(1)", "entities/a.yaml(1)", "topics/a.yaml(1)"], Told(site, Rules.UnsourcedStatement));
        Assert.Contains(site.Report.Diagnostics, diagnostic => diagnostic.Message.Contains("'面積' of 'kz'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_work_of_reference_or_a_paragraph_is_enough()
    {
        var site = Build(
            fact: "{ label: 面積, value: 廣大 }",
            entity: ", coordinates: [48, 68], sources: [{ name: 某百科〈哈薩克〉, url: 'https://example.org/kz' }, { name: 某辭典 }]",
            summary: $"{{ text: 句。, cites: {Good} }}",
            note: $"{{ text: 註。, cites: {Good} }}");
        Assert.Empty(site.Codes);
        Assert.Empty(Told(site, Rules.UnsourcedStatement));
        Assert.Equal([("某百科〈哈萨克〉", "https://example.org/kz"), ("某辞典", null)], site.Page<EntityPage>("hans", "entities/kz/").Sources.Select(source => (source.Name, source.Href)));
        Assert.Single(site.Page<TopicPage>("hant", "topics/t/").SummaryCitations);
        Assert.Single(site.Page<HomePage>("hant", "").Charts[0].NoteCitations);
    }

    [Fact]
    public void A_work_of_reference_needs_a_name_and_an_address_that_a_page_may_link_to()
    {
        var site = Build(entity: ", sources: [{ url: 'javascript:alert(1)' }]");
        Assert.Equal([Rules.WrongValue.Code, Rules.MissingKey.Code], site.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_sentence_of_this_repository_rests_on_something()
    {
        Assert.Empty(Told(Own, Rules.UnsourcedStatement));
        var parts = Own.Pages.OfType<ProvenancePage>().Where(page => page.Part is not null).ToArray();
        Assert.Equal(2 * 16, parts.Length);
        foreach (var page in parts)
        {
            Assert.Equal(page.Part!.Sentences, page.Groups.Sum(group => group.Assertions.Length));
            foreach (var group in page.Groups)
                Assert.All(group.Assertions, assertion => Assert.True(!assertion.Evidence.IsEmpty || (page.Part.Kind is not null && !group.References.IsEmpty), $"{page.Part.Key}: {assertion.Text}"));
        }
    }

    [Fact]
    public void The_words_that_a_sentence_rests_on_are_marked_in_the_paragraph_that_the_link_leads_to()
    {
        var texts = Own.Pages.OfType<DocumentPage>().SelectMany(page => BlockTree.Texts(page.Article).Select(text => ($"{page.Card.Href}#{text.Id}", Text: PlainText.Of(text.Content)))).ToLookup(pair => pair.Item1, pair => pair.Text, StringComparer.Ordinal);
        var evidence = Own.Pages.OfType<ProvenancePage>().SelectMany(page => page.Groups).SelectMany(group => group.Assertions).SelectMany(assertion => assertion.Evidence).ToArray();
        Assert.True(evidence.Length > 600);
        foreach (var one in evidence)
        {
            var text = Assert.Single(texts[one.Href].Distinct());
            Assert.Contains(PlainText.Of(one.Sentence), text, StringComparison.Ordinal);
            var mark = string.Concat(one.Sentence.Select(Marked));
            Assert.Equal(one.Excerpt, mark.Trim());
            Assert.True(mark.Length > 0);
        }
    }

    [Fact]
    public void The_page_of_an_entity_or_topic_leads_to_its_own_sentences()
    {
        foreach (var page in Own.Pages.OfType<EntityPage>().Where(page => page.Description is not null))
        {
            var part = Own.Page<ProvenancePage>(page.Frame.Site.Edition.Path, $"provenance/{page.Kind.ToString().ToLowerInvariant()}/");
            Assert.Contains(part.Groups, group => group.Id == page.Id);
        }

        var topics = Own.Page<ProvenancePage>("hans", "provenance/topics/");
        Assert.Equal(Own.Page<TopicIndexPage>("hans", "topics/").Topics.Select(topic => topic.Id), topics.Groups.Select(group => group.Id));
    }

    [Fact]
    public void Words_of_a_document_that_may_not_be_shown_stand_on_no_page()
    {
        var site = Site.Of(
            Site.Document("a", "祕密的內文在此。", "publish: link\n"),
            ("events/a.yaml", "- { id: e, date: '2016', text: 事。, cites: [{ document: a, quote: 祕密的內文 }] }"));
        var evidence = Assert.Single(site.Page<ProvenancePage>("hant", "provenance/events/").Groups[0].Assertions[0].Evidence);
        Assert.Equal(("", 0), (evidence.Excerpt, evidence.Sentence.Length));
        Assert.Equal("", site.Page<TimelinePage>("hant", "timeline/").Events[0].Text.Citations[0].Excerpt);
    }

    [Fact]
    public void A_site_without_sentences_has_no_parts()
    {
        var site = Site.Of(Site.Document("a", "無。"));
        Assert.Empty(site.Page<ProvenancePage>("hant", "provenance/").Parts);
        Assert.Single(site.Pages.OfType<ProvenancePage>(), page => page.Frame.Site.Edition.Path == "hant");
    }
}
