using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Briefing.Tests;

/// <summary>The documentation does what it says: its commands run, its links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>How command lines begin that are not run here, and why.</summary>
    private static readonly (string Beginning, string Reason)[] NotRun =
    [
        (".ci/run", "runs this test"),
        ("dotnet build", "builds what is running"),
        ("dotnet test", "runs this test"),
        ("BRIEFING_ACCEPT=1 dotnet test", "runs this test"),
        ("dotnet format", ".ci/run does"),
        ("dotnet pack", ".ci/tool does"),
        ("dotnet tool install", ".ci/tool does"),
        ("dotnet run -c Release --project tests/Briefing.Benchmarks", "takes minutes"),
        ("npm ci --prefix tests/lighthouse", "fetches Lighthouse"),
        ("npm run judge --prefix tests/lighthouse", "takes half an hour"),
        ("briefing preview", "runs until it is stopped; PreviewTests"),
        ("rsync", "wants another machine"),
        ("rclone", "wants a store"),
    ];

    /// <summary>Commands stand in for by the program that the tests were built with.</summary>
    private const string Prelude = """
        set -euo pipefail
        briefing() { command dotnet "$BRIEFING_PROGRAM" "$@"; }
        dotnet() {
          [ "$1 $2 $3" = "run --project src/Briefing" ] || { echo "Neither the program nor on the list: dotnet $*" >&2; return 97; }
          shift 3
          [ "${1:-}" != -- ] || shift
          briefing "$@"
        }

        """;

    [GeneratedRegex("^```(\\S*)[^\\n]*\\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<<-?'?(\\w+)'?")]
    private static partial Regex HereDocument();

    public static TheoryData<string> Files => [.. Paths()];

    public static TheoryData<string> FilesWithCommands => [.. Paths().Where(path => Blocks(path).Any())];

    private static IEnumerable<string> Paths() =>
        Directory.GetFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Text(string path) => File.ReadAllText(Repository.File(path));

    private static IEnumerable<string> Blocks(string path) => Fence().Matches(Text(path)).Where(match => match.Groups[1].Value == "sh").Select(match => match.Groups[2].Value);

    [Theory]
    [MemberData(nameof(FilesWithCommands))]
    public async Task Its_commands_run(string path)
    {
        using var folder = new TemporaryFolder();
        if (path != "docs/tutorial.md")
            Copy("input", folder["input"]);
        folder.Write("script", Prelude + string.Concat(Blocks(path).Select(block => Runnable(block))));
        using var bash = Process.Start(new ProcessStartInfo("bash", ["script"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BRIEFING_PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "briefing.dll"), ["LC_ALL"] = "C.UTF-8" },
        })!;
        bash.StandardInput.Close();
        var error = bash.StandardError.ReadToEndAsync();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, $"A command of {path} ends with {bash.ExitCode}.\n{output}\n{await error}");
    }

    /// <summary>A block without the lines on the list; what stands in a here-document is none of its lines.</summary>
    private static string Runnable(string block)
    {
        var lines = block.Replace("\\\n", "", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (NotRun.Any(entry => lines[i].StartsWith(entry.Beginning, StringComparison.Ordinal)))
                lines[i] = ":";
            else if (HereDocument().Match(lines[i]) is { Success: true } here)
                i = Array.IndexOf(lines, here.Groups[1].Value, i + 1);
        }

        return string.Join('\n', lines);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File(from), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(Repository.File(from), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public void The_list_of_commands_that_are_not_run_holds_none_that_nobody_names()
    {
        var lines = Paths().SelectMany(Blocks).SelectMany(block => block.Split('\n')).ToArray();
        Assert.All(NotRun, entry => Assert.Contains(lines, line => line.StartsWith(entry.Beginning, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_commands_are_marked_as_such_and_its_links_lead_somewhere(string path)
    {
        var text = Text(path);
        Assert.All(Fence().Matches(text), match => Assert.Contains(match.Groups[1].Value, new[] { "sh", "yaml", "toml", "nginx", "csharp", "json", "text", "diff", "html", "css" }));
        foreach (Match match in Link().Matches(Fence().Replace(text, "")))
        {
            var target = match.Groups[1].Value;
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
                continue;
            var (file, fragment) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
            var there = file.Length == 0 ? path : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.File(path))!, file))).Replace('\\', '/');
            Assert.True(File.Exists(Repository.File(there)) || Directory.Exists(Repository.File(there)), $"{path} links to {target}, which is not there.");
            if (fragment.Length > 0)
                Assert.Contains(fragment, Heading().Matches(Text(there)).Select(heading => Fragment(heading.Groups[1].Value)));
        }
    }

    /// <summary>A heading's fragment as GitHub makes it: lower case, punctuation dropped, blanks to hyphens.</summary>
    private static string Fragment(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
}
