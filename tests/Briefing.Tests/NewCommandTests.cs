using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Tests;

/// <summary><c>new</c> and <c>init</c> begin files, lose nothing, and what they write builds.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly Desk _desk = new() { Build = (tree, assets, options, write, progress, memory) => SiteBuild.Run(tree, new BriefingTheme(assets, ThemeOverrides.Read(tree)), options, write, progress, memory) };

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_new_briefing_builds_at_once_without_a_word_of_reproach()
    {
        Assert.Equal(0, _desk.Run("init", "new"));
        var folder = _desk.Folder["new"];
        Assert.Equal(0, _desk.RunIn(folder, "build", "--strict"));
        Assert.Equal(0, _desk.RunIn(folder, "check", "--strict"));
        Assert.Contains("0 errors, 0 warnings, 0 notes", _desk.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_desk.Folder["new/output/hans/documents/library-notice/index.html"]));
        Assert.Contains("關鍵詞", File.ReadAllText(_desk.Folder["new/output/hant/index.html"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_desk.Folder["new/.gitignore"]));
        Assert.True(File.Exists(_desk.Folder["new/schemas/entities.json"]));
        foreach (var kind in new[] { "documents", "entities", "relations", "events", "topics", "datasets", "terms", "theme" })
            Assert.True(Directory.Exists(_desk.Folder[$"new/input/{kind}"]), kind);
    }

    [Fact]
    public void Init_changes_nothing_that_is_there()
    {
        _desk.Folder.Write("new/README.md", "mine");
        Assert.Equal(0, _desk.Run("init", "new"));
        Assert.Equal("mine", File.ReadAllText(_desk.Folder["new/README.md"]));
        File.WriteAllText(_desk.Folder["new/input/site.yaml"], "mine too");
        Assert.Equal(3, _desk.Run("init", "new"));
        Assert.Contains("There is a briefing in", _desk.Error, StringComparison.Ordinal);
        Assert.Equal("mine too", File.ReadAllText(_desk.Folder["new/input/site.yaml"]));
    }

    [Fact]
    public void A_folder_without_input_is_told_what_to_do()
    {
        Directory.CreateDirectory(_desk.Folder["empty"]);
        Assert.Equal(3, _desk.RunIn(_desk.Folder["empty"], "--input", "input"));
        Assert.Contains("\"briefing init DIR\"", _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_given_in_full_is_accepted()
    {
        _desk.Run("init", ".");
        Assert.Equal(3, _desk.Run("init", "."));
        File.Delete(_desk.Folder["input/site.yaml"]);
        Directory.Delete(_desk.Folder["input"], recursive: true);
        Assert.Equal(0, _desk.Run("init", "."));
        string[][] commands =
        [
            ["entity", "lake", "--kind", "place", "--name", "松湖: #1", "--description", "鎮旁的湖 \"大\"。"],
            ["topic", "bus", "--title", "公車", "--summary", "湖濱公車。", "--words", "公車", "車站, 站"],
            ["event", "bus-runs", "--date", "2024", "--text", "公車行駛。", "--document", "library-notice", "--quote", "湖濱公車每小時一班"],
            ["term", "滑鼠", "鼠标", "--en", "mouse", "--note", "手: 「持」"],
            ["term", "網路", "网络", "--direction", "both"],
            ["document", "--slug", "notice-2", "--title", "第二份", "--kind", "markdown"],
        ];
        foreach (var command in commands)
            Assert.True(_desk.Run(["new", .. command]) == 0, string.Join(' ', command) + _desk.Error);
        Assert.True(_desk.Run("check", "--strict") == 0, _desk.Out);
        Assert.Equal(2, _desk.Run("new", "term", "x", "y", "--kind", "no"));
        var text = File.ReadAllText(_desk.Folder["input/terms/desk.yaml"]);
        Assert.Contains("滑鼠", text, StringComparison.Ordinal);
        Assert.Contains("網路", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entity x", "entities/x.yaml", "'name' is missing")]
    [InlineData("topic x", "topics/x.yaml", "'title' is missing", "'summary' is missing", "gathers no passage")]
    [InlineData("event x", "events/x.yaml", "'date' is missing", "'text' is missing", "'document' is missing", "'quote' is missing")]
    [InlineData("document --slug x", "documents/x.md", "'title' is missing")]
    public void What_is_to_be_filled_in_is_told_where_it_stands(string command, string file, params string[] told)
    {
        _desk.Run("init", "new");
        var folder = _desk.Folder["new"];
        Assert.Equal(0, _desk.RunIn(folder, ["new", .. command.Split(' ')]));
        Assert.Equal(1, _desk.RunIn(folder, "check", "--file", file));
        Assert.All(told, text => Assert.Contains(_desk.Out.Split('\n'), line => line.Contains($"input/{file}(", StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain("is not known here", _desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_stays_and_an_id_is_given_once()
    {
        _desk.Folder.Write("input/entities/list.yaml", "- id: a\n  kind: place\n  name: 甲\n");
        Assert.Equal(3, _desk.Run("new", "entity", "a"));
        Assert.Contains("BRF3001: The id 'a' is taken by input/entities/list.yaml(1,3)", _desk.Error, StringComparison.Ordinal);
        _desk.Folder.Write("input/documents/a.md", "mine");
        Assert.Equal(3, _desk.Run("new", "document", "--slug", "a"));
        Assert.Equal("mine", File.ReadAllText(_desk.Folder["input/documents/a.md"]));
        Assert.Equal(2, _desk.Run("new", "entity", "../a"));
        Assert.Equal(2, _desk.Run("new", "entity", "Å"));
        Assert.Equal(2, _desk.Run("new", "event", "e", "--date", "31.1.2019"));
    }

    [Theory]
    [InlineData("- id: a\n  kind: place\n  name: 甲\n", true)]
    [InlineData("- id: a\n  kind: place\n  name: 甲", true)]
    [InlineData("# 註\r\n\r\n  - id: a\r\n    kind: place\r\n    name: 甲\r\n  - id: c\r\n    kind: place\r\n    name: 丙 # 註\r\n", true)]
    [InlineData("\uFEFF-   id: a\n    kind: place\n    name: |\n      甲\n", true)]
    [InlineData("[{ id: a, kind: place, name: 甲 }]\n", false)]
    [InlineData("id: a\nkind: place\nname: 甲\n", false)]
    [InlineData("- id: a\n  kind: [\n", false)]
    [InlineData("- id: a\n  kind: place\n  name: 甲\n...\n", false)]
    [InlineData("", false)]
    public void An_item_goes_to_the_end_of_a_list_and_changes_nothing_before_it(string before, bool isAdded)
    {
        _desk.Folder.Write("input/entities/list.yaml", before);
        var bytes = File.ReadAllBytes(_desk.Folder["input/entities/list.yaml"]);
        var code = _desk.Run("new", "entity", "b", "--name", "乙", "--into", "entities/list.yaml");
        var after = File.ReadAllBytes(_desk.Folder["input/entities/list.yaml"]);
        Assert.Equal((isAdded ? 0 : 3, isAdded), (code, after.Length > bytes.Length));
        Assert.True(after.AsSpan().StartsWith(bytes));
        if (!isAdded)
            return;
        var diagnostics = new List<Diagnostic>();
        var entities = Briefing.Core.Knowledge.DeskReader.Entities(
            Briefing.Core.Sources.Yaml.YamlText.Parse("x", TextFile.Decode("x", after, diagnostics), 0, diagnostics), "zh-Hant", diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal("乙", entities[^1].Names["zh-Hant"]);
        Assert.Equal([_desk.Folder["input/entities/list.yaml"]], Directory.EnumerateFileSystemEntries(_desk.Folder["input/entities"]));
    }

    [Theory]
    [InlineData("topics/x.yaml")]
    [InlineData("../outside.yaml")]
    [InlineData("entities/x.txt")]
    public void An_item_goes_only_among_its_like(string file)
    {
        _desk.Folder.Write("outside.yaml", "- id: a\n");
        Assert.Equal(2, _desk.Run("new", "entity", "b", "--into", file));
        Assert.Equal("- id: a\n", File.ReadAllText(_desk.Folder["outside.yaml"]));
    }
}
