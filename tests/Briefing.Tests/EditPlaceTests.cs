using System.Text.RegularExpressions;
using Briefing.Core;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Tests;

/// <summary>In a preview, and only there, pages say where each paragraph stands in the input.</summary>
public sealed class EditPlaceTests
{
    private static readonly Dictionary<string, string> Input = Directory
        .EnumerateFiles(Repository.File("src/Briefing/Starter/input"), "*.*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Repository.File("src/Briefing/Starter/input"), file).Replace('\\', '/'), File.ReadAllText);

    [Theory]
    [InlineData("hant", "圖書館週二至週日開放")]
    [InlineData("hans", "图书馆周二至周日开放")]
    public void A_paragraph_names_its_line_in_both_editions(string edition, string words)
    {
        var page = Build(preview: true)[$"{edition}/documents/library-notice/index.html"];
        var place = Regex.Match(page, $"<p [^>]*data-edit=\"documents/library-notice\\.md\\(([0-9]+),1\\)\"[^>]*>{words}").Groups[1].Value;
        var line = Input["documents/library-notice.md"].Split('\n').ToList().FindIndex(text => text.StartsWith("圖書館週二", StringComparison.Ordinal)) + 1;
        Assert.Equal(line.ToString(System.Globalization.CultureInfo.InvariantCulture), place);
    }

    [Theory]
    [InlineData("hant/topics/library/index.html", "<main[^>]* data-edit=\"topics/library.yaml\\(2,1\\)\"")]
    [InlineData("hant/topics/library/index.html", "<p [^>]*data-edit=\"documents/library-notice.md\\([0-9]+,1\\)\"")]
    [InlineData("hant/entities/songhu/index.html", "<main[^>]* data-edit=\"entities/songhu.yaml\\([0-9]+,3\\)\"")]
    [InlineData("hans/documents/library-notice/index.html", "<main[^>]* data-edit=\"documents/library-notice.md\\(1,1\\)\"")]
    public void A_page_names_what_it_is_about(string path, string expected) => Assert.Matches(expected, Build(preview: true)[path]);

    [Fact]
    public void A_published_page_names_none() =>
        Assert.DoesNotContain(Build(preview: false), file => file.Key.EndsWith(".html", StringComparison.Ordinal) && file.Value.Contains("data-edit=", StringComparison.Ordinal));

    private static System.Collections.Concurrent.ConcurrentDictionary<string, string> Build(bool preview)
    {
        var files = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var report = SiteBuild.Run(MemoryTree.OfTexts(Input), new BriefingTheme(), new BuildOptions { Preview = preview }, file => files[file.Path] = System.Text.Encoding.UTF8.GetString(file.Content.Span));
        Assert.False(report.HasErrors);
        return files;
    }
}
