using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Fuzz;
using Briefing.Fuzz.Hostile;
using Xunit.Abstractions;

namespace Briefing.Security.Tests;

/// <summary>Every input of the corpus builds, or fails with messages that an editor can use; what is built can do a reader no harm.</summary>
[Collection(nameof(HostileCorpusTests))]
public sealed class HostileCorpusTests(ITestOutputHelper output)
{
    private static readonly ParallelOptions Cores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Digests of files that have been looked over; most files of most builds are the same.</summary>
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    [Fact]
    public void Every_field_reaches_the_output_of_a_desk_without_errors()
    {
        var (report, files) = SiteRun.Of(new HostileCase("", SampleDesk.With()).Tree);
        Assert.Empty(report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error));
        Assert.Empty(OutputFaults.Of(files));
        var all = string.Concat(files.Where(file => file.Key is not "search/fold.json").Select(file => Encoding.UTF8.GetString(file.Value)));
        // These decide what is read, and are shown only where a text has them.
        string[] unseen = ["document term", "entity not-in", "section heading", "term keep", "term tw"];
        Assert.Empty(SampleDesk.Fields.Where(field => !unseen.Contains(field.Key) && !all.Contains(field.Value, StringComparison.Ordinal)).Select(field => field.Key));
    }

    [Fact]
    public void The_corpus_has_many_cases_and_no_name_twice()
    {
        var names = Corpus.All.Select(attack => attack.Name).ToList();
        Assert.True(names.Count >= 300, $"{names.Count} cases.");
        Assert.Empty(names.CountBy(name => name).Where(count => count.Value > 1).Select(count => count.Key));
    }

    [Fact]
    public void Every_input_builds_or_fails_with_a_clear_message_and_nothing_hostile_gets_through()
    {
        var faults = new ConcurrentQueue<string>();
        var alone = new ConcurrentBag<HostileCase>();
        var refused = 0;
        Parallel.ForEach(HostileBatch.Of(Corpus.All), Cores, batch => Interlocked.Add(ref refused, HostileRun.Settle(batch, Try, alone.Add)));
        var together = alone.Count;
        Parallel.ForEach(alone.Select(one => HostileBatch.Of([one])[0]), Cores, batch => Interlocked.Add(ref refused, HostileRun.Settle(batch, Try, one => throw new InvalidOperationException(one.Name))));
        var all = Corpus.All.Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} hostile inputs: {all - refused} built and did no harm, {refused} were refused with a message; {together} had to be tried alone."));
        Report(faults);

        List<Diagnostic> Try(HostileCase attack) => Build(attack, faults);
    }

    [LongFact]
    public void Every_input_on_its_own_builds_or_fails_with_a_clear_message_and_nothing_hostile_gets_through()
    {
        var faults = new ConcurrentQueue<string>();
        Parallel.ForEach(Corpus.All, Cores, one => Build(one, faults));
        Report(faults);
    }

    private List<Diagnostic> Build(HostileCase attack, ConcurrentQueue<string> faults)
    {
        BuildReport report;
        IReadOnlyDictionary<string, byte[]> files;
        try
        {
            (report, files) = SiteRun.Of(attack.Tree);
        }
        catch (Exception exception)
        {
            faults.Enqueue($"an exception {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()} ({attack.Name})");
            return [];
        }

        foreach (var fault in report.Diagnostics.SelectMany(DiagnosticFaults.Of))
            faults.Enqueue($"{fault} ({attack.Name})");
        var errors = report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
        {
            if (files.Count == 0)
                faults.Enqueue($"neither files nor errors ({attack.Name})");
            foreach (var fault in OutputFaults.Of(files.Where(file => _known.TryAdd(file.Key + Convert.ToHexString(SHA256.HashData(file.Value)), true)).ToDictionary(StringComparer.Ordinal)))
                faults.Enqueue($"{fault} ({attack.Name})");
        }

        return errors;
    }

    private static void Report(ConcurrentQueue<string> faults) => Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(300))}");
}
