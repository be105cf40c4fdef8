using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Chinese.Tests;

/// <summary>Laws that hold for any text, tried on mixtures of dictionary words, addresses, markup, broken Unicode and breaks.</summary>
public sealed partial class LawTests
{
    private static readonly Term[] ToMainlandTerms =
    [
        new("哈薩克", "哈萨克斯坦", TermOrigin.Site, null), new("哈薩克族", "哈萨克族", TermOrigin.Site, null), new("透過", "通过", TermOrigin.Site, null),
        new("川普", "特朗普", TermOrigin.Site, null), new("國是訪問", "国事访问", TermOrigin.Site, null),
    ];

    private static readonly Term[] ToTaiwanTerms = [new("哈萨克斯坦", "哈薩克", TermOrigin.Site, null), new("特朗普", "川普", TermOrigin.Site, null), new("网络", "網路", TermOrigin.Site, null)];

    private static readonly ChineseConverter[] Profiles =
    [
        ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, ToMainlandTerms),
        ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, ToTaiwanTerms),
    ];

    private static readonly ChineseConverter[] Converters =
        [.. Profiles, ChineseConverter.FromOpenCc("t2s"), ChineseConverter.FromOpenCc("tw2sp"), ChineseConverter.FromOpenCc("s2twp"), ChineseConverter.FromOpenCc("s2hk")];

    private static readonly string[] Words =
    [
        .. TextSamples.Keys, .. ToMainlandTerms.Select(term => term.Source), .. ToTaiwanTerms.Select(term => term.Source),
        .. Enumerable.Repeat("哈薩克", 200), .. Enumerable.Repeat("特朗普", 200),
    ];

    private static readonly string[] Oddities =
    [
        "https://zh.example/wiki/哈薩克#國", "（https://例.tw/後?里=1）", "www.example.tw/網路", "a@example.tw", "../檔案/網路.md", "`網路`", "<b title=\"後\">", "</b>",
        "-{後}-", "-{zh-hant:電腦;zh-hans:计算机}-", "-{", "「", "」", "『", "』", "“", "”", "‘", "’", "，", "。", "\n", "\r\n", "\n\n", "\t", " ", "○", "2019", "\uFEFF", "\uF900",
        "⿰木木", "⿰", "𠀀", "\uD842", "\uDC80", "\0", "e\u0301", "习近平同网络作者会谈", "臺灣裏頭的國語",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Frequency(
        (6, Gen.Elements(Words)),
        (2, Gen.Elements(Oddities)),
        (1, Gen.Choose(0x3400, 0x9FFF).Select(unit => ((char)unit).ToString())),
        (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()))).ArrayOf().Select(string.Concat).ToArbitrary();

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20190101, 1, 60);

    [Fact]
    public void Converting_in_chunks_equals_converting_whole() =>
        Check((converter, text) =>
        {
            var expected = converter.Convert(text);
            foreach (var size in new[] { 1, 3, 64 })
            {
                using var output = new StringWriter();
                converter.Convert(new ChunkReader(text, size), output);
                if (output.ToString() != expected) return false;
            }
            return true;
        });

    [Fact]
    public void Bytes_convert_as_the_text_that_they_are() =>
        Check((converter, text) =>
        {
            var output = new ArrayBufferWriter<byte>();
            converter.Convert(Encoding.UTF8.GetBytes(text), output);
            return text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) || Encoding.UTF8.GetString(output.WrittenSpan) == converter.Convert(text);
        });

    [Fact]
    public void Alignments_cover_source_and_result_exactly() =>
        Check((converter, text) =>
        {
            var conversion = converter.Align(text);
            Alignments.AssertTile(conversion);
            return conversion.Result == converter.Convert(text);
        });

    /// <summary>Alignment looks at every place, conversion passes over what changes nothing: terms of every kind must not tell them apart.</summary>
    [Theory]
    [InlineData(ConversionProfile.TaiwanToMainland)]
    [InlineData(ConversionProfile.MainlandToTaiwan)]
    public void Whatever_the_terms_alignment_and_conversion_agree(ConversionProfile profile)
    {
        var script = ChineseConverter.FromProfile(profile, []);
        var random = new Random(20220915);
        for (var round = 0; round < 4; round++)
        {
            var converter = ChineseConverter.FromProfile(profile, Terms(TermOrigin.Site));
            if (round % 2 == 1) converter = converter.With(Terms(TermOrigin.Document));
            for (var i = 0; i < 2000; i++)
            {
                var text = i % 2 == 0 ? TextSamples.Mixture(random, random.Next(1, 24)) : TextSamples.Overlapping(random, random.Next(2, 12));
                Assert.Equal(converter.Align(text).Result, converter.Convert(text));
            }
        }

        // A third of them stay, a third become what they would without a term, and a third something else.
        Term[] Terms(TermOrigin origin) =>
            [.. Enumerable.Range(0, 600)
                .Select(number => (Source: TextSamples.Overlapping(random, 2), Kind: number % 3))
                .Where(term => term.Source.Length <= Term.LongestSource && !term.Source.Any(char.IsSurrogate))
                .DistinctBy(term => term.Source)
                .Select(term => new Term(term.Source, term.Kind == 0 ? term.Source : term.Kind == 1 ? script.Convert(term.Source) : "甲乙丙", origin, null))];
    }

    [Fact]
    public void A_result_has_no_address_that_its_source_had_not() =>
        Prop.ForAll(Gen.Elements(Profiles).ToArbitrary(), Texts, (converter, text) =>
        {
            // No-convert markup is rendered, and may part or join what stands around it.
            if (text.Contains("-{", StringComparison.Ordinal)) return true;
            var before = Address().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
            return Address().Matches(converter.Convert(text)).All(match => before.Contains(match.Value));
        }).Check(Fixed);

    [Fact]
    public void Converting_converted_text_again_changes_nothing() =>
        Prop.ForAll(Gen.Elements(Profiles).ToArbitrary(), Texts, (converter, text) =>
        {
            if (text.Contains("-{", StringComparison.Ordinal)) return true;
            var once = converter.Convert(text);
            return converter.Convert(once) == once;
        }).Check(Fixed);

    [Fact]
    public void Any_bytes_come_through_and_what_is_ASCII_stays() =>
        Prop.ForAll(Gen.Elements(Converters).ToArbitrary(), Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), (converter, bytes) =>
        {
            var output = new ArrayBufferWriter<byte>();
            converter.Convert(bytes, output);
            return output.WrittenSpan.ToArray().Count(value => value == (byte)'A') == bytes.Count(value => value == (byte)'A');
        }).Check(Fixed);

    private static void Check(Func<ChineseConverter, string, bool> holds) =>
        Prop.ForAll(Gen.Elements(Converters).ToArbitrary(), Texts, holds).Check(Fixed);

    [GeneratedRegex(@"https?://[!-~\p{L}]+")]
    private static partial Regex Address();

    private sealed class ChunkReader(string text, int size) : TextReader
    {
        private int _at;

        public override int Read(Span<char> buffer)
        {
            var count = Math.Min(Math.Min(buffer.Length, size), text.Length - _at);
            text.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
