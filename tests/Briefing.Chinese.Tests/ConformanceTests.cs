using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Tests;

/// <summary>Every case of OpenCC's own test data, byte for byte.</summary>
public sealed class ConformanceTests
{
    /// <summary>Cases whose expectation uses a dictionary that is marked <c>may_output_tofu</c>.</summary>
    private static readonly HashSet<string> NeedTofu =
    [
        "BYVoid_OpenCC_PR_1228_existing_behaviors",
        "BYVoid_OpenCC_PR_1229_existing_behaviors",
        "BYVoid_OpenCC_PR_464_xi_vs_xi",
    ];

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var (id, input, configuration, expected) in OpenCcData.Cases()) cases.Add(id, configuration, input, expected);
            return cases;
        }
    }

    [Fact]
    public void The_package_has_475_cases_over_all_16_configurations()
    {
        Assert.Equal(475, OpenCcData.Cases().Count());
        Assert.Equal(OpenCcData.Cases().Select(c => c.Configuration).Distinct().Order(StringComparer.Ordinal), ChineseConverter.Configurations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Converts_as_OpenCC_does(string id, string configuration, string input, string expected)
    {
        var converter = ChineseConverter.FromOpenCc(configuration, new() { MayOutputTofu = NeedTofu.Contains(id) });
        Assert.Equal(expected, converter.Convert(input));
        var alignment = converter.Align(input);
        Assert.Equal(expected, alignment.Result);
        Alignments.AssertTile(alignment);
    }

    /// <summary>OpenCC's pull request 1316 with the cases of its ConversionTest: operators of one, two and three operands, nested, at the head of a text and within.</summary>
    [Theory]
    [InlineData("⿰虫风", "⿰虫风")]
    [InlineData("⿰ab猫", "⿰ab貓")]
    [InlineData("a⿾证", "a⿾证")]
    [InlineData("证⿾证证", "證⿾证證")]
    [InlineData("x⿰钅只", "x⿰钅只")]
    [InlineData("证⿲讠只讠证", "證⿲讠只讠證")]
    [InlineData("（⿱⿰钅只风）风", "（⿱⿰钅只风）風")]
    [InlineData("风⿰钅", "風⿰釒")]
    public void A_complete_ideographic_description_sequence_is_copied_whole(string source, string expected) =>
        Assert.Equal(expected, ChineseConverter.FromOpenCc("s2t").Convert(source));

    [Fact]
    public void No_key_of_a_dictionary_starts_with_an_operator_of_description() =>
        Assert.DoesNotContain(TextSamples.Keys, key => IdeographicDescription.IsOperator(key[0]));
}
