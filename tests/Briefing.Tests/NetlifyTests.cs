using System.Diagnostics;
using System.Text.Json;
using Briefing.Core;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Tests;

/// <summary>What Netlify is given, read by Netlify's own parsers.</summary>
[Collection(PublishedSite.Collection)]
public sealed class NetlifyTests(PublishedSite site)
{
    [Fact]
    public void Generated_tables_of_the_configuration_are_those_of_the_code()
    {
        var report = SiteBuild.Run(new DirectoryTree(Repository.File("input")), new BriefingTheme(), new BuildOptions(), null);
        GeneratedText.Holds("netlify.toml", "# Netlify compares Language with the first language that the browser asks for and with no other.", null, NetlifyFiles.Toml(report.Hosting!));
    }

    [Fact]
    public void Its_parsers_understand_what_is_meant()
    {
        using var read = Read(site.Folder);
        var root = read.RootElement;
        Assert.Empty(root.GetProperty("errors").EnumerateArray());

        var everywhere = root.GetProperty("headers").EnumerateArray().Single(rule => Text(rule, "for") == "/*").GetProperty("values");
        Assert.Equal(
            SiteHeaders.Security.Select(header => $"{header.Key}: {header.Value}"),
            everywhere.EnumerateObject().Select(value => $"{value.Name}: {value.Value.GetString()}"));

        string[] redirects = [.. root.GetProperty("redirects").EnumerateArray().Select(Line)];
        Assert.Contains("/ -> /hant/ 302 force zh-Hant zh-Hant-TW zh-Hant-HK zh-Hant-MO zh-TW zh-HK zh-MO", redirects);
        Assert.Contains("/ -> /hans/ 302 force zh-Hans zh-Hans-CN zh-Hans-SG zh-Hans-MY zh-CN zh-SG zh-MY", redirects);
        Assert.Contains("/ -> /hans/ 302 force zh", redirects);
        foreach (var edition in new[] { "hant", "hans" })
        {
            Assert.Contains($"/{edition}/documents/roc/ -> /{edition}/documents/roc-kazakhstan-relations/ 301 force", redirects);
            Assert.Contains($"/{edition}/topics/travel/ -> /{edition}/topics/visas/ 301 force", redirects);
            Assert.Contains($"/{edition}/* -> /{edition}/404.html 404", redirects);
        }

        Assert.Equal("/* -> /404.html 404", redirects[^1]);
        Assert.All(redirects.Where(line => line.Contains(" zh", StringComparison.Ordinal)), line => Assert.StartsWith("/ ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_configuration_and_the_published_files_say_the_same_once()
    {
        using var read = Read(site.Folder);
        var root = read.RootElement;
        var toml = root.GetProperty("tomlHeaders").EnumerateArray().Select(rule => rule.GetRawText()).ToArray();
        Assert.Equal(toml, root.GetProperty("headers").EnumerateArray().Select(rule => rule.GetRawText()));
        string[] published = [.. root.GetProperty("redirects").EnumerateArray().Select(Line)];
        Assert.Subset(published.ToHashSet(), root.GetProperty("tomlRedirects").EnumerateArray().Select(Line).ToHashSet());

        foreach (var context in new[] { "production", "preview" })
        {
            var build = root.GetProperty(context);
            Assert.Equal(".ci/netlify", build.GetProperty("build").GetProperty("command").GetString());
            Assert.EndsWith("output", build.GetProperty("build").GetProperty("publish").GetString(), StringComparison.Ordinal);
            Assert.Equal(toml, build.GetProperty("headers").EnumerateArray().Select(rule => rule.GetRawText()));
        }
    }

    [Fact]
    public void A_build_for_nobody_to_find_says_so_in_every_answer()
    {
        using var preview = new RealSite();
        var folder = preview.Desk.Folder;
        preview.Build("--base-url", "https://deploy-preview-1--example.netlify.app", "--noindex");
        using var read = Read(folder);
        var everywhere = read.RootElement.GetProperty("headers").EnumerateArray().Single(rule => Text(rule, "for") == "/*").GetProperty("values");
        Assert.Equal("noindex", Text(everywhere, "X-Robots-Tag"));
        var page = File.ReadAllText(folder["output/hant/topics/visas/index.html"]);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page);
        Assert.DoesNotContain("rel=\"canonical\"", page);
        Assert.DoesNotContain("Disallow", File.ReadAllText(folder["output/robots.txt"]));
        Assert.Contains("https://deploy-preview-1--example.netlify.app/hant/", File.ReadAllText(folder["output/hant/feed.xml"]));
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
        Assert.DoesNotContain("frame-ancestors", SiteHeaders.MetaPolicy);
        Assert.Contains(SiteHeaders.MetaPolicy[..60], policy);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>A redirect on one line: from, to, status, whether it holds over a file, languages.</summary>
    private static string Line(JsonElement rule)
    {
        var conditions = rule.TryGetProperty("conditions", out var found) ? found.EnumerateObject().SelectMany(condition => condition.Value.EnumerateArray()).Select(value => value.GetString()) : [];
        return string.Join(' ', new[]
        {
            Text(rule, "from") ?? Text(rule, "path"), "->", Text(rule, "to"),
            rule.TryGetProperty("status", out var status) ? status.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture) : "-",
            rule.TryGetProperty("force", out var force) && force.GetBoolean() ? "force" : null,
        }.Concat(conditions).OfType<string>());
    }

    private static JsonDocument Read(TemporaryFolder folder)
    {
        File.Copy(Repository.File("netlify.toml"), folder["netlify.toml"], overwrite: true);
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.File("tests/netlify/read.mjs"), folder.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(output.Length > 0, error.Result);
        return JsonDocument.Parse(output);
    }
}
