using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Briefing.Tests;

/// <summary>Builds of the real program that are killed (SIGKILL) at random moments: what is published is always one whole site.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_killed_build_leaves_one_whole_site() => KillAsync(documents: 12, rounds: 6);

    [LongFact]
    public Task Many_killed_builds_of_a_small_site_leave_one_whole_site() => KillAsync(documents: 12, rounds: 200);

    [LongFact]
    public Task Many_killed_builds_of_a_site_of_more_than_five_thousand_files_leave_one_whole_site() => KillAsync(documents: 2_700, rounds: 60);

    private async Task KillAsync(int documents, int rounds)
    {
        var random = new Random(8);
        WriteInput("one", Enumerable.Range(0, documents), "甲");
        WriteInput("two", Enumerable.Range(documents / 10, documents), "乙");
        var clock = Stopwatch.StartNew();
        var sites = new Dictionary<string, SortedDictionary<string, string>>();
        foreach (var name in new[] { "one", "two" })
        {
            Assert.Equal(0, (await ProgramProcess.RunAsync(_folder.Path, "build", "-i", name, "-o", "whole-" + name)).Code);
            sites[name] = Digests("whole-" + name);
        }

        Assert.NotEqual(sites["one"], sites["two"]);
        var usual = clock.Elapsed / 2;
        Assert.Equal(0, (await ProgramProcess.RunAsync(_folder.Path, "build", "-i", "one", "-o", "site")).Code);
        var standing = "one";
        var killed = 0;
        for (var round = 0; round < rounds || (killed <= rounds / 4 && round < 4 * rounds); round++)
        {
            var next = standing == "one" ? "two" : "one";
            if (await BuildAndKillAsync(next, usual, random))
                killed++;
            else
                usual *= 0.7; // What is usual was measured while other tests kept the machine busier than now.
            var published = Digests("site");
            standing = sites.Keys.FirstOrDefault(name => sites[name].SequenceEqual(published)) ?? "";
            Assert.True(standing.Length > 0, $"Round {round} left half a site.");
        }

        Assert.True(killed > rounds / 4, $"Only {killed} builds were killed in time.");
        Assert.Equal(0, (await ProgramProcess.RunAsync(_folder.Path, "build", "-i", "two", "-o", "site")).Code);
        Assert.Equal(sites["two"], Digests("site"));
    }

    /// <summary>Kills a build somewhere on its way; every other time when the new site has been built aside and is about to be put in place.</summary>
    private async Task<bool> BuildAndKillAsync(string input, TimeSpan usual, Random random)
    {
        using var build = ProgramProcess.Start(_folder.Path, "build", "-i", input, "-o", "site");
        if (random.Next(2) == 0)
        {
            await Task.Delay(usual * (0.2 + random.NextDouble()));
        }
        else
        {
            while (!build.HasExited && !Directory.Exists(_folder[".site.briefing/ready"]))
                await Task.Delay(1);
            await Task.Delay(random.Next(5));
        }

        var inTime = !build.HasExited;
        build.Kill();
        await build.WaitForExitAsync();
        return inTime;
    }

    private void WriteInput(string name, IEnumerable<int> documents, string mark)
    {
        _folder.Write($"{name}/site.yaml", $$"""
            title: 測試{{mark}}
            description: 測試。
            language: zh-Hant
            base-url: https://example.org/
            editions:
              - { path: hant, language: zh-Hant, name: 繁體中文, short: 繁, convert: { zh-Hans: cn-tw } }
              - { path: hans, language: zh-Hans, name: 简体中文, short: 简, convert: { zh-Hant: tw-cn } }
            """);
        foreach (var number in documents)
        {
            var slug = number.ToString("D5", CultureInfo.InvariantCulture);
            _folder.Write($"{name}/documents/d{slug}.md", $"---\ntitle: 文件{slug}\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有領域 }}\n---\n第{slug}段。\n");
        }
    }

    private SortedDictionary<string, string> Digests(string site)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder[site], "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
            digests.Add(Path.GetRelativePath(_folder[site], file), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        return digests;
    }
}
