namespace Briefing.Tests;

/// <summary>The same input gives the same bytes, whatever the machine's language, time zone and number of cores, and in whatever order the files were put there.</summary>
public class DeterminismTests
{
    [Fact]
    public async Task Two_builds_on_different_machines_are_the_same_to_the_byte()
    {
        using var here = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var files = Directory.GetFiles(Repository.File("input"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Put(files, here);
        Put(files.Reverse(), elsewhere);
        var builds = await Task.WhenAll(
            ProgramProcess.RunAsync(here.Path, new Dictionary<string, string> { ["LC_ALL"] = "C", ["TZ"] = "UTC", ["DOTNET_PROCESSOR_COUNT"] = "1" }, "build"),
            ProgramProcess.RunAsync(elsewhere.Path, new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["DOTNET_PROCESSOR_COUNT"] = "5" }, "build"));
        Assert.All(builds, build => Assert.True(build.Code == 0, build.Out + build.Error));
        var (first, second) = (Site(here), Site(elsewhere));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), file.Key));
    }

    private static void Put(IEnumerable<string> files, TemporaryFolder folder)
    {
        foreach (var file in files)
        {
            var copy = Path.Combine(folder.Path, "input", Path.GetRelativePath(Repository.File("input"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static SortedDictionary<string, byte[]> Site(TemporaryFolder folder)
    {
        var output = Path.Combine(folder.Path, "output");
        return new SortedDictionary<string, byte[]>(
            Directory.GetFiles(output, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes),
            StringComparer.Ordinal);
    }
}
