using System.Text;
using System.Text.Json;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Tests.Knowledge;

public sealed class OpenDataTests
{
    private const string Entities = """
        - { id: kazakhstan, kind: country, name: { zh-Hant: 哈薩克, en: Kazakhstan }, aliases: [哈國], dates: { start: "1991-12-16" }, coordinates: [48.0, 68.0], description: 中亞國家。 }
        - { id: writer, kind: person, name: 王某, description: 作者。 }
        """;

    private const string Dataset = """
        id: trade
        title: 貿易
        unit: 億美元
        chart: bars
        note: 兩行，
        series:
          - id: total
            name: "=總額"
            points:
              - { at: "2017", value: 180.0, change: -37.49, note: "他說\"多\"", cites: [{ document: a, quote: 總額180億 }, { document: secret, quote: 祕密的內文 }] }
              - { at: 某年, value: -3, cites: [{ document: a, quote: 總額180億 }] }
        """;

    private static Site Build() => Site.Of(
        Site.Document("a", "2017年哈薩克總額180億美元。\n\n哈國在此。", "  author: 王某\n  published: 2019-01\n"),
        Site.Document("secret", "祕密的內文，哈薩克。", "publish: link\n"),
        ("entities/a.yaml", Entities),
        ("datasets/a.yaml", Dataset),
        ("topics/t.yaml", "{ id: t, title: 題, summary: 句。, gather: [{ entities: [kazakhstan] }], datasets: [trade] }"),
        ("relations/a.yaml", "- { id: r, subject: writer, kind: visits, object: kazakhstan, date: '2016/2018', text: 訪問。, cites: [{ document: a, quote: 哈國在此 }] }"),
        ("events/a.yaml", "- { id: e, date: '2016-09', text: 一事。, entities: [kazakhstan], topics: [t], cites: [{ document: secret, quote: 祕密的內文 }] }"));

    [Fact]
    public void The_file_holds_the_knowledge_with_its_places_in_every_edition()
    {
        var site = Build();
        Assert.Empty(site.Codes);
        using var data = JsonDocument.Parse(site.Files["data/briefing.json"]);
        var root = data.RootElement;
        var entity = root.GetProperty("entities")[0];
        Assert.Equal("https://example.org/base/hans/entities/kazakhstan/", entity.GetProperty("url").GetProperty("zh-Hans").GetString());
        Assert.Equal(("哈薩克", "哈萨克", "Kazakhstan"), (entity.GetProperty("names").GetProperty("zh-Hant").GetString(), entity.GetProperty("names").GetProperty("zh-Hans").GetString(), entity.GetProperty("names").GetProperty("en").GetString()));
        Assert.Equal("1991-12-16", entity.GetProperty("start").GetString());
        Assert.Equal(48.0, entity.GetProperty("latitude").GetDouble());
        Assert.Equal("2016-09", root.GetProperty("events")[0].GetProperty("date").GetString());
        Assert.Equal("2016/2018", root.GetProperty("relations")[0].GetProperty("date").GetString());
        var point = root.GetProperty("datasets")[0].GetProperty("series")[0].GetProperty("points")[0];
        Assert.Equal(("2017", "180.0", -37.49m), (point.GetProperty("date").GetString(), point.GetProperty("value").GetRawText(), point.GetProperty("changePercent").GetDecimal()));
        var document = root.GetProperty("documents")[0];
        Assert.Equal("writer", document.GetProperty("makers")[0].GetString());
        var mentions = document.GetProperty("mentions").GetProperty("kazakhstan");
        Assert.Equal([(5, 3), (0, 2)], mentions.EnumerateArray().Select(mention => (mention[1].GetInt32(), mention[2].GetInt32())));
        var block = root.GetProperty("topics")[0].GetProperty("passages")[0].GetProperty("blocks")[0].GetString();
        Assert.Equal(block, mentions[0][0].GetString());
    }

    [Fact]
    public void No_file_of_data_holds_the_text_of_a_document_that_may_not_be_published_whole()
    {
        var site = Build();
        foreach (var path in new[] { "data/briefing.json", "hant/data/trade.csv", "hans/data/trade.csv" })
        {
            Assert.DoesNotContain("祕密的內文", site.Text(path), StringComparison.Ordinal);
            Assert.DoesNotContain("秘密的内文", site.Text(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Figures_are_CSV_that_spreadsheets_open_and_do_not_run()
    {
        var bytes = Build().Files["hant/data/trade.csv"];
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("dataset,series,at,value,unit,change_percent,note,dataset_note,source,document,quote,url", lines[0]);
        Assert.StartsWith("貿易,'=總額,2017,180.0,億美元,-37.49,\"他說\"\"多\"\"\",兩行，,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",總額180億,https://example.org/base/hant/documents/a/#p-", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("貿易,'=總額,某年,-3,億美元,,,", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        Assert.Contains("亿美元", Build().Text("hans/data/trade.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wrote_a_document_is_not_called_unmentioned()
    {
        var site = Build();
        Assert.Equal("a", Assert.Single(site.Page<Pages.EntityPage>("hans", "entities/writer/").Documents).Slug);
        Assert.DoesNotContain(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.UnmentionedEntity);
    }

    [Fact]
    public void Two_builds_of_this_repository_give_the_same_bytes_and_every_place_in_them_exists()
    {
        var site = new Site(Repository.Input);
        Assert.Equal(site.Files["data/briefing.json"], new Site(Repository.Input).Files["data/briefing.json"]);
        using var data = JsonDocument.Parse(site.Files["data/briefing.json"]);
        var root = data.RootElement;
        var entities = root.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);
        Assert.True(entities.Count >= 150);
        Assert.All(root.GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("mentions").EnumerateObject()), mention => Assert.Contains(mention.Name, entities));
        Assert.All(root.GetProperty("events").EnumerateArray(), occurrence => Assert.True(occurrence.GetProperty("cites").GetArrayLength() > 0));
    }
}
