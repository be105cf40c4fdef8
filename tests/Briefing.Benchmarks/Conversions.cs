using System.Text;
using BenchmarkDotNet.Attributes;
using Briefing.Chinese;

namespace Briefing.Benchmarks;

/// <summary>One thread, UTF-8 in to UTF-8 out, on the whole of <see cref="BenchmarkText"/>.</summary>
[SimpleJob(warmupCount: 3, iterationCount: 15)]
[MemoryDiagnoser]
[Config(typeof(ThroughputConfig))]
public class Conversions
{
    private readonly FixedBuffer _output = new(16 << 20);
    private byte[] _text = [];
    private ChineseConverter _converter = null!;

    /// <summary>What is run.</summary>
    [Params("t2s", "tw2sp", "s2twp", "tw-cn", "cn-tw")]
    public string Conversion { get; set; } = "";

    /// <summary>Makes the text and the converter.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _converter = Converters.Create(Conversion);
        _text = Encoding.UTF8.GetBytes(Converters.IsFromSimplified(Conversion) ? BenchmarkText.Simplified : BenchmarkText.Traditional);
    }

    /// <summary>This library.</summary>
    [Benchmark(Description = "Briefing.Chinese")]
    public int Briefing()
    {
        _output.Clear();
        _converter.Convert(_text, _output);
        return _output.Length;
    }
}
