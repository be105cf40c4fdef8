using System.Collections.Concurrent;
using System.Text;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Tests;

/// <summary>A build that takes over what an earlier one did gives what a clean build gives.</summary>
public class RebuildTests
{
    private static readonly string[] Sentences =
    [
        "哈薩克斯坦總統托卡葉夫訪問北京。", "阿拉木圖的鐵路運輸增加了三成。", "臺灣與哈薩克的簽證協議尚未生效。", "一帶一路倡議提出於阿斯塔納。",
        "軟體產業與網路建設受到重視。", "雙方於1992年1月3日建交。", "里海的油氣經管線輸往各國。", "外交部報導了這次會談。",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_changes_built_one_after_the_other_give_the_files_of_a_clean_build(int seed)
    {
        var random = new Random(seed);
        var files = Desk();
        for (var i = 0; i < 60; i++)
            files[$"documents/d{i}.md"] = Document(random, i);
        var rebuilt = new Rebuilt();
        for (var step = 0; step < 25; step++)
        {
            Check(files, rebuilt, $"seed {seed}, step {step}");
            Change(random, files, step);
        }
    }

    [Fact]
    public void Only_the_document_that_changed_is_processed_again_and_its_pages_come_first()
    {
        var random = new Random(4);
        var files = Desk();
        for (var i = 0; i < 20; i++)
            files[$"documents/d{i}.md"] = Document(random, i);
        var rebuilt = new Rebuilt();
        rebuilt.Build(files);
        files["documents/d7.md"] += "\n新的一段提到阿斯塔納。\n";
        var report = rebuilt.Build(files);
        Assert.Equal(["hans/documents/d7/index.html", "hant/documents/d7/index.html"], rebuilt.First.Order(StringComparer.Ordinal));
        Assert.Equal(38, report.Kept.Count(path => path.EndsWith("/index.html", StringComparison.Ordinal)));
        Assert.Contains("新的一段", rebuilt.Text("hant/documents/d7/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_an_error_is_not_shown_and_comes_back_when_it_is_mended()
    {
        var random = new Random(5);
        var files = Desk();
        for (var i = 0; i < 5; i++)
            files[$"documents/d{i}.md"] = Document(random, i);
        var rebuilt = new Rebuilt();
        rebuilt.Build(files);
        var good = files["documents/d2.md"];
        files["documents/d2.md"] = good.Replace("kind: markdown", "kind: nothing", StringComparison.Ordinal);
        Assert.True(CheckSame(files, rebuilt, "left out").HasErrors);
        Assert.DoesNotContain("hant/documents/d2/index.html", rebuilt.Files);
        files["documents/d3.md"] += "\n在錯誤期間改動的一段。\n";
        Assert.True(CheckSame(files, rebuilt, "changed while left out").HasErrors);
        files["documents/d2.md"] = good;
        Check(files, rebuilt, "mended");
    }

    private static void Check(SortedDictionary<string, string> files, Rebuilt rebuilt, string where)
    {
        var report = CheckSame(files, rebuilt, where);
        Assert.False(report.HasErrors, where + string.Join('\n', report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error)));
    }

    private static BuildReport CheckSame(SortedDictionary<string, string> files, Rebuilt rebuilt, string where)
    {
        var report = rebuilt.Build(files);
        var clean = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var expected = SiteBuild.Run(MemoryTree.OfTexts(files), new BriefingTheme(), new BuildOptions { Preview = true }, file => clean[file.Path] = file.Content.ToArray());
        Assert.Equal(expected.Diagnostics.Select(diagnostic => (diagnostic.Rule.Code, diagnostic.Position, diagnostic.Message)), report.Diagnostics.Select(diagnostic => (diagnostic.Rule.Code, diagnostic.Position, diagnostic.Message)));
        Assert.Equal(clean.Keys.Order(StringComparer.Ordinal), rebuilt.Files.Order(StringComparer.Ordinal));
        foreach (var (path, content) in clean)
            Assert.True(rebuilt.Text(path) == Encoding.UTF8.GetString(content), $"{where}: {path} differs");
        return report;
    }

    private static SortedDictionary<string, string> Desk() => new(StringComparer.Ordinal)
    {
        ["site.yaml"] = """
            title: 測試簡報
            description: 測試。
            language: zh-Hant
            base-url: https://example.org/base
            editions:
              - { path: hant, language: zh-Hant, name: 繁體中文, short: 繁, convert: { zh-Hans: cn-tw } }
              - { path: hans, language: zh-Hans, name: 简体中文, short: 简, convert: { zh-Hant: tw-cn } }
            """,
        ["entities/places.yaml"] = """
            - id: kazakhstan
              kind: country
              name: { zh-Hant: 哈薩克, en: Kazakhstan }
              aliases: [哈薩克斯坦]
            - id: astana
              kind: place
              name: { zh-Hant: 阿斯塔納, en: Astana }
            - id: almaty
              kind: place
              name: { zh-Hant: 阿拉木圖, en: Almaty }
            """,
        ["topics/rail.yaml"] = """
            id: rail
            title: 鐵路
            summary: 鐵路與運輸。
            gather:
              - terms: [鐵路, 簽證]
            """,
    };

    private static string Document(Random random, int number)
    {
        var body = new StringBuilder();
        for (var paragraph = 0; paragraph <= random.Next(1, 5); paragraph++)
        {
            for (var sentence = 0; sentence <= random.Next(3); sentence++)
                body.Append(Sentences[random.Next(Sentences.Length)]);
            body.Append("\n\n");
        }

        return $"---\ntitle: 文件{number}\nlanguage: zh-Hant\ndate: 20{random.Next(10, 26)}-0{random.Next(1, 10)}-1{random.Next(10)}\nsource:\n  kind: markdown\n  rights: 公有領域\n---\n{body}";
    }

    private static void Change(Random random, SortedDictionary<string, string> files, int step)
    {
        for (var change = 0; change <= random.Next(3); change++)
        {
            var documents = files.Keys.Where(path => path.StartsWith("documents/", StringComparison.Ordinal)).ToArray();
            var some = documents[random.Next(documents.Length)];
            switch (random.Next(9))
            {
                case 0 or 1 or 2:
                    files[some] += $"\n{Sentences[random.Next(Sentences.Length)]}\n";
                    break;
                case 3:
                    files[some] = Document(random, 1_000 + step);
                    break;
                case 4:
                    files[$"documents/n{step}-{change}.md"] = Document(random, 2_000 + (10 * step) + change);
                    break;
                case 5:
                    files.Remove(some);
                    break;
                case 6:
                    files.Remove(some, out var moved);
                    files[$"documents/m{step}-{change}.md"] = moved!;
                    break;
                case 7:
                    files["entities/places.yaml"] += $"\n- id: place-{step}-{change}\n  kind: place\n  name: {{ zh-Hant: {(char)('\u7532' + step)}城 }}\n";
                    break;
                default:
                    files["terms/own.yaml"] = "set: own\nterms:\n  - { tw: 運輸, cn: " + (random.Next(2) == 0 ? "运送" : "运输") + ", kind: word }\n";
                    break;
            }
        }
    }

    /// <summary>A site that is built again and again, as preview does.</summary>
    private sealed class Rebuilt
    {
        private readonly ConcurrentDictionary<string, string> _newest = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
        private readonly BuildMemory _memory;

        public Rebuilt() => _memory = new BuildMemory(() => First = [.. _written.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))]);

        /// <summary>The pages that were there before all others in the last build.</summary>
        public IReadOnlyCollection<string> First { get; private set; } = [];

        public IReadOnlyCollection<string> Files { get; private set; } = [];

        public string Text(string path) => _newest[path];

        public BuildReport Build(IReadOnlyDictionary<string, string> files)
        {
            _written.Clear();
            First = [];
            var report = SiteBuild.Run(MemoryTree.OfTexts(files), new BriefingTheme(), new BuildOptions { Preview = true }, Take, null, _memory);
            Files = [.. _written.Keys, .. report.Kept];
            Assert.Equal(Files.Count, Files.Distinct(StringComparer.Ordinal).Count());
            return report;
        }

        private void Take(OutputFile file)
        {
            Assert.True(_written.TryAdd(file.Path, true) || file.Path.Contains("/documents/", StringComparison.Ordinal), file.Path);
            _newest[file.Path] = Encoding.UTF8.GetString(file.Content.Span);
        }
    }
}
