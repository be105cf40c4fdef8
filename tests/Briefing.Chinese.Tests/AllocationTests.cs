using System.Buffers;
using System.Text;

namespace Briefing.Chinese.Tests;

/// <summary>Converting into a writer allocates nothing once buffers are there, and the converters are shared between threads.</summary>
public sealed class AllocationTests
{
    private static readonly Term[] ToMainlandTerms =
        [new("哈薩克", "哈萨克斯坦", TermOrigin.Site, null), new("哈薩克族", "哈萨克族", TermOrigin.Site, null), new("網路", "网络", TermOrigin.Site, null)];

    private static readonly string Text = string.Concat(Enumerable.Repeat(
        "習近平14日對哈薩克進行國是訪問，「打造『兩國命運共同體』的願景」。發展頭髮之後，皇后乾杯，網\n路技術人員與哈薩克族幹部；"
        + "见https://zh.example/wiki/哈薩克 與 `網路`、<b title=\"後\">。以「习近平同网络作者会谈」為題。⿰木木 豈\uF900 -{網路}- 一○八年；只有一只头发，干扰干部的台风。\uDC80\n\n",
        30));

    public static TheoryData<string> Conversions => [.. ChineseConverter.Configurations, "tw-cn", "cn-tw", "tw-cn with a document's terms"];

    [Theory]
    [MemberData(nameof(Conversions))]
    public void Converting_spans_into_a_writer_allocates_nothing(string conversion)
    {
        var converter = Converter(conversion);
        var units = new ArrayBufferWriter<char>(4 * Text.Length);
        var bytes = new ArrayBufferWriter<byte>(8 * Text.Length);
        var utf8 = Encoding.UTF8.GetBytes(Text);
        // Code that is not yet optimised boxes what it compares, and another thread may take the pooled buffers for a
        // moment; what a conversion itself allocated, each would.
        var least = long.MaxValue;
        for (var round = 0; round < 1000 && least > 0; round++)
        {
            if (round % 25 == 24) Thread.Sleep(100);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Convert();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);

        void Convert()
        {
            units.ResetWrittenCount();
            bytes.ResetWrittenCount();
            converter.Convert(Text, units);
            converter.Convert(utf8, bytes);
        }
    }

    [Fact]
    public void One_converter_serves_many_threads_at_once()
    {
        foreach (var conversion in new[] { "t2s", "s2twp", "tw-cn", "cn-tw" })
        {
            var converter = Converter(conversion);
            var texts = Enumerable.Range(0, 64).Select(i => Text[i..(i + 400 + (17 * i))]).ToArray();
            var expected = texts.Select(Converter(conversion).Convert).ToArray();
            Parallel.For(0, 512, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
            {
                Assert.Equal(expected[i % 64], converter.Convert(texts[i % 64]));
                Assert.Equal(expected[i % 64], converter.Align(texts[i % 64]).Result);
                using var output = new StringWriter();
                converter.Convert(new StringReader(texts[i % 64]), output);
                Assert.Equal(expected[i % 64], output.ToString());
            });
        }
    }

    [Fact]
    public void A_converter_that_nothing_else_holds_lives_as_long_as_its_conversion()
    {
        for (var i = 0; i < 10; i++)
        {
            using var input = new CollectingReader(Text);
            using var output = new StringWriter();
            Converter("tw-cn with a document's terms").Convert(input, output);
            Assert.Contains("哈萨克斯坦", output.ToString(), StringComparison.Ordinal);
        }
    }

    private static ChineseConverter Converter(string conversion) => conversion switch
    {
        "tw-cn" => ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, ToMainlandTerms),
        "tw-cn with a document's terms" => Converter("tw-cn").With([new("國是", "国是", TermOrigin.Document, null)]),
        "cn-tw" => ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, [new("网络", "網路", TermOrigin.Site, null)]),
        _ => ChineseConverter.FromOpenCc(conversion),
    };

    /// <summary>Collects garbage while it is read, as another thread might.</summary>
    private sealed class CollectingReader(string text) : StringReader(text)
    {
        public override int Read(Span<char> buffer)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _ = GC.AllocateUninitializedArray<byte>(1 << 20, pinned: true);
            return base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
        }
    }
}
