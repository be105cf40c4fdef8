using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Fuzz;
using Briefing.Security.Tests.Hostile;

namespace Briefing.Security.Tests;

/// <summary>Every input of the corpus builds, or fails with messages that an editor can use; what is built can do a reader no harm.</summary>
[Collection(nameof(HostileCorpusTests))]
public sealed class HostileCorpusTests
{
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
    public void Every_fourth_input_builds_or_fails_with_a_clear_message_and_nothing_hostile_gets_through() =>
        Hold(Corpus.All.Where((_, i) => i % 4 == 0));

    [LongFact]
    public void Every_input_builds_or_fails_with_a_clear_message_and_nothing_hostile_gets_through() => Hold(Corpus.All);

    private static void Hold(IEnumerable<HostileCase> corpus)
    {
        var faults = new ConcurrentQueue<(string Case, string Fault)>();
        var known = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        Parallel.ForEach(corpus, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, attack =>
        {
            foreach (var fault in Faults(attack, known))
                faults.Enqueue((attack.Name, fault.StartsWith("hans/", StringComparison.Ordinal) || fault.StartsWith("hant/", StringComparison.Ordinal) ? fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..] : fault));
        });
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{string.Join('\n', faults.GroupBy(fault => fault.Fault, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} ({group.Count()}, as in: {group.First().Case})").Take(300))}");
    }

    /// <param name="attack">The case.</param>
    /// <param name="known">Digests of files that have been looked over; most files of most cases are the same.</param>
    private static IEnumerable<string> Faults(HostileCase attack, ConcurrentDictionary<string, bool> known)
    {
        BuildReport report;
        IReadOnlyDictionary<string, byte[]> files;
        try
        {
            (report, files) = SiteRun.Of(attack.Tree);
        }
        catch (Exception exception)
        {
            return [$"an exception {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()}"];
        }

        var messages = report.Diagnostics.SelectMany(DiagnosticFaults.Of);
        return report.HasErrors
            ? messages
            : messages.Concat(OutputFaults.Of(files.Where(file => known.TryAdd(file.Key + Convert.ToHexString(SHA256.HashData(file.Value)), true)).ToDictionary(StringComparer.Ordinal))).Concat(files.Count == 0 ? ["neither files nor errors"] : []);
    }
}
