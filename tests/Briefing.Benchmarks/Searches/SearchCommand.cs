using System.Globalization;
using Briefing.Benchmarks.Corpus;
using Briefing.Core;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Benchmarks.Searches;

/// <summary>
/// <c>search N …</c>: builds sites of N documents, asks the site's own search page in a browser, and compares its answers with the texts of
/// the pages: each paragraph that holds the words must be found, and nothing else. Counts what an answer takes over the wire.
/// </summary>
internal static class SearchCommand
{
    private const int Seed = 20_190_101;

    /// <summary>Runs the command; the exit code, 1 where an answer is wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var sizes = args.Select(argument => int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).ToArray();
        if (sizes.Length == 0 || sizes.Contains(0))
        {
            await Console.Error.WriteLineAsync("expected: search N …, with numbers of documents from 1");
            return 2;
        }

        var isRight = true;
        Console.WriteLine("| documents | queries | compared whole | recall | precision | of nonsense, answered | KB fetched for the first answer (median, largest) | search page, style and scripts, KB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
            isRight &= await MeasureAsync(size);
        return isRight ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(int size)
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
            await using var server = await CountingServer.StartAsync(site);
            await using var reader = await SearchReader.OpenAsync(server);
            var random = new Random(Seed);
            var score = new SearchScore();
            foreach (var query in Queries.Of(truth, random))
            {
                score.Add(query, truth.Find(query.Text), await reader.AskAsync(query.Text));
                if (score.Queries % 20 == 0)
                    await Console.Error.WriteLineAsync(FormattableString.Invariant($"{score.Queries} queries"));
            }

            var weights = new List<(string Query, int Page, int Data)>();
            foreach (var query in Queries.First(truth, random))
            {
                var (page, weight) = await reader.WeighFirstAnswerAsync(query);
                weights.Add((query, page, weight));
            }

            var data = weights.Select(weight => weight.Data).Order().ToArray();
            Console.WriteLine(FormattableString.Invariant(
                $"| {size} | {score.Queries} | {score.Whole} | {score.Recall:0.0000} | {score.Precision:0.0000} | {score.AnsweredNonsense} of {score.Nonsense} | {data[data.Length / 2] / 1024.0:0.0}, {data[^1] / 1024.0:0.0} | {weights.Max(weight => weight.Page) / 1024.0:0.0} |"));
            Console.WriteLine("heaviest: " + string.Join(", ", weights.OrderByDescending(weight => weight.Data).Take(5).Select(weight => FormattableString.Invariant($"{weight.Query} {weight.Data / 1024.0:0.0}"))));
            foreach (var fault in score.Faults)
                Console.WriteLine(fault);
            return score.Faults.Count == 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Write(string site, OutputFile file)
    {
        var path = Path.Combine(site, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = File.Create(path);
        stream.Write(file.Content.Span);
    }
}
