using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Publishing;

public sealed class HostingTests
{
    private static readonly (string, string) Entities = ("entities/a.yaml", "- { id: kazakhstan, kind: country, name: 哈薩克, former-ids: [kz, qazaqstan] }");
    private static readonly (string, string) Topic = ("topics/trade.yaml", "id: trade\ntitle: 貿易\nsummary: 貿易。\nformer-ids: [commerce]\ngather:\n  - { terms: [貿易] }\n");
    private static readonly (string, string) Event = ("events/a.yaml", "- { id: e, date: '2016', text: 貿易。, topics: [trade], cites: [{ document: new-name, quote: 貿易與哈薩克 }] }");

    [Fact]
    public void A_former_address_leads_to_the_present_one_in_every_edition()
    {
        var site = Site.Of(Site.Document("new-name", "貿易與哈薩克。", "aliases: [old-name, older-name]\n"), Entities, Topic, Event);
        Assert.Empty(site.Report.Diagnostics.Where(d => d.Rule.Severity != Severity.Information).Select(d => d.ToString()));
        var moved = site.Report.Hosting!.Redirects.Where(redirect => redirect.Status == 301).Select(redirect => $"{redirect.From} {redirect.To}");
        Assert.Equal(
            new[] { "hant", "hans" }.SelectMany(edition => new[]
            {
                $"/base/{edition}/documents/old-name/ /base/{edition}/documents/new-name/",
                $"/base/{edition}/documents/older-name/ /base/{edition}/documents/new-name/",
                $"/base/{edition}/entities/kz/ /base/{edition}/entities/kazakhstan/",
                $"/base/{edition}/entities/qazaqstan/ /base/{edition}/entities/kazakhstan/",
                $"/base/{edition}/topics/commerce/ /base/{edition}/topics/trade/",
                $"/base/{edition}/timeline/commerce/ /base/{edition}/timeline/trade/",
            }),
            moved);
        Assert.Contains("hans/entities/kz/index.html", site.Files.Keys);
        Assert.DoesNotContain("old-name", site.Text("hant/sitemap.xml"));
    }

    [Theory]
    [InlineData("aliases: [b]\n", "", "is that of a page")]
    [InlineData("aliases: [a]\n", "", "is that of a page")]
    [InlineData("aliases: [x]\n", "aliases: [x]\n", "is also one of 'a'")]
    public void A_former_address_may_not_be_a_present_one_nor_lead_to_two_pages(string a, string b, string expected)
    {
        var site = Site.Of(Site.Document("a", "甲。", a), Site.Document("b", "乙。", b));
        var diagnostic = Assert.Single(site.Report.Diagnostics, d => d.Rule == Rules.RouteCollision);
        Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith(".md(7,10)", diagnostic.Position.ToString(), StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void A_former_id_that_another_has_or_that_is_none_is_an_error()
    {
        var site = Site.Of(Site.Document("a", "甲。"), ("entities/a.yaml", "- { id: x, kind: concept, name: 甲, former-ids: [y, Bad Id] }\n- { id: y, kind: concept, name: 乙 }\n"));
        Assert.Equal(["BRF1003", "BRF5001"], site.Report.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).Select(d => d.Rule.Code).Order());
    }

    [Fact]
    public void Each_file_is_either_kept_for_good_or_asked_for_again()
    {
        var site = Site.Of(Site.Document("a", "甲。", "aliases: [z]\n"), Entities, Topic with { Item2 = Topic.Item2.Replace("[貿易]", "[甲]", StringComparison.Ordinal) });
        Assert.Empty(site.Codes);
        var rules = site.Report.Hosting!.Headers.Where(rule => rule.Headers.Any(header => header.Key == "Cache-Control")).Select(rule => rule.Path).ToArray();
        foreach (var path in site.Files.Keys.Where(path => path is not (NetlifyFiles.Headers or NetlifyFiles.Redirects)))
        {
            var address = "/base/" + path;
            Assert.True(rules.Count(rule => Fits(rule, address)) == 1, $"{address} has not one rule for Cache-Control but {rules.Count(rule => Fits(rule, address))}.");
        }

        static bool Fits(string rule, string address) => rule == address || (rule.EndsWith('*') && address.StartsWith(rule[..^1], StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_chooses_the_edition_in_its_script_and_its_own_edition_first()
    {
        Assert.Equal(
            [("hant", "zh-Hant"), ("hk", "zh-Hant-HK zh-HK"), ("hans", "zh-Hans"), ("hans", "zh"), ("en", "en")],
            Chosen(("hant", "zh-Hant"), ("hans", "zh-Hans"), ("hk", "zh-Hant-HK"), ("en", "en"))
                .Select(choice => (choice.Path, string.Join(' ', choice.Languages.Where(tag => tag is "zh-Hant" or "zh-Hant-HK" or "zh-HK" or "zh-Hans" or "zh" or "en")))));
        Assert.Equal(["hant"], Chosen(("hant", "zh-Hant")).Select(choice => choice.Path));
    }

    private static IEnumerable<(string Path, ImmutableArray<string> Languages)> Chosen(params (string Path, string Language)[] editions) =>
        BrowserLanguages.Of([.. editions.Select(edition => new Edition(edition.Path, edition.Language, edition.Path, edition.Path, edition.Language, ImmutableDictionary<string, string>.Empty))])
            .Select(choice => (choice.Edition.Path, choice.Languages));

    [Fact]
    public void The_page_at_a_former_address_is_framed_as_the_present_one()
    {
        var site = Site.Of(Site.Document("a", "甲。", "aliases: [z]\n"));
        var page = site.Page<MovedPage>("hans", "documents/a/");
        Assert.Equal("https://example.org/base/hans/documents/a/", page.Frame.Alternates[1].Url);
    }
}
