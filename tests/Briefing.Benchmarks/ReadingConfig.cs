using BenchmarkDotNet.Configs;

namespace Briefing.Benchmarks;

/// <summary>Adds a column of megabytes of UTF-8 source that a reader reads in a second.</summary>
internal sealed class ReadingConfig : ManualConfig
{
    /// <summary>The configuration.</summary>
    public ReadingConfig()
    {
        AddColumn(new MegabytesColumn(benchmark => Readings.MeanBytes((string)benchmark.Parameters["Kind"])));
        BuildTimeout = TimeSpan.FromMinutes(10);
    }
}
