using BenchmarkDotNet.Attributes;

namespace Briefing.Benchmarks;

/// <summary>From the compiled dictionaries to a converter that has converted a word.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class Readiness
{
    /// <summary>What is made ready.</summary>
    [Params("t2s", "tw2sp", "s2twp", "tw-cn", "cn-tw")]
    public string Conversion { get; set; } = "";

    /// <summary>Makes a converter and converts a word.</summary>
    [Benchmark]
    public string Ready() => Converters.Create(Conversion).Convert("漢字转换");
}
