using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Briefing.Benchmarks;

/// <summary>A column of megabytes (10^6) of UTF-8 source per second, from the median: other work on the machine moves the mean.</summary>
/// <param name="bytesOf">How many bytes of source one operation of a case takes.</param>
internal sealed class MegabytesColumn(Func<BenchmarkCase, double> bytesOf) : IColumn
{
    public string Id => "MB/s";

    public string ColumnName => "MB/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Megabytes (10^6) of UTF-8 source per second, from the median";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics ? (bytesOf(benchmarkCase) / statistics.Median * 1000).ToString("F1", CultureInfo.InvariantCulture) : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
