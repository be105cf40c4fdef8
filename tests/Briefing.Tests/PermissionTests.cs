using System.Diagnostics;

namespace Briefing.Tests;

/// <summary>What the real program says where it may not read or write, and what becomes of the site that stood there.</summary>
public sealed class PermissionTests : IDisposable
{
    private const UnixFileMode Nothing = UnixFileMode.None;
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = Read | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Everything = Enter | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly TemporaryFolder _folder = new();

    public PermissionTests()
    {
        WriteInput("甲");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Path, Everything);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var below in Directory.EnumerateDirectories(_folder.Path, "*", SearchOption.AllDirectories).Prepend(_folder.Path))
                File.SetUnixFileMode(below, Everything);
        }

        _folder.Dispose();
    }

    private void WriteInput(string mark)
    {
        _folder.Write("input/site.yaml", $"title: 測試{mark}\nlanguage: zh-Hant\neditions: [{{ path: hant, language: zh-Hant, name: 繁體中文, short: 繁 }}]\n");
        foreach (var name in new[] { "documents/a", "documents/b/c" })
            _folder.Write($"input/{name}.md", $"---\ntitle: 文{mark}\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有 }}\n---\n{mark}文。\n");
    }

    private async Task<(int Code, string Error)> BuildAsync(params string[] arguments)
    {
        string[] command = [.. OtherUserFactAttribute.Prefix, "dotnet", Path.Combine(AppContext.BaseDirectory, "briefing.dll"), "build", .. arguments];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        foreach (var inside in new[] { "Exception", "   at ", "System.", ".cs:line", "Unhandled" })
            Assert.DoesNotContain(inside, await output + error, StringComparison.Ordinal);
        return (process.ExitCode, error);
    }

    /// <summary>Builds a site, changes the input, takes a right away, and builds again.</summary>
    /// <returns>What the second build said; where it failed, the site is as it was.</returns>
    private async Task<(int Code, string Error)> BuildAgainWithoutAsync(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        Assert.Equal((0, ""), await BuildAsync());
        WriteInput("乙");
        var before = _folder.Snapshot("output");
        Assert.NotEmpty(before);
        var known = File.GetUnixFileMode(_folder[path]);
        File.SetUnixFileMode(_folder[path], mode);
        var again = await BuildAsync();
        File.SetUnixFileMode(_folder[path], known);
        if (again.Code != 0)
            Assert.Equal(before, _folder.Snapshot("output"));
        else
            Assert.Contains("測試乙", File.ReadAllText(_folder["output/hant/index.html"]), StringComparison.Ordinal);
        return again;
    }

    /// <summary>What a build that was refused leaves behind stands in no other one's way.</summary>
    private async Task NextBuildIsGoodAsync()
    {
        Assert.Equal((0, ""), await BuildAsync());
        Assert.Contains("測試乙", File.ReadAllText(_folder["output/hant/index.html"]), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path, ".*.briefing"));
    }

    [OtherUserFact]
    public async Task An_input_file_that_may_not_be_read()
    {
        var (code, error) = await BuildAgainWithoutAsync("input/documents/a.md", Nothing);
        Assert.Equal((1, "input/documents/a.md: error BRF1011: The file could not be read: permission is denied."), (code, error.Trim()));
    }

    [OtherUserFact]
    public async Task Settings_that_may_not_be_read()
    {
        var (code, error) = await BuildAgainWithoutAsync("input/site.yaml", Nothing);
        Assert.Equal((1, "input/site.yaml: error BRF1011: The file could not be read: permission is denied."), (code, error.Trim()));
    }

    [OtherUserFact]
    public async Task An_input_folder_that_may_not_be_read()
    {
        var (code, error) = await BuildAgainWithoutAsync("input/documents/b", Nothing);
        Assert.Equal(1, code);
        Assert.StartsWith("input/documents/b/: error BRF1011: The folder could not be read.", error, StringComparison.Ordinal);
    }

    [OtherUserFact]
    public async Task An_input_folder_that_may_be_listed_and_not_entered()
    {
        var (code, error) = await BuildAgainWithoutAsync("input/documents/b", Read);
        Assert.Equal(1, code);
        Assert.Contains("error BRF1011", error, StringComparison.Ordinal);
    }

    [OtherUserFact]
    public async Task A_whole_input_that_may_not_be_read()
    {
        var (code, error) = await BuildAgainWithoutAsync("input", Nothing);
        Assert.NotEqual(0, code);
        Assert.StartsWith("briefing: error BRF9001: ", error, StringComparison.Ordinal);
    }

    [OtherUserFact]
    public async Task A_site_whose_folder_may_not_be_written_into()
    {
        var (code, error) = await BuildAgainWithoutAsync("output", Enter);
        Assert.NotEqual(0, code);
        Assert.Contains("error BRF6001", error, StringComparison.Ordinal);
        Assert.Contains("permission is denied", error, StringComparison.Ordinal);
        await NextBuildIsGoodAsync();
    }

    [OtherUserFact]
    public async Task A_site_with_a_folder_that_may_not_be_written_into()
    {
        var (code, error) = await BuildAgainWithoutAsync("output/hant", Enter);
        if (code != 0)
            Assert.Contains("permission is denied", error, StringComparison.Ordinal);
        await NextBuildIsGoodAsync();
    }

    [OtherUserFact]
    public async Task A_place_where_no_site_may_be_made()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        Directory.CreateDirectory(_folder["closed"], Enter);
        var (code, error) = await BuildAsync("-o", "closed/site");
        Assert.NotEqual(0, code);
        Assert.Contains("error BRF6001", error, StringComparison.Ordinal);
        Assert.Contains("permission is denied", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["closed"]));
    }

    [OtherUserFact]
    public async Task A_site_whose_files_are_read_only()
    {
        Assert.Equal(0, (await BuildAgainWithoutAsync("output/hant/index.html", Read)).Code);
    }

    [OtherUserFact]
    public async Task A_site_whose_files_may_not_be_read()
    {
        var (code, error) = await BuildAgainWithoutAsync("output/hant/index.html", Nothing);
        if (code != 0)
            Assert.Contains("permission is denied", error, StringComparison.Ordinal);
    }
}
