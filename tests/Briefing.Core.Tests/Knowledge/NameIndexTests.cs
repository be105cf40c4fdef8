using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Knowledge;

public sealed class NameIndexTests
{
    private static readonly SourcePosition Nowhere = SourcePosition.File("entities/test.yaml");
    private static readonly TextFold Fold = new();

    private static Entity Entity(string id, string name, Alias[]? aliases = null, string[]? notIn = null) => new(
        id, EntityKind.Country, ImmutableDictionary<string, string>.Empty.Add("zh-Hant", name), [.. aliases ?? []], [.. notIn ?? []], [],
        null, [], null, null, null, [], Nowhere);

    private static Alias Alias(string form, params string[] only) => new(form, [.. only], [], Nowhere);

    private static string[] Find(string text, string slug, params Entity[] entities) =>
        [.. new NameIndex(entities, Fold).Find(text, slug).Select(hit => $"{text.Substring(hit.Span.Start, hit.Span.Length)}={hit.EntityId}")];

    [Fact]
    public void The_longest_name_wins_over_the_names_inside_it() =>
        Assert.Equal(["中國中鐵=crec", "中國=china"], Find("中國中鐵在中國", "a", Entity("china", "中國"), Entity("crec", "中國中鐵")));

    [Fact]
    public void Script_and_variants_do_not_matter() =>
        Assert.Equal(["哈萨克=kz", "台北=taipei"], Find("从哈萨克到台北", "a", Entity("kz", "哈薩克"), Entity("taipei", "臺北")));

    [Fact]
    public void A_word_in_which_a_name_means_something_else_is_no_mention() =>
        Assert.Equal(["哈薩克=kz"], Find("哈薩克族在哈薩克", "a", Entity("kz", "哈薩克", notIn: ["哈薩克族"])));

    [Fact]
    public void Latin_names_match_whole_words_only() =>
        Assert.Equal(["Kazakhstan=kz"], Find("Kazakhstani（Kazakhstan）", "a", Entity("kz", "哈薩克", [Alias("kazakhstan")])));

    [Fact]
    public void An_alias_for_one_document_holds_there_only()
    {
        var kz = Entity("kz", "哈薩克", [Alias("哈方", "a")]);
        Assert.Equal(["哈方=kz"], Find("哈方表示", "a", kz));
        Assert.Empty(Find("哈方表示", "b", kz));
    }

    [Fact]
    public void A_form_that_two_entities_claim_is_nobodys_unless_one_claims_it_for_the_document()
    {
        var first = Entity("first", "甲國", [Alias("該國")]);
        var second = Entity("second", "乙國", [Alias("該國", "b")]);
        var third = Entity("third", "丙國", [Alias("該國")]);
        Assert.Empty(Find("該國表示", "a", first, second, third));
        Assert.Empty(Find("該國表示", "a", third, second, first));
        Assert.Equal(["該國=second"], Find("該國表示", "b", first, second, third));
    }

    [Fact]
    public void When_the_longest_form_does_not_hold_here_a_shorter_one_may() =>
        Assert.Equal(["中方=china"], Find("中方人員", "b", Entity("china", "中國", [Alias("中方")]), Entity("staff", "職員", [Alias("中方人員", "a")])));

    [Fact]
    public void Contested_forms_are_named()
    {
        var index = new NameIndex([Entity("first", "甲國", [Alias("該國")]), Entity("second", "乙國", [Alias("該國")])], Fold);
        var (form, ids) = Assert.Single(index.Contested(["a"]));
        Assert.Equal("該國", form);
        Assert.Equal(["first", "second"], ids.AsEnumerable());
    }

    [Fact]
    public void A_claim_for_a_document_settles_what_would_be_contested()
    {
        var index = new NameIndex([Entity("first", "甲國", [Alias("該國")]), Entity("second", "乙國", [Alias("該國", "b")])], Fold);
        Assert.Empty(index.Contested(["a", "b"]));
    }

    /// <summary>Two thousand names of few characters, so that they overlap, nest and collide, against a search that tries every name at every place.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Many_names_give_what_trying_each_of_them_gives(int seed)
    {
        var random = new Random(seed);
        string Word(int longest) => string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => "中國鐵路灣台哈方獨立"[random.Next(10)]));
        var entities = Enumerable.Range(0, 2_000).Select(i => Entity($"e{i}", Word(6))).DistinctBy(entity => entity.Names["zh-Hant"]).ToArray();
        var text = string.Concat(Enumerable.Range(0, 4_000).Select(_ => Word(4)));
        var names = entities.ToDictionary(entity => Fold.Fold(entity.Names["zh-Hant"]), entity => entity.Id);
        var folded = Fold.Fold(text);
        var expected = new List<string>();
        for (var i = 0; i < folded.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(6, folded.Length - i)).Reverse().FirstOrDefault(n => names.ContainsKey(folded.Substring(i, n)));
            if (length > 0)
                expected.Add($"{i}+{length}={names[folded.Substring(i, length)]}");
            i += Math.Max(length, 1);
        }

        Assert.Equal(expected, new NameIndex(entities, Fold).Find(text, "a").Select(hit => $"{hit.Span.Start}+{hit.Span.Length}={hit.EntityId}"));
    }
}
