using System.Diagnostics;
using System.Text.Json;

namespace Briefing.Benchmarks.Searches;

/// <summary>The site's own search script, run by Node.js without a browser to lay out what it finds (<c>ask.mjs</c>).</summary>
/// <param name="site">Folder of the built site.</param>
internal sealed class SearchScript(string site)
{
    private static readonly string _program = Path.Combine(Repository.Root, "tests", "Briefing.Benchmarks", "Searches", "ask.mjs");

    /// <summary>All that is found for each of some queries, in their order.</summary>
    public async Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<string> queries)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["--max-old-space-size=6144", _program, site]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        foreach (var query in queries)
            await process.StandardInput.WriteLineAsync(query);
        process.StandardInput.Close();
        var answers = new List<Answer>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            answers.Add(Read(line));
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && answers.Count == queries.Count
            ? answers
            : throw new InvalidOperationException($"The search script ended with {process.ExitCode} after {answers.Count} of {queries.Count} queries.");
    }

    private static Answer Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var documents = json.RootElement.GetProperty("items").EnumerateArray()
            .Select(item => (Path: item.GetProperty("path").GetString()!, Blocks: item.GetProperty("blocks")))
            .Where(item => item.Path.StartsWith(SiteText.Documents, StringComparison.Ordinal))
            .ToArray();
        return new Answer(
            documents.Select(document => document.Path).ToHashSet(StringComparer.Ordinal),
            documents.SelectMany(document => document.Blocks.EnumerateArray().Select(block => $"{document.Path}#{block.GetString()}")).ToHashSet(StringComparer.Ordinal));
    }
}
