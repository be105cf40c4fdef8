using System.Runtime.CompilerServices;
using Briefing.Core.Publishing;

namespace Briefing.Tests;

public sealed class NetlifyTests
{
    private static string Configuration([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(RepositoryRoot(here), "netlify.toml"));

    private static string RepositoryRoot(string here)
    {
        for (var folder = Path.GetDirectoryName(here) is { } source && Directory.Exists(source) ? source : AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Briefing.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }

    [Fact]
    public void States_the_headers_that_the_code_states()
    {
        var lines = Configuration().Split('\n').Select(line => line.Trim()).ToArray();
        var all = lines.SkipWhile(line => line != "for = \"/*\"").Skip(2).TakeWhile(line => line.Length > 0);
        Assert.Equal(SiteHeaders.Security.Select(header => $"{header.Key} = \"{header.Value}\""), all);
        Assert.Contains($"Cache-Control = \"{SiteHeaders.CacheForever}\"", lines);
    }

    [Fact]
    public void Negotiates_language_at_the_root_only()
    {
        var sources = Configuration().Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("from = ", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Equal("from = \"/\"", source));
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nobody_else()
    {
        var policy = SiteHeaders.Security.Single(header => header.Key == "Content-Security-Policy").Value;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
        Assert.DoesNotContain("data:", policy);
        Assert.DoesNotContain("*", policy);
    }
}
