using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests;

public sealed class WholeSiteTests
{
    private const string Entities = """
        - { id: kazakhstan, kind: country, name: { zh-Hant: 哈薩克, en: Kazakhstan }, aliases: [哈國] }
        - { id: china, kind: country, name: { zh-Hant: 中國, zh-Hans: 中国, en: China } }
        - { id: belt-and-road, kind: policy, name: 一帶一路 }
        """;

    private const string Terms = """
        set: countries
        terms:
          - { tw: 哈薩克, cn: 哈萨克斯坦, en: Kazakhstan, kind: country }
          - { tw: 報導, cn: 报道, kind: word }
        """;

    private static string Plain(ImmutableArray<Block> blocks) => string.Concat(BlockTree.All(blocks).OfType<TextBlock>().Select(text => PlainText.Of(text.Content)));

    [Fact]
    public void A_document_stands_as_received_in_its_own_script_and_converted_in_the_other()
    {
        var site = Site.Of(Site.Document("a", "哈薩克報導了這件事。"), ("terms/words.yaml", Terms));
        Assert.Empty(site.Codes);
        Assert.Equal("哈薩克報導了這件事。", Plain(site.Page<DocumentPage>("hant", "documents/a/").Article.Blocks));
        Assert.Equal("哈萨克斯坦报道了这件事。", Plain(site.Page<DocumentPage>("hans", "documents/a/").Article.Blocks));
    }

    [Fact]
    public void A_Simplified_document_gets_its_Traditional_edition_the_same_way()
    {
        var site = Site.Of(
            ("documents/b.md", "---\ntitle: 关于哈萨克斯坦的报道\nlanguage: zh-Hans\nsource: { kind: markdown, rights: 公有领域 }\n---\n哈萨克斯坦的头发与皇后。"),
            ("terms/words.yaml", Terms));
        Assert.Empty(site.Codes);
        var page = site.Page<DocumentPage>("hant", "documents/b/");
        Assert.Equal("關於哈薩克的報導", page.Card.Title);
        Assert.True(page.Card.IsConverted);
        Assert.Equal("哈薩克的頭髮與皇后。", Plain(page.Article.Blocks));
        Assert.False(site.Page<DocumentPage>("hans", "documents/b/").Card.IsConverted);
    }

    [Fact]
    public void A_block_has_the_same_id_in_every_edition()
    {
        var site = Site.Of(Site.Document("a", "第一段。\n\n第二段，關於臺灣。"));
        Assert.Equal(
            site.Page<DocumentPage>("hant", "documents/a/").Article.Blocks.Select(block => block.Id),
            site.Page<DocumentPage>("hans", "documents/a/").Article.Blocks.Select(block => block.Id));
    }

