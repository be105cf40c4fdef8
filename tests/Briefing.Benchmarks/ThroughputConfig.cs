using System.Text;
using BenchmarkDotNet.Configs;

namespace Briefing.Benchmarks;

/// <summary>Adds a column of megabytes of UTF-8 source that a converter converts in a second.</summary>
internal sealed class ThroughputConfig : ManualConfig
{
    /// <summary>The configuration.</summary>
    public ThroughputConfig() => AddColumn(new MegabytesColumn(benchmark =>
        Encoding.UTF8.GetByteCount(Converters.IsFromSimplified((string)benchmark.Parameters["Conversion"]) ? BenchmarkText.Simplified : BenchmarkText.Traditional)));
}
