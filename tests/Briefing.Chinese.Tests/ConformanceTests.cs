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
}
