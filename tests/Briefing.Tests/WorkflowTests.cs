using YamlDotNet.RepresentationModel;

namespace Briefing.Tests;

/// <summary>The workflows ask for what they need and name what is there.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Repository.File(".github/workflows"), "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Has_least_rights_and_steps_that_can_run(string name)
    {
        // A commit is what it was; the version stands beside it for people.
        Assert.All(File.ReadLines(Repository.File(".github/workflows/" + name)).Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches(" # v[0-9]+\\.[0-9]+\\.[0-9]+$", line));
        var stream = new YamlStream();
        using (var reader = File.OpenText(Repository.File(".github/workflows/" + name)))
            stream.Load(reader);
        var workflow = Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
        Assert.Equal(["jobs", "name", "on", "permissions"], Keys(workflow).Except(["concurrency", "env", "defaults"]).Order());
        Assert.Equal("read", ((YamlMappingNode)workflow["permissions"])["contents"].ToString());
        foreach (var (_, node) in (YamlMappingNode)workflow["jobs"])
        {
            var job = (YamlMappingNode)node;
            Assert.Contains("timeout-minutes", Keys(job));
            Assert.Contains("runs-on", Keys(job));
            foreach (var step in ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>())
            {
                var keys = Keys(step).ToArray();
                Assert.True(keys.Contains("uses") ^ keys.Contains("run"), string.Join(' ', keys));
                if (keys.Contains("uses"))
                    Assert.Matches("^[\\w-]+/[\\w-]+(/[\\w-]+)?@[0-9a-f]{40}$", step["uses"].ToString());
                else
                    Runs(step["run"].ToString());
            }
        }
    }

    /// <summary>No expression stands in a script, where its value would be run (GitHub, "Security hardening"); a script of the repository is there and may be executed.</summary>
    private static void Runs(string script)
    {
        Assert.DoesNotContain("${{", script);
        var first = script.Split((char[]?)null, 2)[0];
        if (first.StartsWith(".ci/", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Repository.File(first)).HasFlag(UnixFileMode.UserExecute), first);
    }

    private static IEnumerable<string> Keys(YamlMappingNode mapping) => mapping.Children.Keys.Select(key => key.ToString());
}
