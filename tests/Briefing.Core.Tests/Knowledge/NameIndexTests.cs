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
}
