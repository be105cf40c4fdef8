using System.Diagnostics;
using System.Globalization;
using Briefing.Benchmarks.Corpus;

namespace Briefing.Benchmarks.Sites;

/// <summary><c>sites [--runs R] N …</c>: builds corpora of N documents with the published program and with OpenCC and Hugo in turn, and compares.</summary>
internal static class SitesCommand
{
    /// <summary>Runs the command; the exit code.</summary>
    public static int Run(string[] args)
    {
        var runs = 3;
        if (args is ["--runs", var count, .. var rest] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out runs))
            args = rest;
        var sizes = args.Select(argument => int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).ToArray();
        if (sizes.Length == 0 || sizes.Contains(0) || runs < 1)
        {
            Console.Error.WriteLine("expected: sites [--runs R] N …, with numbers of documents from 1");
            return 2;
        }

        if (!TimedProcess.IsAvailable)
        {
            Console.Error.WriteLine("/usr/bin/time is missing; on Debian: apt-get install time hugo opencc");
            return 2;
        }

        var work = Directory.CreateTempSubdirectory("briefing-sites-").FullName;
        var program = Publish(Path.Combine(work, "program"));
        var hasPeer = OnPath("hugo") && OnPath("opencc");
        if (!hasPeer)
            Console.WriteLine("Without a peer: hugo and opencc are not both installed.");
        Console.WriteLine("| documents | | wall s | processor s | memory MB | files | MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
            Compare(size, runs, Path.Combine(work, size.ToString(CultureInfo.InvariantCulture)), program, hasPeer);
        Directory.Delete(work, recursive: true);
        return 0;
    }

    private static void Compare(int size, int runs, string folder, string program, bool hasPeer)
    {
        var input = Path.Combine(folder, "input");
        var peer = Path.Combine(folder, "peer");
        CorpusCommand.Write(size, input);
        if (hasPeer)
            HugoSite.Prepare(peer, CorpusCommand.Documents(size));
        List<Measurement> ours = [], theirs = [];
        for (var run = 0; run < runs; run++)
        {
            // Each run writes into a folder of its own, and nothing is deleted between: file systems are slow for a while after a large deletion.
            var site = Path.Combine(folder, FormattableString.Invariant($"ours-{run}"));
            ours.Add(TimedProcess.Run(folder, site, program, "build", "--input", input, "--output", site));
            if (!hasPeer)
                continue;
            var other = Path.Combine(folder, FormattableString.Invariant($"theirs-{run}"));
            theirs.Add(TimedProcess.Run(peer, other, "sh", "build.sh", other));
        }

        var own = Row(size, "Briefing", ours);
        if (theirs.Count > 0)
        {
            var their = Row(size, "OpenCC and Hugo", theirs);
            Console.WriteLine(FormattableString.Invariant($"| {size} | ratio | {own.Wall / their.Wall:0.00} | {own.Processor / their.Processor:0.00} | {(double)own.Memory / their.Memory:0.00} | | |"));
        }
    }

    private static Measurement Row(int size, string name, List<Measurement> runs)
    {
        var median = new Measurement(Median(run => run.Wall), Median(run => run.Processor), (long)Median(run => run.Memory), runs[^1].Files, runs[^1].Bytes);
        Console.WriteLine(FormattableString.Invariant($"| {size} | {name} | {median.Wall:0.00} | {median.Processor:0.00} | {median.Memory / 1e6:0} | {median.Files} | {median.Bytes / 1e6:0.0} |"));
        return median;

        double Median(Func<Measurement, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
    }

    private static string Publish(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["publish", Path.Combine(Repository.Root, "src", "Briefing"), "-c", "Release", "-p:PublishProfile=Fast", "-o", folder, "-v", "quiet", "-nologo"]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "briefing") : throw new InvalidOperationException("dotnet publish failed");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
