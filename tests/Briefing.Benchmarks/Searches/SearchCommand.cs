using System.Globalization;
using Briefing.Benchmarks.Corpus;
using Briefing.Core;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Benchmarks.Searches;

/// <summary>
/// <c>search [--queries M] N …</c>: builds sites of N documents, asks each site's own search, and compares its answers whole with the texts of the
/// pages: each paragraph that holds the words must be found, and nothing else. Counts what a first answer takes over the wire, in a browser.
/// </summary>
internal static class SearchCommand
{
    private const int Seed = 20_190_101;

    /// <summary>Queries for one run of the script, which keeps every text that it has read.</summary>
    private const int QueriesAtOnce = 8;

    /// <summary>Runs the command; the exit code, 1 where an answer is wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var most = int.MaxValue;
        if (args is ["--queries", var wanted, .. var others] && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out most))
            args = others;
        var sizes = args.Select(argument => int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).ToArray();
        if (sizes.Length == 0 || sizes.Contains(0) || most == 0)
        {
            await Console.Error.WriteLineAsync("expected: search [--queries M] N …, with numbers of documents from 1 and at most M queries of each kind of measurement");
            return 2;
        }

        var isRight = true;
        Console.WriteLine("| documents | queries | documents and paragraphs to be found | recall | precision | of nonsense, answered | KB fetched for the first answer (median, nine of ten, largest) | search page, style and scripts, KB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
            isRight &= await MeasureAsync(size, most);
        return isRight ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(int size, int most)
    {
        var work = Directory.CreateTempSubdirectory("briefing-search-").FullName;
        try
        {
            var site = Path.Combine(work, "site");
            CorpusCommand.Write(size, Path.Combine(work, "input"));
            var report = SiteBuild.Run(new DirectoryTree(Path.Combine(work, "input")), new BriefingTheme(), new BuildOptions(), file => Write(site, file));
            if (report.HasErrors)
                throw new InvalidOperationException(string.Join('\n', report.Diagnostics));
            var truth = SiteText.Read(site);
            await Console.Error.WriteLineAsync($"{size} documents are built and read");
            var random = new Random(Seed);
            var score = await CompareAsync(truth, new SearchScript(site), Some(Queries.Of(truth, random), most));
            var (page, data) = await WeighAsync(site, Some(Queries.First(truth, random), most));
            Console.WriteLine(FormattableString.Invariant(
                $"| {size} | {score.Queries} | {score.There} | {score.Recall:0.000000} | {score.Precision:0.000000} | {score.AnsweredNonsense} of {score.Nonsense} | {Kilobytes(data[data.Length / 2])}, {Kilobytes(data[data.Length * 9 / 10])}, {Kilobytes(data[^1])} | {Kilobytes(page)} |"));
            foreach (var fault in score.Faults)
                Console.WriteLine(fault);
            return score.Faults.Count == 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<SearchScore> CompareAsync(SiteText truth, SearchScript script, Query[] queries)
    {
        var score = new SearchScore();
        await Parallel.ForEachAsync(queries.Chunk(QueriesAtOnce), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (some, _) =>
        {
            var answers = await script.AskAsync([.. some.Select(query => query.Text)]);
            lock (score)
            {
                foreach (var (query, answer) in some.Zip(answers))
                    score.Add(query, truth.Find(query.Text), answer);
                Console.Error.WriteLine(FormattableString.Invariant($"{score.Queries} of {queries.Length} queries"));
            }
        });
        return score;
    }

    /// <summary>Bytes of the search page with its style and scripts, and of what was fetched for each query, in ascending order.</summary>
    private static async Task<(int Page, int[] Data)> WeighAsync(string site, Query[] queries)
    {
        await using var server = await CountingServer.StartAsync(site);
        await using var reader = await SearchReader.OpenAsync(server);
        var weights = new List<(int Page, int Data)>();
        foreach (var (kind, query) in queries)
        {
            var (page, files) = await reader.WeighFirstAnswerAsync(query);
            weights.Add((page, files.Sum(file => file.Bytes)));
            await Console.Error.WriteLineAsync($"{Kilobytes(weights[^1].Data)} KB for {kind} {query}: {string.Join(' ', files.Select(file => $"{file.Path}:{file.Bytes}"))}");
        }

        return (weights.Max(weight => weight.Page), [.. weights.Select(weight => weight.Data).Order()]);
    }

    /// <summary>Of a list at most so many, taken evenly, so that all kinds are among them.</summary>
    private static T[] Some<T>(IEnumerable<T> items, int most)
    {
        var all = items.ToArray();
        return all.Length <= most ? all : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Length / most)])];
    }

    private static string Kilobytes(int bytes) => (bytes / 1024.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static void Write(string site, OutputFile file)
    {
        var path = Path.Combine(site, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = File.Create(path);
        stream.Write(file.Content.Span);
    }
}
