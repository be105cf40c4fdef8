using System.Text.Json;
using Briefing.Core.Diagnostics;
using Briefing.Core.Publishing;

namespace Briefing.Tests;

public sealed class BuildCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Without_a_command_it_builds_beside_the_input()
    {
        Assert.Equal(0, _desk.Run());
        Assert.Equal("<p>繁體</p>", File.ReadAllText(_desk.Folder["output/hant/index.html"]));
        Assert.Contains("Read       3 documents, 41,234 characters", _desk.Out);
        Assert.Contains("2 pages, 2 files, 2.5 MB in output/: 2 added, 0 changed, 0 unchanged, 0 removed", _desk.Out);
        Assert.Empty(_desk.Error);
    }

    [Fact]
    public void Finds_the_input_from_a_folder_below()
    {
        _desk.Folder.Write("docs/deep/x.txt", "");
        Assert.Equal(0, _desk.RunIn(_desk.Folder["docs/deep"], "build"));
        Assert.True(File.Exists(_desk.Folder["output/hans/index.html"]));
        Assert.Contains($"in {_desk.Folder["output"]}/:", _desk.Out);
    }

    [Fact]
    public void Options_reach_the_build()
    {
        Assert.Equal(0, _desk.Run("--base-url", "https://example.org/a", "--revision", "d382688", "-o", "site"));
        Assert.Equal(new Uri("https://example.org/a/"), _desk.Options!.BaseUrl);
        Assert.Equal("d382688", _desk.Options.Revision);
        Assert.False(_desk.Options.Preview);
        Assert.True(File.Exists(_desk.Folder["site/hans/index.html"]));
    }

    [Fact]
    public void An_error_fails_and_leaves_the_previous_site()
    {
        _desk.Run();
        _desk.Files["hant/index.html"] = "new";
        _desk.Tell(Rules.MissingKey, "documents/a.md", 2, 1, "'title' is missing.");
        Assert.Equal(1, _desk.Run("build"));
        Assert.Equal("input/documents/a.md(2,1): error BRF1004: 'title' is missing." + Environment.NewLine, _desk.Error);
        Assert.Contains("nothing; the previous site stands as it was", _desk.Out);
        Assert.Equal("<p>繁體</p>", File.ReadAllText(_desk.Folder["output/hant/index.html"]));
    }

    [Fact]
    public void A_warning_fails_only_when_strict()
    {
        _desk.Tell(Rules.EmptyTopic, "topics/visas.yaml", 1, 1, "No passage.");
        Assert.Equal(0, _desk.Run());
        Assert.Contains("warning BRF3007", _desk.Error);
        _desk.Files["hant/index.html"] = "new";
        Assert.Equal(1, _desk.Run("--strict"));
        Assert.Contains("--strict lets warnings fail", _desk.Out);
        Assert.Equal("<p>繁體</p>", File.ReadAllText(_desk.Folder["output/hant/index.html"]));
    }

    [Fact]
    public void Notes_are_counted_and_not_listed()
    {
        _desk.Tell(Rules.LacunaFound, "documents/a.md", 9, 4, "A note without text.");
        Assert.Equal(0, _desk.Run("--strict"));
        Assert.Empty(_desk.Error);
        Assert.Contains("0 errors, 0 warnings, 1 note (briefing check lists them)", _desk.Out);
    }

    [Fact]
    public void A_terminal_gets_a_table()
    {
        _desk.TerminalWidth = 100;
        Assert.Equal(0, _desk.Run());
        Assert.Contains("Read", _desk.Out);
        Assert.Contains("╯", _desk.Out);
    }

    [Theory]
    [InlineData("build", "--strickt")]
    [InlineData("paint")]
    [InlineData("--base-url", "example.org")]
    [InlineData("--base-url", "ftp://example.org/")]
    [InlineData("--base-url", "https://u:p@example.org/")]
    [InlineData("--base-url", "https://example.org/?a=b")]
    [InlineData("--revision", "<b>")]
    [InlineData("--format", "xml")]
    [InlineData("--output", "input/site")]
    [InlineData("--output", ".")]
    [InlineData("build", "--output")]
    public void A_command_line_that_cannot_be_understood_is_2(params string[] arguments)
    {
        Assert.Equal(2, _desk.Run(arguments));
        Assert.StartsWith("briefing: error: ", _desk.Error, StringComparison.Ordinal);
        Assert.Empty(_desk.Out);
        Assert.False(Directory.Exists(_desk.Folder["output"]));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData]
    public void Help_has_examples(params string[] command)
    {
        Assert.Equal(0, _desk.Run([.. command, "--help"]));
        Assert.Contains("Examples:" + Environment.NewLine + "  briefing ", _desk.Out);
        Assert.Contains("--base-url", _desk.Out);
    }

    [Fact]
    public void No_input_folder_is_3()
    {
        Assert.Equal(3, _desk.Run("--input", "nowhere"));
        Assert.StartsWith("briefing: error BRF9001: There is no input folder", _desk.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.Folder["output"]));
    }

    [Fact]
    public void A_second_build_into_the_folder_is_3()
    {
        using var first = DirectoryOutput.Open(_desk.Folder["output"]);
        Assert.Equal(3, _desk.Run());
        Assert.StartsWith("briefing: error BRF6002: Another build is writing to", _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_3_and_keeps_its_words_to_itself()
    {
        _desk.Build = (_, _, _, _, _, _) => throw new InvalidOperationException("secret");
        Assert.Equal(3, _desk.Run());
        Assert.StartsWith("briefing: error BRF9999: ", _desk.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _desk.Error);
        Assert.Equal(3, _desk.Run("--verbose"));
        Assert.Contains("InvalidOperationException: secret", _desk.Error);
    }

    [Fact]
    public void A_refusal_from_many_threads_is_told_once_and_by_itself()
    {
        _desk.Files["hant/NUL.txt"] = "";
        Assert.Equal(3, _desk.Run());
        Assert.StartsWith("briefing: error BRF6004: ", _desk.Error, StringComparison.Ordinal);
        Assert.Single(_desk.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(_desk.Folder["output"]));
        Assert.Equal([_desk.Folder["input"]], Directory.EnumerateFileSystemEntries(_desk.Folder.Path));
    }

    [Fact]
    public void Json_is_one_object_on_standard_output()
    {
        _desk.Tell(Rules.EmptyTopic, "topics/visas.yaml", 3, 7, "無 \"passage\"。");
        _desk.Tell(Rules.UnreadFile, "x.bin", 0, 0, "Nothing reads it.");
        Assert.Equal(0, _desk.Run("--format", "json"));
        Assert.Empty(_desk.Error);
        var json = JsonDocument.Parse(_desk.Out).RootElement;
        Assert.True(json.GetProperty("succeeded").GetBoolean());
        var first = json.GetProperty("diagnostics")[0];
        Assert.Equal(("BRF3007", "warning", "input/topics/visas.yaml", 3, 7, "無 \"passage\"。"), (
            first.GetProperty("code").GetString(),
            first.GetProperty("severity").GetString(),
            first.GetProperty("file").GetString(),
            first.GetProperty("line").GetInt32(),
            first.GetProperty("column").GetInt32(),
            first.GetProperty("message").GetString()));
        Assert.False(json.GetProperty("diagnostics")[1].TryGetProperty("line", out _));
        Assert.Equal(41_234, json.GetProperty("counts").GetProperty("characters").GetInt32());
        Assert.Equal(2, json.GetProperty("published").GetProperty("added").GetInt32());
    }

    [Fact]
    public void Sarif_names_rules_levels_and_places()
    {
        _desk.Tell(Rules.BadDate, "documents/甲 乙.md", 3, 7, "Not a date.");
        _desk.Tell(Rules.LacunaFound, "documents/a.md", 5, 1, "Lost.");
        Assert.Equal(1, _desk.Run("check", "--format", "sarif"));
        var run = JsonDocument.Parse(_desk.Out).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal("BRF1005", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("BRF1005", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/documents/%E7%94%B2%20%E4%B9%99.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("note", run.GetProperty("results")[1].GetProperty("level").GetString());
    }

    /// <summary>What the schema of SARIF 2.1.0 (OASIS, §3.13, 3.14, 3.18, 3.19, 3.27, 3.30, 3.49) requires or bounds of the parts that are written.</summary>
    [Fact]
    public void Sarif_has_what_its_standard_requires()
    {
        _desk.Tell(Rules.BadDate, "documents/a b#c?.md", 3, 7, "Not a date.");
        _desk.Tell(Rules.UnreadFile, "x.bin", 0, 0, "Nothing reads it.");
        Assert.Equal(1, _desk.Run("check", "--format", "sarif"));
        var log = JsonDocument.Parse(_desk.Out).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.All(run.GetProperty("invocations").EnumerateArray(), invocation => Assert.Equal(JsonValueKind.True, invocation.GetProperty("executionSuccessful").ValueKind));
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEmpty(driver.GetProperty("name").GetString()!);
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule => Assert.All(new[] { "shortDescription", "fullDescription", "help" }, part => Assert.NotEmpty(rule.GetProperty(part).GetProperty("text").GetString()!)));
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "none", "note", "warning", "error" });
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
            if (place.TryGetProperty("region", out var region))
                Assert.True(region.GetProperty("startLine").GetInt32() >= 1 && region.GetProperty("startColumn").GetInt32() >= 1);
        }
    }

    [Fact]
    public void GitHub_annotations_are_escaped()
    {
        _desk.Tell(Rules.EmptyTopic, "topics/a,b:c.yaml", 3, 7, "100% of\nit\n::error::forged");
        Assert.Equal(0, _desk.Run("--format", "github"));
        Assert.StartsWith(
            "::warning file=input/topics/a%2Cb%3Ac.yaml,line=3,col=7,title=BRF3007 A topic without passages::100%25 of it ::error::forged" + Environment.NewLine,
            _desk.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_documents_cannot_command_a_terminal()
    {
        _desk.Tell(Rules.EmptyTopic, "topics/a.yaml", 1, 1, "\e[2J\u202Egone\uD800\r\nx");
        _desk.Run();
        Assert.Equal("input/topics/a.yaml(1,1): warning BRF3007: \\u001B[2J\\u202Egone\\uD800 x", _desk.Error.TrimEnd());
    }

    [Fact]
    public void Check_groups_by_file_and_writes_nothing()
    {
        _desk.Tell(Rules.LacunaFound, "documents/a.md", 5, 1, "Lost.");
        _desk.Tell(Rules.UnsafeLink, "documents/a.md", 7, 2, "Unsafe.");
        _desk.Tell(Rules.EmptyTopic, "topics/t.yaml", 1, 1, "Empty.");
        Assert.Equal(0, _desk.Run("check"));
        Assert.Equal(
            ["input/documents/a.md: 0 errors, 1 warning, 1 note", "  input/documents/a.md(5,1): info BRF2101: Lost.", "  input/documents/a.md(7,2): warning BRF2103: Unsafe."],
            _desk.Out.Split(Environment.NewLine)[..3]);
        Assert.Contains("Told       0 errors, 2 warnings, 1 note", _desk.Out);
        Assert.DoesNotContain("Written", _desk.Out);
        Assert.Equal([_desk.Folder["input"]], Directory.EnumerateFileSystemEntries(_desk.Folder.Path));
        Assert.Equal(1, _desk.Run("check", "--strict"));
    }

    [Fact]
    public void What_the_input_folder_hides_is_told()
    {
        File.CreateSymbolicLink(_desk.Folder["input/passwd.md"], "/etc/hostname");
        Assert.Equal(0, _desk.Run());
        Assert.Contains("input/passwd.md: warning BRF1012: A link out of the input folder is not followed.", _desk.Error);
        Assert.Equal(1, _desk.Run("--strict"));
    }

    [Fact]
    public void A_stop_leaves_the_previous_site()
    {
        _desk.Run();
        _desk.Build = (_, _, _, _, _, _) => throw new OperationCanceledException();
        Assert.Equal(3, _desk.Run());
        Assert.Contains("Stopped. The previous site stands as it was.", _desk.Error);
        Assert.Equal("<p>繁體</p>", File.ReadAllText(_desk.Folder["output/hant/index.html"]));
    }

    [Fact]
    public void Without_a_browser_to_print_with_nothing_is_built()
    {
        Environment.SetEnvironmentVariable("CHROME_PATH", _desk.Folder["no/browser"]);
        try
        {
            Assert.Equal(3, _desk.Run("build", "--pdf"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("CHROME_PATH", null);
        }

        Assert.StartsWith("briefing: error BRF6005: --pdf prints with an installed Chromium or Chrome, and there is none", _desk.Error, StringComparison.Ordinal);
        Assert.Null(_desk.Options);
    }
}
