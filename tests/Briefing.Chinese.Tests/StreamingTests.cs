using System.Buffers;
using System.Text;

namespace Briefing.Chinese.Tests;

/// <summary>Converting in pieces equals converting whole, whatever the pieces.</summary>
public sealed class StreamingTests
{
    private static readonly ChineseConverter[] Converters =
    [
        ChineseConverter.FromOpenCc("t2s"), ChineseConverter.FromOpenCc("tw2sp"), ChineseConverter.FromOpenCc("s2twp", new() { MayOutputTofu = true }),
        ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, [new("哈薩克", "哈萨克斯坦", TermOrigin.Site, null)]),
        ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, [new("哈萨克斯坦", "哈薩克", TermOrigin.Site, null)]),
    ];

    public static TheoryData<int> Which => [.. Enumerable.Range(0, 5)];

    [Theory]
    [MemberData(nameof(Which))]
    public void Every_way_in_gives_the_same_result(int which)
    {
        var converter = Converters[which];
        var random = new Random(which);
        foreach (var text in Texts(random))
        {
            var expected = converter.Convert(text);
            var buffer = new ArrayBufferWriter<char>();
            converter.Convert(text.AsSpan(), buffer);
            Assert.Equal(expected, buffer.WrittenSpan.ToString());
            Assert.Equal(expected, converter.Align(text).Result);

            using var writer = new StringWriter();
            converter.Convert(new PiecemealReader(text, new Random(which)), writer);
            Assert.Equal(expected, writer.ToString());

            if (HasLoneSurrogate(text)) continue;
            var bytes = Encoding.UTF8.GetBytes(text);
            var encoded = new ArrayBufferWriter<byte>();
            converter.Convert(bytes, encoded);
            Assert.Equal(expected, Encoding.UTF8.GetString(encoded.WrittenSpan));
            using var stream = new MemoryStream();
            converter.Convert(new PiecemealStream(bytes, new Random(which)), stream);
            Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()));
        }
    }

    [Theory]
    [MemberData(nameof(Which))]
    public void Bytes_that_are_not_UTF8_come_back_as_they_are(int which)
    {
        byte[] bytes = [.. "漢"u8, 0xFF, 0xC0, 0x80, .. "字"u8, 0xE6, 0xBC, .. "發"u8, 0xED, 0xA0, 0x80, 0xF0, 0x9F, .. "a"u8, 0xE6];
        var converter = Converters[which];
        var output = new ArrayBufferWriter<byte>();
        converter.Convert(bytes, output);
        byte[] expected = [.. Of("漢"), 0xFF, 0xC0, 0x80, .. Of("字"), 0xE6, 0xBC, .. Of("發"), 0xED, 0xA0, 0x80, 0xF0, 0x9F, .. "a"u8, 0xE6];
        Assert.Equal(expected, output.WrittenSpan.ToArray());
        using var stream = new MemoryStream();
        converter.Convert(new PiecemealStream(bytes, new Random(1)), stream);
        Assert.Equal(expected, stream.ToArray());

        byte[] Of(string text) => Encoding.UTF8.GetBytes(converter.Convert(text));
    }

    [Fact]
    public void Lone_surrogates_pass_through()
    {
        foreach (var converter in Converters)
            foreach (var text in new[] { "\uD842", "\uDC00", "\uDC80漢\uD842", "漢\uD842字\uDFB7" })
                Assert.Equal(text.Count(char.IsSurrogate), converter.Convert(text).Count(char.IsSurrogate));
    }

    [Fact]
    public void Empty_text_is_empty()
    {
        foreach (var converter in Converters)
        {
            Assert.Equal("", converter.Convert(""));
            Assert.Empty(converter.Align("").Spans);
            Assert.Equal(new TextSpan(0, 0), converter.Align("").Map(new(0, 0)));
        }
    }

    private static IEnumerable<string> Texts(Random random)
    {
        for (var i = 0; i < 300; i++) yield return TextSamples.Mixture(random, random.Next(1, 40));
        yield return TextSamples.Mixture(random, 40_000);
        yield return string.Concat(Enumerable.Repeat(string.Concat(TextSamples.Documents()), 4));
        yield return string.Concat(Enumerable.Repeat("漢字", 30_000));
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private sealed class PiecemealReader(string text, Random random) : TextReader
    {
        private int _at;

        public override int Read(Span<char> buffer)
        {
            var count = Math.Min(Math.Min(buffer.Length, text.Length - _at), random.Next(1, random.Next(2) == 0 ? 8 : 5000));
            text.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }

    private sealed class PiecemealStream(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, random.Next(2) == 0 ? 8 : 5000))]);
    }
}
