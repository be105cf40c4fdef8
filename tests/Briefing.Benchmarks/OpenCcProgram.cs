using System.Diagnostics;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Briefing.Benchmarks;

/// <summary>
/// The program <c>opencc</c> (Debian package opencc) on the same text, file to file, with the dictionaries that the
/// system has. Its start and its reading are in the figure; on several megabytes they are a few hundredths of it.
/// </summary>
[ShortRunJob]
[Config(typeof(ThroughputConfig))]
public class OpenCcProgram
{
    private readonly string _input = Path.GetTempFileName();
    private readonly string _output = Path.GetTempFileName();

    /// <summary>What is run.</summary>
    [Params("t2s", "tw2sp", "s2twp")]
    public string Conversion { get; set; } = "";

    /// <summary>Writes the text.</summary>
    [GlobalSetup]
    public void Setup() => File.WriteAllText(_input, Converters.IsFromSimplified(Conversion) ? BenchmarkText.Simplified : BenchmarkText.Traditional, new UTF8Encoding(false));

    /// <summary>Removes what was written.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        File.Delete(_input);
        File.Delete(_output);
    }

    /// <summary>OpenCC.</summary>
    [Benchmark(Description = "opencc")]
    public int OpenCc()
    {
        using var process = Process.Start("opencc", ["-c", $"{Conversion}.json", "-i", _input, "-o", _output]);
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException("opencc failed; install it with: apt-get install opencc");
    }
}
