namespace Briefing.Chinese.Tests;

/// <summary>The tables against the algorithm itself.</summary>
public sealed class DifferentialTests
{
    public static TheoryData<string> Configurations => new(ChineseConverter.Configurations);

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Equals_the_plain_algorithm_on_mixtures_of_dictionary_keys(string id)
    {
        foreach (var tofu in new[] { false, true })
        {
            var reference = new ReferenceConverter(id, tofu);
            var converter = ChineseConverter.FromOpenCc(id, new() { MayOutputTofu = tofu });
            var random = new Random(20220915);
            for (var i = 0; i < 1500; i++)
            {
                var text = TextSamples.Mixture(random, random.Next(1, 24));
                var expected = reference.Convert(text);
                Assert.Equal(expected, converter.Convert(text));
                if (i % 3 > 0) continue;
                var alignment = converter.Align(text);
                Assert.Equal(expected, alignment.Result);
                Alignments.AssertTile(alignment);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Equals_the_plain_algorithm_where_one_key_starts_in_another(string id)
    {
        var reference = new ReferenceConverter(id);
        var converter = ChineseConverter.FromOpenCc(id);
        var random = new Random(20220915);
        for (var i = 0; i < 3000; i++)
        {
            var text = TextSamples.Overlapping(random, random.Next(2, 12));
            Assert.Equal(reference.Convert(text), converter.Convert(text));
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Equals_the_plain_algorithm_on_every_dictionary_key(string id)
    {
        var reference = new ReferenceConverter(id);
        var converter = ChineseConverter.FromOpenCc(id);
        foreach (var key in TextSamples.Keys) Assert.Equal(reference.Convert(key), converter.Convert(key));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Equals_the_plain_algorithm_on_the_documents(string id)
    {
        var reference = new ReferenceConverter(id);
        var converter = ChineseConverter.FromOpenCc(id);
        foreach (var text in TextSamples.Documents()) Assert.Equal(reference.Convert(text), converter.Convert(text));
    }
}
