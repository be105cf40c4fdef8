using System.Text;
using System.Text.Json;
using Briefing.Core.Knowledge;
using Briefing.Core.Search;

namespace Briefing.Core.Tests.Search;

/// <summary>What search reads of a document.</summary>
public sealed class SearchTextTests
{
    private static readonly TextFold _fold = new();

    [Fact]
    public void Every_paragraph_is_there_in_every_form_that_an_edition_shows()
    {
        var site = Site.Own;
        string[] slugs = [.. site.Files.Keys.Where(path => path.StartsWith("hant/documents/", StringComparison.Ordinal) && path.EndsWith("/search-0.json", StringComparison.Ordinal)).Select(path => path.Split('/')[2])];
        Assert.NotEmpty(slugs);
        foreach (var slug in slugs)
        {
            var hant = Paragraphs(site, "hant", slug);
            var hans = Paragraphs(site, "hans", slug);
            Assert.Equal(hant.Select(paragraph => paragraph.Id), hans.Select(paragraph => paragraph.Id));
            Assert.Equal(hant.Count, hant.Select(paragraph => paragraph.Id).Distinct().Count());
            foreach (var (one, other) in hant.Zip(hans))
            {
                Assert.Equal(one.Forms.Order(StringComparer.Ordinal), other.Forms.Order(StringComparer.Ordinal));
                Assert.Contains(_fold.Squeeze(one.Shown), other.Forms);
            }
        }
    }

    [Fact]
    public void A_code_block_the_words_beside_a_figure_and_the_form_that_an_edition_shows_are_there()
    {
        var site = Site.Of(Site.Document("a", "正文第一段。\n\n```\nlet 甲 = 1;\n```\n\n最後一段。\n"));
        var texts = Paragraphs(site, "hans", "a").Select(paragraph => paragraph.Shown).ToArray();
        Assert.Equal(["正文第一段。", "let 甲 = 1;", "最后一段。"], texts);
    }

    [Fact]
    public void A_long_text_is_cut_into_files_of_a_few_kilobytes_between_paragraphs()
    {
        var paragraphs = Enumerable.Range(0, 200).Select(i => $"第{i}段，" + new string('文', i % 7 * 40) + "。").ToArray();
        var site = Site.Of(Site.Document("long", string.Join("\n\n", paragraphs)));
        var files = site.Files.Where(file => file.Key.StartsWith("hant/documents/long/search-", StringComparison.Ordinal)).ToArray();
        Assert.InRange(files.Length, 5, 15);
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetString(file.Value).Length, 1, 6_000));
        Assert.Equal(paragraphs, Paragraphs(site, "hant", "long").Select(paragraph => paragraph.Shown));
        using var index = JsonDocument.Parse(site.Files["search/index.json"]);
        var slices = files.Sum(file => JsonDocument.Parse(file.Value).RootElement.GetArrayLength());
        Assert.Equal(slices, NumberOf(index.RootElement.GetProperty("slices").GetString()!));
    }

    [Fact]
    public void What_is_not_published_whole_is_not_there()
    {
        var site = Site.Of(Site.Document("a", "秘密。\n", "publish: link\n"));
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("/search-", StringComparison.Ordinal));
    }

    private static int NumberOf(string signs) => signs.Select((sign, i) => (PostingsTable.Digits.IndexOf((byte)sign) & 31) << (5 * i)).Sum();

    private static List<(string Id, string Shown, List<string> Forms)> Paragraphs(Site site, string edition, string slug)
    {
        var paragraphs = new List<(string, string, List<string>)>();
        for (var i = 0; site.Files.TryGetValue($"{edition}/documents/{slug}/search-{i}.json", out var file); i++)
        {
            using var json = JsonDocument.Parse(file);
            foreach (var block in json.RootElement.EnumerateArray().SelectMany(slice => slice.EnumerateArray()))
            {
                var shown = block[1].GetString()!;
                var folded = _fold.Squeeze(shown);
                paragraphs.Add((block[0].GetString()!, shown, [folded, .. block.EnumerateArray().Skip(2).Select(changes => Changed(folded, changes))]));
            }
        }

        return paragraphs;
    }

    private static string Changed(string text, JsonElement changes)
    {
        var result = new StringBuilder();
        var at = 0;
        for (var i = 0; i < changes.GetArrayLength(); i += 3)
        {
            result.Append(text, at, changes[i].GetInt32()).Append(changes[i + 2].GetString());
            at += changes[i].GetInt32() + changes[i + 1].GetInt32();
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
