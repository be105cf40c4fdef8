using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Knowledge;

public sealed class TopicPassageTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("這一句與題目無關，只是把段落寫長一些而已。", 8));

    private static string Plain(ImmutableArray<Block> blocks) => string.Concat(BlockTree.All(blocks).OfType<TextBlock>().Select(text => PlainText.Of(text.Content)));

    private static TopicPage Topic(string body, string gather, string edition = "hant") => Site.Of(
        Site.Document("a", body),
        ("entities/a.yaml", "- { id: kz, kind: country, name: 哈薩克, description: 國。 }"),
        ("topics/t.yaml", $"id: t\ntitle: 題\nsummary: 句。\ngather:\n  - {gather}\n")).Page<TopicPage>(edition, "topics/t/");

    [Theory]
    [InlineData("{ entities: [kz] }", "hant", "〔……〕哈薩克在此。〔……〕")]
    [InlineData("{ entities: [kz] }", "hans", "〔……〕哈萨克在此。〔……〕")]
    [InlineData("{ terms: [\"萨克 在\"] }", "hant", "〔……〕哈薩克在此。〔……〕")]
    public void A_long_paragraph_that_names_brought_in_is_cut_to_its_sentences(string gather, string edition, string expected) =>
        Assert.Equal(expected, Plain(Assert.Single(Topic(Filler + "哈薩克在此。" + Filler, gather, edition).Passages).Blocks));

    [Fact]
    public void Sentences_that_follow_each_other_stay_together() =>
        Assert.Equal("哈薩克一。哈薩克二。〔……〕哈薩克三。", Plain(Assert.Single(Topic($"哈薩克一。哈薩克二。{Filler}{Filler}哈薩克三。", "{ entities: [kz] }").Passages).Blocks));

    [Theory]
    [InlineData("{ document: a }")]
    [InlineData("{ quote: 哈薩克在此 }")]
    [InlineData("{ section: 節 }")]
    public void A_paragraph_that_an_editor_chose_stays_whole(string gather)
    {
        var body = Filler + "哈薩克在此。" + Filler;
        Assert.Equal(body, Plain(Assert.Single(Topic("## 節\n\n" + body, gather).Passages).Blocks));
    }

    [Fact]
    public void A_long_list_is_read_in_place()
    {
        var passage = Assert.Single(Topic("哈薩克。\n\n" + string.Concat(Enumerable.Range(1, 13).Select(i => $"* 哈薩克第{i}項\n")), "{ entities: [kz] }").Passages);
        Assert.Equal("哈薩克。", Plain(passage.Blocks));
        var list = Assert.Single(passage.InPlace);
        Assert.Equal((false, 13), (list.IsTable, list.Rows));
    }

    [Fact]
    public void No_block_stands_twice_on_a_topic_of_this_repository()
    {
        var site = new Site(Repository.Input);
        foreach (var id in new[] { "agreements", "belt-and-road", "corridors", "great-powers", "opinion", "recognition", "sport", "taiwan-trade", "visas" })
        {
            var blocks = site.Page<TopicPage>("hant", $"topics/{id}/").Passages.SelectMany(passage => passage.Blocks).Select(block => block.Id).ToArray();
            Assert.Equal(blocks.Distinct(), blocks);
        }
    }

    [Fact]
    public void A_topic_draws_the_corridors_among_its_entities_whole_and_no_other()
    {
        var site = new Site(Repository.Input);
        var page = site.Page<TopicPage>("hant", "topics/corridors/");
        var named = page.Entities.Select(entity => entity.Id).ToHashSet();
        Assert.NotEmpty(page.Map!.Routes);
        Assert.All(page.Map.Routes, route => Assert.Contains(route.Id, named));
        Assert.All(page.Map.Routes, route => Assert.Equal(site.Page<HomePage>("hant", "").Map!.Routes.Single(other => other.Id == route.Id).Stops.AsEnumerable(), route.Stops));
    }

    [Fact]
    public void A_topic_with_events_has_a_timeline_and_one_without_has_none()
    {
        var site = Site.Of(
            Site.Document("a", "甲事發生了。"),
            ("topics/t.yaml", "- { id: with, title: 有, summary: 句。, gather: [{ document: a }] }\n- { id: without, title: 無, summary: 句。, gather: [{ document: a }] }"),
            ("events/e.yaml", "- { id: e, date: '2016', text: 甲。, topics: [with], cites: [{ document: a, quote: 甲事發生 }] }"));
        Assert.DoesNotContain("hant/timeline/without/index.html", site.Files.Keys);
        Assert.Equal("e", Assert.Single(site.Page<TimelinePage>("hans", "timeline/with/").Events).Id);
        Assert.Equal(["/base/hant/timeline/with/"], site.Page<TimelinePage>("hant", "timeline/").ByTopic.Select(link => link.Href));
        Assert.Contains("/hans/timeline/with/", site.Text("hans/sitemap.xml"), StringComparison.Ordinal);
    }
}
