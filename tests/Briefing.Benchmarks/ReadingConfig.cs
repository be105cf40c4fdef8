using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Briefing.Benchmarks;

/// <summary>Adds a column of megabytes of UTF-8 source that a reader reads in a second.</summary>
internal sealed class ReadingConfig : ManualConfig
{
    /// <summary>The configuration.</summary>
    public ReadingConfig()
    {
        AddColumn(new ReadingColumn());
        BuildTimeout = TimeSpan.FromMinutes(10);
    }

    private sealed class ReadingColumn : IColumn
    {
        public string Id => "ReadingMB/s";

        public string ColumnName => "MB/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Megabytes (10^6) of UTF-8 source per second, from the mean";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? (Readings.MeanBytes((string)benchmarkCase.Parameters["Kind"]) / statistics.Mean * 1000).ToString("F1", CultureInfo.InvariantCulture)
                : "?";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;
    }
}