    [Fact]
    public void The_first_mention_in_each_section_is_a_link_and_all_are_on_the_entity_page()
    {
        var site = Site.Of(
            Site.Document("a", "哈薩克與中國。哈薩克又來。\n\n哈國還在。\n\n## 第二節\n\n哈薩克再一次。"),
            ("entities/a.yaml", Entities));
        var article = site.Page<DocumentPage>("hant", "documents/a/").Article;
        var links = BlockTree.Texts(article).SelectMany(text => text.Content.OfType<Link>()).Select(link => (PlainText.Of(link.Content), ((EntityTarget)link.Target).EntityId));
        Assert.Equal([("哈薩克", "kazakhstan"), ("中國", "china"), ("哈薩克", "kazakhstan")], links);
        var group = Assert.Single(site.Page<EntityPage>("hant", "entities/kazakhstan/").Mentions);
        Assert.Equal(4, group.Mentions);
        Assert.Equal(["哈薩克與中國。", "哈薩克又來。", "哈國還在。", "哈薩克再一次。"], group.Sentences.Select(sentence => PlainText.Of(sentence.Content)));
        Assert.All(group.Sentences, sentence => Assert.StartsWith("/base/hant/documents/a/#p-", sentence.Href, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_of_the_source_to_another_site_stays_and_its_words_still_count_as_a_mention()
    {
        var site = Site.Of(Site.Document("a", "[哈薩克](https://example.com/kz)與[中國官網](https://example.com/cn)。"), ("entities/a.yaml", Entities));
        var links = BlockTree.Texts(site.Page<DocumentPage>("hant", "documents/a/").Article).SelectMany(text => text.Content.OfType<Link>());
        Assert.Equal([("哈薩克", "https://example.com/kz"), ("中國官網", "https://example.com/cn")], links.Select(link => (PlainText.Of(link.Content), ((ExternalTarget)link.Target).Url)));
        Assert.Single(site.Page<EntityPage>("hant", "entities/kazakhstan/").Mentions);
    }

    [Fact]
    public void Mentions_are_marked_on_the_converted_words()
    {
        var site = Site.Of(Site.Document("a", "今天報導，哈薩克與**哈國**。"), ("entities/a.yaml", Entities), ("terms/words.yaml", Terms));
        var sentence = Assert.Single(Assert.Single(site.Page<EntityPage>("hans", "entities/kazakhstan/").Mentions).Sentences);
        Assert.Equal("今天报道，哈萨克斯坦与哈国。", PlainText.Of(sentence.Content));
        Assert.Equal(["哈萨克斯坦", "哈国"], Marks(sentence.Content));
    }

    private static IEnumerable<string> Marks(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        Mark mark => [PlainText.Of(mark.Content)],
        InlineContainer container => Marks(container.Content),
        _ => [],
    });

    [Fact]
    public void Topics_gather_by_section_entity_and_word_and_leave_out_what_they_exclude()
    {
        var site = Site.Of(
            Site.Document("a", "開頭提到中國。\n\n## 貿易\n\n貿易一。\n\n貿易二，密件。\n\n## 其他\n\n關稅在這裡。\n\n無關。"),
            ("entities/a.yaml", Entities),
            ("topics/trade.yaml", """
                id: trade
                title: 貿易
                summary: 關於貿易。
                gather:
                  - { document: a, section: 貿易 }
                  - { entities: [china] }
                  - { terms: [关税] }
                exclude:
                  - { terms: [密件] }
                """));
        Assert.Empty(site.Codes);
        var page = site.Page<TopicPage>("hans", "topics/trade/");
        Assert.Equal(["开头提到中国。", "贸易一。", "关税在这里。"], page.Passages.Select(passage => Plain(passage.Blocks)));
        Assert.Equal([[], ["贸易"], ["其他"]], page.Passages.Select(passage => passage.Section.ToArray()));
        Assert.Equal("china", page.Entities[0].Id);
    }

    [Fact]
    public void An_event_cites_its_paragraph_in_every_edition()
    {
        var site = Site.Of(
            Site.Document("a", "2016年9月2日，兩國\n簽署了規劃。"),
            ("entities/a.yaml", Entities),
            ("events/a.yaml", "- { id: plan, date: '2016-09-02', text: 簽署規劃。, entities: [china], cites: [{ document: a, quote: 兩國簽署了 }] }"));
        Assert.Empty(site.Codes);
        var view = Assert.Single(site.Page<TimelinePage>("hans", "timeline/").Events);
        var citation = Assert.Single(view.Text.Citations);
        Assert.StartsWith("/base/hans/documents/a/#p-", citation.Href, StringComparison.Ordinal);
        Assert.Equal("两国签署了", citation.Excerpt.Replace(" ", "", StringComparison.Ordinal));
        Assert.Single(site.Page<DocumentPage>("hant", "documents/a/").Backlinks);
    }

    [Theory]
    [InlineData("沒有這句話", "does not say")]
    [InlineData("重複的話", "more than one paragraph")]
    public void A_citation_that_does_not_resolve_is_an_error_at_its_place(string quote, string expected)
    {
        var site = Site.Of(
            Site.Document("a", "重複的話在此。\n\n重複的話在彼。"),
            ("events/a.yaml", $"- id: e\n  date: '2016'\n  text: 甲。\n  cites:\n    - document: a\n      quote: {quote}\n"));
        var diagnostic = Assert.Single(site.Report.Diagnostics, d => d.Rule == Rules.UnresolvedCitation);
        Assert.Equal("events/a.yaml(6,14)", diagnostic.Position.ToString());
        Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void Every_fault_in_every_file_is_reported_in_one_run_and_nothing_is_written()
    {
        var site = Site.Of(
            Site.Document("a", "甲。", "topics: [nowhere]\n"),
            ("documents/b.md", "---\nsource: { kind: markdown }\n---\n乙。"),
            ("documents/c.md", "---\ntitle: 丙\nsource: { kind: hologram }\n---\n丙。"),
            ("documents/2020-01-01-a.md", "---\ntitle: 同名\nsource: { kind: markdown, rights: 無 }\n---\n甲。"),
            ("entities/a.yaml", "- { id: x, kind: planet, name: 甲 }\n- { id: x, kind: country, name: 乙 }\n"),
            ("terms/a.yaml", "set: a\nterms:\n  - { tw: 透過, cn: 通过 }\n  - { tw: 透過, cn: 经过 }\n"));
        Assert.Empty(site.Files);
        Assert.Superset(
            new HashSet<string> { "BRF1003", "BRF1004", "BRF2001", "BRF3001", "BRF3002", "BRF4001" },
            site.Codes.ToHashSet());
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_one_error_and_not_one_for_each_reference_to_it()
    {
        var site = Site.Of(
            ("documents/a.md", "---\ntitle: 甲\nsource: { kind: hologram }\n---\n甲。"),
            ("events/a.yaml", "- { id: e, date: '2016', text: 甲。, cites: [{ document: a, quote: 兩國簽署了 }] }"),
            ("topics/t.yaml", "{ id: t, title: 題, summary: 句。, gather: [{ document: a }] }"));
        Assert.Equal(["BRF2001"], site.Codes);
        Assert.False(site.Report.IsSite);
    }

    [Fact]
    public void A_document_that_no_reader_understands_is_an_error_and_the_site_is_built_without_it()
    {
        var site = Site.Of(
            Site.Document("a", "甲。"),
            ("documents/b.md", "---\ntitle: 丙\nsource: { kind: hologram, rights: 無 }\n---\n丙。"),
            ("documents/丁.md", "\0\u0001\u0002"),
            ("topics/t.yaml", "{ id: t, title: 題, summary: 句。, gather: [{ document: a }] }"));
        Assert.Equal(["BRF1008", "BRF2001", "BRF2001"], site.Codes.Where(code => code != "BRF3010").Order());
        Assert.True(site.Report.IsSite);
        Assert.Contains("hant/documents/a/index.html", site.Files.Keys);
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("documents/b", StringComparison.Ordinal));
    }

    [Fact]
    public void A_term_that_names_its_surroundings_is_shown_without_them()
    {
        var site = Site.Of(Site.Document("a", "出口增加，年增65%。"), ("terms/a.yaml", "{ set: a, terms: [{ tw: ，年增, cn: ，同比增长 }] }"));
        var row = Assert.Single(site.Page<TermsPage>("hant", "terms/").Terms);
        Assert.Equal(("年增", "同比增长"), (row.Taiwan, row.Mainland));
        var word = Assert.Single(BlockTree.Texts(site.Page<DocumentPage>("hans", "documents/a/").Article).SelectMany(text => text.Content.OfType<ChangedWord>()));
        Assert.Equal(("年增", "同比增长"), (word.Original, PlainText.Of(word.Content)));
    }

    [Fact]
    public void An_ambiguous_conversion_is_told_at_its_place_until_a_term_settles_it()
    {
        (string, string) document = Site.Document("a", "第一行。\n\n他住於此。");
        var diagnostic = Assert.Single(Site.Of(document).Report.Diagnostics, d => d.Rule == Rules.AmbiguousConversion && d.Message.Contains("'於'", StringComparison.Ordinal));
        Assert.Equal("documents/a.md(10,3)", diagnostic.Position.ToString());
        var settled = Site.Of(document, ("terms/a.yaml", "{ set: a, terms: [{ tw: 住於, cn: 住于 }] }"));
        Assert.DoesNotContain(settled.Report.Diagnostics, d => d.Rule == Rules.AmbiguousConversion && d.Message.Contains("'於'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ set: b, terms: [{ tw: 五兆, cn: 五万亿 }] }")]
    [InlineData("{ set: b, terms: [{ keep: 兆 }] }")]
    [InlineData("{ set: 0-before, terms: [{ tw: 兆, cn: 万亿, direction: tw-cn }] }")]
    public void A_word_that_means_two_things_is_told_with_its_alternatives_until_a_term_settles_it(string settling)
    {
        (string, string) document = Site.Document("a", "第一行。\n\n債務達五兆。");
        (string, string) ambiguous = ("terms/a.yaml", "{ set: a, terms: [{ keep: 兆, alternatives: { tw: 百萬, cn: 万亿 } }] }");
        var site = Site.Of(document, ambiguous);
        var diagnostic = Assert.Single(site.Report.Diagnostics, d => d.Rule == Rules.AmbiguousConversion);
        Assert.Equal("documents/a.md(10,5)", diagnostic.Position.ToString());
        Assert.Contains("'兆' became '兆'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("it could also be 万亿", diagnostic.Message, StringComparison.Ordinal);
        var settled = Site.Of(document, ambiguous, (settling.Contains("0-before", StringComparison.Ordinal) ? "terms/0-before.yaml" : "terms/b.yaml", settling));
        Assert.DoesNotContain(settled.Report.Diagnostics, d => d.Rule == Rules.AmbiguousConversion || d.Rule == Rules.ContradictoryTerm);
    }

    [Fact]
    public void Terms_name_both_forms_with_count_and_place()
    {
        var site = Site.Of(Site.Document("a", "哈薩克報導。\n\n哈薩克。"), ("terms/words.yaml", Terms));
        foreach (var edition in new[] { "hant", "hans" })
        {
            var row = site.Page<TermsPage>(edition, "terms/").Terms[0];
            Assert.Equal(("哈薩克", "哈萨克斯坦", "Kazakhstan", 2, 2), (row.Taiwan, row.Mainland, row.English, row.Count, row.Places.Length));
        }
    }

    [Fact]
    public void A_document_of_which_only_a_link_may_be_published_shows_no_text_anywhere()
    {
        var site = Site.Of(
            Site.Document("a", "祕密的哈薩克內文。", "publish: link\ntopics: [t]\n"),
            ("entities/a.yaml", Entities),
            ("topics/t.yaml", "{ id: t, title: 題, summary: 句。 }"));
        Assert.Empty(site.Page<DocumentPage>("hant", "documents/a/").Article.Blocks);
        Assert.Empty(site.Page<TopicPage>("hant", "topics/t/").Passages);
        Assert.Empty(Assert.Single(site.Page<EntityPage>("hant", "entities/kazakhstan/").Mentions).Sentences);
    }

    [Fact]
    public void Drafts_are_built_for_preview_only()
    {
        var tree = MemoryTree.OfTexts([KeyValuePair.Create("site.yaml", Site.Settings), .. new[] { Site.Document("a", "甲。", "draft: true\n"), Site.Document("b", "乙。") }.Select(file => KeyValuePair.Create(file.Path, file.Text))]);
        Assert.DoesNotContain("hant/documents/a/index.html", new Site(tree).Files.Keys);
        Assert.Contains("hant/documents/a/index.html", new Site(tree, new BuildOptions { Preview = true }).Files.Keys);
    }

    [Fact]
    public void The_order_of_files_and_the_number_of_threads_change_nothing()
    {
        var files = Enumerable.Range(0, 40).Select(i => Site.Document($"d{i}", $"第{i}份文件，關於哈薩克與中國的報導。")).Append(("entities/a.yaml", Entities)).Append(("terms/a.yaml", Terms)).Append(("site.yaml", Site.Settings)).Select(file => KeyValuePair.Create(file.Item1, file.Item2)).ToArray();
        var first = new Site(MemoryTree.OfTexts(files));
        var second = new Site(MemoryTree.OfTexts(files.Reverse()));
        Assert.Empty(first.Codes);
        Assert.Equal(first.Files.Keys.Order(StringComparer.Ordinal), second.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
        Assert.Equal(first.Report.Diagnostics.AsEnumerable(), second.Report.Diagnostics.AsEnumerable());
        Assert.Equal(first.Report.Counts, second.Report.Counts);
    }

    [Theory]
    [InlineData("documents/notes.md", "## 港口擴建\n\n市府說明經費已經編列。[聲明](http://a.example/b)", "港口擴建")]
    [InlineData("documents/notes.md", "市府說明\n\n經費已經編列。[聲明](http://a.example/b)\n\n```\na\n```\n", "市府說明")]
    [InlineData("documents/notes.md", "市府說明經費已經編列，居民則擔心施工期間的交通與噪音，要求先公布替代道路，並且在動工之前再辦一次公聽會，聽取居民的意見。[聲明](http://a.example/b)", "notes")]
    public void A_text_without_front_matter_is_shown_by_a_title_of_its_own_and_that_is_told(string path, string text, string title)
    {
        var site = Site.Of((path, text));
        Assert.Equal(["BRF1016", "BRF3010"], site.Codes.Order());
        Assert.Equal(title, site.Page<DocumentPage>("hant", "documents/notes/").Card.Title);
    }

    [Fact]
    public void A_text_without_front_matter_may_have_a_name_in_any_script() =>
        Assert.DoesNotContain("BRF1004", Site.Of(("documents/港口.md", "# 港口擴建\n\n說明。[聲明](http://a.example/b)")).Codes);

    [Fact]
    public void Topics_and_term_sets_of_another_generator_that_are_not_here_are_told()
    {
        var site = Site.Of(("documents/2022-09-15-a.md", "---\ntitle: 港口\ndate: 2022-09-15\ntopics: [harbour]\nterm-sets: [ports]\n---\n說明。\n\n# 甲\n"));
        Assert.Equal(["BRF1015", "BRF1015", "BRF3010"], site.Codes.Order());
        Assert.NotNull(site.Page<DocumentPage>("hant", "documents/a/"));
    }
}
