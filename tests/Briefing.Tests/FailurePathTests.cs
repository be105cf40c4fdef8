using System.Diagnostics;

namespace Briefing.Tests;

/// <summary>What the real program says when the machine refuses: one line with a code, the reason and nothing of its inside; the previous site stands.</summary>
public sealed class FailurePathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FailurePathTests() => WriteInput("甲");

    public void Dispose() => _folder.Dispose();

    private void WriteInput(string mark)
    {
        _folder.Write("input/site.yaml", $$"""
            title: 測試{{mark}}
            language: zh-Hant
            editions:
              - { path: hant, language: zh-Hant, name: 繁體中文, short: 繁, convert: { zh-Hans: cn-tw } }
            """);
        _folder.Write("input/documents/a.md", $"---\ntitle: 文{mark}\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有 }}\n---\n{mark}文。\n");
    }

    private async Task<string> FailAsync(string code, params string[] arguments)
    {
        var (exit, output, error) = await ProgramProcess.RunAsync(_folder.Path, arguments);
        Assert.True(exit != 0, output);
        Assert.Contains(code, error, StringComparison.Ordinal);
        foreach (var inside in new[] { "Exception", "   at ", "System.", ".cs:line", "Unhandled" })
            Assert.DoesNotContain(inside, output + error, StringComparison.Ordinal);
        return error;
    }

    [Fact]
    public async Task An_input_that_is_not_there() => Assert.StartsWith("briefing: error BRF9001: ", await FailAsync("BRF9001", "build", "-i", "nowhere"), StringComparison.Ordinal);

    [Fact]
    public async Task An_output_that_is_a_file()
    {
        _folder.Write("site", "mine");
        Assert.Contains("is a file", await FailAsync("BRF6001", "build", "-o", "site"), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["site"]));
    }

    [Fact]
    public async Task An_output_below_a_file()
    {
        _folder.Write("site", "mine");
        await FailAsync("BRF6001", "build", "-o", "site/below");
        Assert.Equal("mine", File.ReadAllText(_folder["site"]));
    }

    [Fact]
    public async Task An_output_that_is_a_link_to_nowhere()
    {
        File.CreateSymbolicLink(_folder["site"], _folder["gone/away"]);
        var (exit, output, error) = await ProgramProcess.RunAsync(_folder.Path, "build", "-o", "site");
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.True(exit == 0 ? File.Exists(_folder["gone/away/index.html"]) : error.Contains("error BRF6001", StringComparison.Ordinal), error);
    }

    [Fact]
    public async Task An_input_file_that_is_a_link_to_nowhere_is_told_and_nothing_else_is_lost()
    {
        File.CreateSymbolicLink(_folder["input/documents/b.md"], _folder["gone.md"]);
        var (exit, _, error) = await ProgramProcess.RunAsync(_folder.Path, "build");
        Assert.Equal(0, exit);
        Assert.Contains("input/documents/b.md: warning BRF1012: ", error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["output/hant/documents/a/index.html"]));
    }

    [MountFact]
    public async Task An_output_where_nobody_may_write() => await FailAsync("BRF6001", "build", "-o", "/proc/briefing");

    [MountFact]
    public async Task A_disk_that_is_full()
    {
        Directory.CreateDirectory(_folder["disk"]);
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", _folder["disk"]);
        try
        {
            Assert.Equal(0, (await ProgramProcess.RunAsync(_folder.Path, "build", "-o", "disk/site")).Code);
            var before = _folder.Snapshot("disk/site");
            using (var filler = new FileStream(_folder["disk/filler"], FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                var block = new byte[4_096];
                try
                {
                    while (true)
                        filler.Write(block);
                }
                catch (IOException)
                {
                    filler.SetLength(filler.Length - (4 * block.Length));
                }
            }

            WriteInput("乙");
            Assert.Contains("the disk is full", await FailAsync("BRF6001", "build", "-o", "disk/site"), StringComparison.Ordinal);
            Assert.Equal(before, _folder.Snapshot("disk/site"));
            File.Delete(_folder["disk/filler"]);
            Assert.Equal(0, (await ProgramProcess.RunAsync(_folder.Path, "build", "-o", "disk/site")).Code);
            Assert.NotEqual(before, _folder.Snapshot("disk/site"));
        }
        finally
        {
            await RunAsync("umount", _folder["disk"]);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
