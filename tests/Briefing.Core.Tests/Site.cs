using System.Collections.Concurrent;
using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests;

/// <summary>A whole site built in memory.</summary>
internal sealed class Site
{
    private static readonly Lazy<Site> LazyOwn = new(() => new Site(Repository.Input));

    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly RecordingTheme _theme = new();

    public Site(ISourceTree input, BuildOptions? options = null) =>
        Report = SiteBuild.Run(input, _theme, options ?? new BuildOptions(), Write);

    /// <summary>The site of this repository, built once for all tests that only look at it.</summary>
    public static Site Own => LazyOwn.Value;

    public static string Settings { get; } = """
        title: 測試簡報
        description: 測試。
        language: zh-Hant
        base-url: https://example.org/base
        editions:
          - { path: hant, language: zh-Hant, name: 繁體中文, short: 繁, convert: { zh-Hans: cn-tw } }
          - { path: hans, language: zh-Hans, name: 简体中文, short: 简, convert: { zh-Hant: tw-cn } }
        """;

    /// <summary>A site of these files and, unless they have their own, the usual settings.</summary>
    public static Site Of(params (string Path, string Text)[] files)
    {
        var all = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        all.TryAdd("site.yaml", Settings);
        return new Site(MemoryTree.OfTexts(all));
    }

    /// <summary>A plain document.</summary>
    public static (string Path, string Text) Document(string slug, string body, string matter = "") =>
        ($"documents/{slug}.md", $"---\ntitle: 文件{slug}\nlanguage: zh-Hant\nsource:\n  kind: markdown\n  rights: 公有領域\n{matter}---\n{body}");

    public BuildReport Report { get; }

    /// <summary>The files of the site; none where a build would put none in place.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => !Report.IsSite ? new Dictionary<string, byte[]>() : _files;

    public IEnumerable<string> Codes => Report.Diagnostics.Where(d => d.Rule.Severity != Severity.Information).Select(d => d.Rule.Code);

    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    public IReadOnlyCollection<Page> Pages => _theme.Pages;

    public T Page<T>(string edition, string path)
        where T : Page =>
        _theme.Pages.OfType<T>().Single(page => page.Frame.Site.Edition.Path == edition && page.Frame.Path == path);

    private void Write(OutputFile file)
    {
        if (!_files.TryAdd(file.Path, file.Content.ToArray()))
            throw new InvalidOperationException($"{file.Path} is written twice.");
    }
}
